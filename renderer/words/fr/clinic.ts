/** The clinic's own settings: what it is, what Google sees, what answers do. */
export const clinic = {
  "clinic.title": "Cabinet",
  "clinic.name": "Nom",
  "clinic.zone": "Fuseau horaire",
  "clinic.otherZone": "{{zone}} ; cet ordinateur est réglé sur {{other}}, ce qui ne change rien ici",
  "clinic.country": "Pays",
  "clinic.practitioners": "Praticiens",
  "clinic.services": "Prestations",
  "clinic.patients": "Patients",

  "clinic.privacy": "Ce que montre Google Agenda",
  "clinic.privacyMode.full": "Nom et numéro de téléphone",
  "clinic.privacyExample.full":
    "« Appointment — Mona Moreau », avec le téléphone et la note dans la description",
  "clinic.privacyMode.initials": "Initiales seulement",
  "clinic.privacyExample.initials": "« Appointment — M. M. », sans le téléphone",
  "clinic.privacyMode.busy": "Seulement que l’heure est prise",
  "clinic.privacyExample.busy": "« Booked », et rien sur le patient",

  "clinic.answers": "Quand quelqu’un répond dans Google",
  "clinic.answersWhat":
    "Clinic Desk n’invite aucun patient. Si quelqu’un ajoute un patient à un événement dans Google, sa réponse peut servir ici. Aucune réponse n’annule jamais un rendez-vous d’elle-même.",
  "clinic.answersSaved": "L’effet des réponses dans Google est enregistré",
  "clinic.answer.patientAccepted": "Un patient répond Oui",
  "clinic.answer.patientTentative": "Un patient répond Peut-être",
  "clinic.answer.patientDeclined": "Un patient répond Non",
  "clinic.answer.practitionerDeclined": "Le praticien répond Non",
  "clinic.answerAct.confirm": "Le rendez-vous est confirmé",
  "clinic.answerAct.arrive": "Le patient est arrivé : c’est par sa réponse qu’il s’annonce",
  "clinic.answerAct.flag": "La file d’attente demande que quelqu’un regarde",
  "clinic.answerAct.nothing": "Rien",
};
