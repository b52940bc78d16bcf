/** The header, the notices, the keys, statuses and marks: what every screen shows. */
export const ui = {
  "ui.tryAgain": "Réessayer",
  "ui.notices": "Avis",
  "ui.close": "Fermer",
  "ui.language": "Langue",
  "ui.languageOfSystem": "Comme cet ordinateur : {{language}}",
  "ui.dayAndTime": "{{day}}, {{time}}",

  "ui.beingSetUp":
    "La synchronisation avec Google Agenda est en cours de configuration. Elle sera bientôt disponible.",
  "ui.pill.notConfigured": "Google Agenda en cours de configuration",
  "ui.pill.notConnected": "Non connecté à Google",
  "ui.pill.upToDate": "À jour",
  "ui.pill.sending_one": "Envoi de {{count}} modification…",
  "ui.pill.sending_many": "Envoi de {{count}} de modifications…",
  "ui.pill.sending_other": "Envoi de {{count}} modifications…",
  "ui.pill.offline": "Hors ligne",
  "ui.pill.offlineWith_one": "Hors ligne · {{count}} modification en attente",
  "ui.pill.offlineWith_many": "Hors ligne · {{count}} de modifications en attente",
  "ui.pill.offlineWith_other": "Hors ligne · {{count}} modifications en attente",
  "ui.pill.waitingForGoogle": "En attente de Google",
  "ui.pill.waitingForGoogleWith_one": "En attente de Google · {{count}} modification",
  "ui.pill.waitingForGoogleWith_many": "En attente de Google · {{count}} de modifications",
  "ui.pill.waitingForGoogleWith_other": "En attente de Google · {{count}} modifications",
  "ui.pill.signInAgain": "Reconnectez-vous",
  "ui.pill.notRead": "Google non lu depuis un moment",
  "ui.pill.needsYou_one": "{{count}} modification vous attend",
  "ui.pill.needsYou_many": "{{count}} de modifications vous attendent",
  "ui.pill.needsYou_other": "{{count}} modifications vous attendent",

  "ui.screens": "Écrans",
  "ui.screen.day": "Jour",
  "ui.screen.week": "Semaine",
  "ui.screen.month": "Mois",
  "ui.screen.agenda": "Liste",

  "ui.header.previousDay": "Jour précédent",
  "ui.header.today": "Aujourd’hui",
  "ui.header.nextDay": "Jour suivant",
  "ui.header.goToDay": "Aller au jour",
  "ui.header.todayAndDay": "Aujourd’hui, {{day}}",
  "ui.header.clinicTime": "Heure du cabinet, {{zone}}",
  "ui.header.findPatient": "Rechercher un patient",
  "ui.header.newAppointment": "Nouveau rendez-vous",
  "ui.header.changes": "Modifications de Google",
  "ui.header.changesWith_one": "Modifications de Google, {{count}} nouvelle",
  "ui.header.changesWith_many": "Modifications de Google, {{count}} nouvelles",
  "ui.header.changesWith_other": "Modifications de Google, {{count}} nouvelles",
  "ui.header.settings": "Paramètres",

  "ui.done": "Fait",
  "ui.dismiss": "Ignorer",
  "ui.undoWithKey": "Annuler (Ctrl+Z)",

  "ui.recovered.someComputer":
    "Un ordinateur est entré dans le cabinet avec le code de récupération ({{time}}). Si ce n’était aucun d’entre vous, retirez-le maintenant.",
  "ui.recovered.computer":
    "Un ordinateur est entré dans le cabinet avec le code de récupération : {{name}} ({{time}}). Si ce n’était aucun d’entre vous, retirez-le maintenant.",
  "ui.recovered.showDesks": "Afficher les postes",
  "ui.recovered.oneOfUs": "C’était l’un de nous",

  "ui.listForIt.show": "Liste pour l’informatique",
  "ui.listForIt.refused":
    "Ce que Google a refusé, sans aucun nom. Cliquez dedans et copiez-le (Ctrl+C) dans un e-mail à la personne qui s’occupe de cet ordinateur.",
  "ui.listForIt.unsent":
    "Ce qui n’est pas encore parti, sans aucun nom. Cliquez dedans et copiez-le (Ctrl+C) dans un e-mail à la personne qui s’occupe de cet ordinateur.",

  "ui.fault.saved": "Non enregistré",
  "ui.fault.read": "Non lu",
  "ui.fault.notAllowed": "Cette fenêtre ne peut pas faire cela. Fermez Clinic Desk et ouvrez-le à nouveau.",
  "ui.fault.saved.badInput":
    "Impossible d’enregistrer : un champ du formulaire est illisible. Vérifiez votre saisie et réessayez.",
  "ui.fault.saved.revoked":
    "Impossible d’enregistrer : ce poste a été retiré du cabinet. Ce qui a été réservé ici auparavant est conservé.",
  "ui.fault.read.revoked":
    "Lecture impossible : ce poste a été retiré du cabinet. Ce qui a été réservé ici auparavant est conservé.",
  "ui.fault.saved.diskFull":
    "Impossible d’enregistrer : le disque est plein. Libérez de l’espace et réessayez.",
  "ui.fault.saved.databaseDamaged":
    "Impossible d’enregistrer : le fichier de données du cabinet est endommagé. Restaurez la dernière sauvegarde.",
  "ui.fault.saved.internal":
    "Impossible d’enregistrer : un problème est survenu dans Clinic Desk. Rien n’a été modifié. Réessayez.",
  "ui.fault.read.badInput":
    "Lecture impossible : un champ du formulaire est illisible. Vérifiez votre saisie et réessayez.",
  "ui.fault.read.diskFull": "Lecture impossible : le disque est plein. Libérez de l’espace et réessayez.",
  "ui.fault.read.databaseDamaged":
    "Lecture impossible : le fichier de données du cabinet est endommagé. Restaurez la dernière sauvegarde.",
  "ui.fault.read.internal":
    "Lecture impossible : un problème est survenu dans Clinic Desk. Rien n’a été modifié. Réessayez.",

  "ui.help.arrived": "Le patient choisi est arrivé ; une seconde fois pour revenir en arrière",
  "ui.help.enterKey": "Entrée",
  "ui.help.enter": "Ouvrir le rendez-vous, ou réserver le créneau libre",
  "ui.help.arrowKeys": "Flèches",
  "ui.help.arrows": "Aller d’un rendez-vous à l’autre et d’un praticien à l’autre",
  "ui.help.homeKeys": "Début, Fin",
  "ui.help.home": "Premier et dernier créneau de la journée",
  "ui.help.pageKeys": "Page préc., Page suiv.",
  "ui.help.page": "Une heure plus haut ou plus bas",
  "ui.help.moveKeys": "Alt + flèches",
  "ui.help.move": "Déplacer le rendez-vous",
  "ui.help.resizeKeys": "Alt + Maj + haut, bas",
  "ui.help.resize": "Raccourcir ou allonger le rendez-vous",
  "ui.help.escapeKey": "Échap",
  "ui.help.escape": "Fermer, ou abandonner le déplacement",
  "ui.help.letters": "Les lettres seules sont des commandes",
  "ui.help.lettersOff": "Désactivez-les si une saisie vocale tape des lettres d’elle-même.",

  "ui.status.booked": "Réservé",
  "ui.status.confirmed": "Confirmé",
  "ui.status.arrived": "Arrivé",
  "ui.status.inRoom": "En salle",
  "ui.status.done": "Terminé",
  "ui.status.noShow": "Absent",
  "ui.status.cancelled": "Annulé",
  "ui.statusInText.booked": "réservé",
  "ui.statusInText.confirmed": "confirmé",
  "ui.statusInText.arrived": "arrivé",
  "ui.statusInText.inRoom": "en salle",
  "ui.statusInText.done": "terminé",
  "ui.statusInText.noShow": "absent",
  "ui.statusInText.cancelled": "annulé",

  "ui.onCard.waiting": "pas encore envoyé à Google",
  "ui.onCard.sending": "en cours d’envoi à Google",
  "ui.onCard.parked": "refusé par Google",
  "ui.onCard.notMatching": "différent dans Google",
  "ui.onCard.conflict": "modifié ici et dans Google",
  "ui.onCard.held": "beaucoup de modifications à la fois dans Google",
  "ui.onCard.incomplete": "n’est plus dans Google",
  "ui.sync.notLinked": "Gardé sur ce poste seulement : ce praticien n’a pas encore d’agenda Google.",
  "ui.sync.sent": "Google Agenda affiche la même chose.",
  "ui.sync.waiting": "Enregistré ici, pas encore envoyé à Google. L’envoi se fera tout seul.",
  "ui.sync.sending": "Enregistré ici, en cours d’envoi à Google.",
  "ui.sync.parked": "Google n’a pas accepté cette modification. La file d’attente dit pourquoi.",
  "ui.sync.notMatching":
    "Google n’a pas été informé de la dernière modification : elle a été abandonnée. La prochaine modification de ce rendez-vous lui dira tout.",
  "ui.sync.conflict":
    "Modifié en même temps ici et dans Google. La file d’attente demande quelle version garder.",
  "ui.sync.held":
    "Google a annulé ou déplacé ce rendez-vous avec beaucoup d’autres. Rien n’a changé ici ; la file d’attente demande que faire.",
  "ui.sync.incomplete":
    "Google n’a plus d’événement pour ce rendez-vous : il y a été supprimé, ou mis sur toute la journée ou rendu périodique. Le rendez-vous reste ici tel quel.",

  "ui.undone.booked": "Annulé : la réservation de {{patient}}, {{time}}",
  "ui.undone.moved": "Annulé : le déplacement de {{patient}}, maintenant {{time}}",
  "ui.undone.cancelled": "Annulé : l’annulation de {{patient}}, {{time}}",
  "ui.undone.status": "Annulé : le statut de {{patient}}, maintenant {{status}}",
  "ui.undone.noteChanged": "Annulé : la note de {{patient}}",
  "ui.undone.choice": "Annulé : le choix entre notre version et celle de Google pour {{patient}}",
  "ui.undone.reasonGiven": "Annulé : le motif d’annulation de {{patient}}",
  "ui.undone.patientChanged": "Les données de {{about}} sont de nouveau comme avant.",
  "ui.undone.patientsMerged": "Les deux fiches de {{about}} sont de nouveau séparées.",
  "ui.undone.visitsBooked_one": "Annulé : la réservation de {{count}} rendez-vous pour {{about}}",
  "ui.undone.visitsBooked_many": "Annulé : la réservation de {{count}} rendez-vous pour {{about}}",
  "ui.undone.visitsBooked_other": "Annulé : la réservation de {{count}} rendez-vous pour {{about}}",
  "ui.undone.visitsCancelled_one": "Annulé : l’annulation de {{count}} rendez-vous pour {{about}}",
  "ui.undone.visitsCancelled_many": "Annulé : l’annulation de {{count}} rendez-vous pour {{about}}",
  "ui.undone.visitsCancelled_other": "Annulé : l’annulation de {{count}} rendez-vous pour {{about}}",
  "ui.undone.leftAsTheyAre_one": "{{count}} a été modifié depuis et reste en place.",
  "ui.undone.leftAsTheyAre_many": "{{count}} ont été modifiés depuis et restent en place.",
  "ui.undone.leftAsTheyAre_other": "{{count}} ont été modifiés depuis et restent en place.",
  "ui.notUndone.overtaken":
    "Pas annulé : {{patient}} a été modifié depuis dans Google ou ailleurs. Ouvrez le rendez-vous pour le modifier.",
  "ui.notUndone.waitsForChoice":
    "Pas annulé : {{patient}} attend un choix. La file d’attente montre les deux versions.",
  "ui.notUndone.slotTaken":
    "Pas annulé : l’heure précédente de {{patient}} a été donnée à quelqu’un d’autre. Ouvrez le rendez-vous pour le déplacer.",
  "ui.notUndone.changedSince": "Pas annulé : ce qui a été fait pour {{about}} a été modifié depuis.",
  "ui.notUndone.nothing": "Il n’y a rien à annuler.",
};
