/** The call list: who is at the same time as somebody else, and what came of calling them. */
export const clash = {
  "clash.title": "Liste d’appels : en même temps",
  "clash.open": "Ouvrir la liste d’appels",
  "clash.none": "Personne n’est réservé en même temps que quelqu’un d’autre.",
  "clash.progress": "{{settled}} sur {{count}} réglés",
  "clash.away": "{{practitioner}} est absent : {{title}}",
  "clash.awaySpan_one": "{{from}} au {{to}}. {{count}} rendez-vous est à déplacer : appelez le patient.",
  "clash.awaySpan_many":
    "{{from}} au {{to}}. {{count}} de rendez-vous sont à déplacer : appelez les patients.",
  "clash.awaySpan_other": "{{from}} au {{to}}. {{count}} rendez-vous sont à déplacer : appelez les patients.",
  "clash.keepThis": "Le garder quand même",
  "clash.keepThisOf": "Le garder quand même : {{patient}}",
  "clash.moveTo": "Déplacer {{patient}} au {{time}}",

  "clash.calls": "L’appel à {{patient}}",
  "clash.call.reached": "Joint",
  "clash.call.noAnswer": "Pas de réponse",
  "clash.call.leftMessage": "Message laissé",
  "clash.called_one": "Appelé {{time}}",
  "clash.called_many": "Appelé {{count}} de fois, dernière fois {{time}}",
  "clash.called_other": "Appelé {{count}} fois, dernière fois {{time}}",
};
