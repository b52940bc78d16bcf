/** What was changed in Google or at another desk. */
export const changes = {
  "changes.moved": "{{practitioner}} a déplacé {{patient}} de {{from}} à {{to}} dans Google",
  "changes.movedAtDesk": "{{desk}} a déplacé {{patient}} de {{from}} à {{to}}",
  "changes.length_one":
    "{{practitioner}} a changé la durée de {{patient}}, {{time}}, à {{count}} minute dans Google",
  "changes.length_many":
    "{{practitioner}} a changé la durée de {{patient}}, {{time}}, à {{count}} de minutes dans Google",
  "changes.length_other":
    "{{practitioner}} a changé la durée de {{patient}}, {{time}}, à {{count}} minutes dans Google",
  "changes.lengthAtDesk_one": "{{desk}} a changé la durée de {{patient}}, {{time}}, à {{count}} minute",
  "changes.lengthAtDesk_many": "{{desk}} a changé la durée de {{patient}}, {{time}}, à {{count}} de minutes",
  "changes.lengthAtDesk_other": "{{desk}} a changé la durée de {{patient}}, {{time}}, à {{count}} minutes",
  "changes.note": "{{practitioner}} a modifié la note de {{patient}} dans Google",
  "changes.noteAtDesk": "{{desk}} a modifié la note de {{patient}}",
  "changes.handedOver": "{{patient}}, {{time}}, a été déplacé ici depuis l’agenda de {{practitioner}}",
  "changes.deletedInGoogle":
    "{{patient}}, {{time}}, a été annulé dans Google ou à un autre poste, et l’est ici aussi",
  "changes.restoredInGoogle":
    "{{patient}}, {{time}}, a été rétabli dans Google ou à un autre poste, et est de nouveau réservé ici",
  "changes.unlinkedDeleted":
    "L’événement de {{patient}}, {{time}}, a été supprimé dans Google ; le rendez-vous reste ici",
  "changes.unlinkedOther":
    "L’événement de {{patient}}, {{time}}, a été mis sur toute la journée ou rendu périodique dans Google, ce qu’un rendez-vous ne peut pas être ; le rendez-vous reste ici",
  "changes.confirmed": "{{patient}}, {{time}}, a été accepté dans Google et est confirmé ici",
  "changes.arrived": "{{patient}}, {{time}}, a été accepté dans Google et est marqué arrivé ici",
  "changes.declinedByPatient":
    "{{patient}}, {{time}}, a été refusé par le patient dans Google ; le rendez-vous reste jusqu’à ce que quelqu’un décide",
  "changes.declinedByPractitioner":
    "{{patient}}, {{time}}, a été refusé par le praticien dans Google ; le rendez-vous reste jusqu’à ce que quelqu’un décide",
  "changes.lostToCancellation": "{{patient}}, {{time}}, a été modifié dans Google, mais était annulé ici",
  "changes.none": "Rien encore. Ce qui est modifié dans Google Agenda est indiqué ici.",
  "changes.when": "{{practitioner}} · {{time}}",
  "changes.whenUndone": "{{practitioner}} · {{time}} · annulé",
  "changes.undo": "Annuler",
  "changes.undoThis": "Annuler : {{change}}",
  "changes.undone": "Annulé : {{change}}",
  "changes.notUndone":
    "Impossible d’annuler : le rendez-vous a été modifié depuis, ou son heure précédente est prise. Ouvrez-le dans la journée pour le déplacer.",
  "changes.anotherDesk": "Un autre poste",
  "changes.older": "Voir plus anciens",
  "changes.noOlder": "C’est tout jusqu’ici.",
};
