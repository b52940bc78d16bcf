/** What was typed into a form and not finished. */
export const drafts = {
  "drafts.title": "Non terminé",
  "drafts.unfinished.booking": "Votre réservation du {{time}} n’a pas été terminée.",
  "drafts.unfinished.patient": "Votre nouvelle fiche patient du {{time}} n’a pas été terminée.",
  "drafts.unfinished.other": "Ce que vous avez saisi le {{time}} n’a pas été enregistré.",
  "drafts.continue": "Continuer",
  "drafts.discard": "Abandonner",
} as const;
