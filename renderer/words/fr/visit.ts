/** One visit's drawer: its ladder, why it was cancelled, who changed it. */
export const visit = {
  "visit.steps": "Statut",
  "visit.cancelBecause": "Annuler à cause de",
  "visit.whyCancelled": "Pourquoi il a été annulé",
  "visit.cause.patient": "Le patient",
  "visit.cause.clinic": "La clinique",
  "visit.cause.illness": "Une maladie",
  "visit.cause.other": "Autre motif…",
  "visit.because.patient": "par le patient",
  "visit.because.clinic": "par la clinique",
  "visit.because.illness": "pour maladie",
  "visit.because.other": "pour un autre motif",
  "visit.reasonInWords": "Motif en quelques mots",
  "visit.cancelForReason": "Annuler pour ce motif",
  "visit.saveReason": "Enregistrer le motif",
  "visit.reasonEmpty": "Saisissez le motif ou choisissez-en un autre.",
  "visit.reasonSaved": "{{patient}} : motif d’annulation enregistré",
  "visit.changedInGoogle": "Modifié à l’instant dans Google.",
  "visit.changedAtDesk": "Modifié à l’instant sur {{desk}}.",
  "visit.changedAtOtherDesk": "Modifié à l’instant sur un autre poste.",
  "visit.allVisits": "Tous les rendez-vous",
  "visit.since": "depuis {{time}}",
  "visit.reading": "Un instant…",
  "visit.tooLong_one":
    "Ce texte a {{count}} caractère ; {{most}} au plus. Raccourcissez-le : rien n’est perdu.",
  "visit.tooLong_many":
    "Ce texte a {{count}} de caractères ; {{most}} au plus. Raccourcissez-le : rien n’est perdu.",
  "visit.tooLong_other":
    "Ce texte a {{count}} caractères ; {{most}} au plus. Raccourcissez-le : rien n’est perdu.",
  "visit.waits_one": "attend {{count}} min",
  "visit.waits_many": "attend {{count}} min",
  "visit.waits_other": "attend {{count}} min",
};
