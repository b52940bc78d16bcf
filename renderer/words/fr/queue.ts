/** What waits for Google, and what waits for a person. */
export const queue = {
  "queue.title": "En attente de Google",
  "queue.syncNow": "Synchroniser maintenant",
  "queue.openSettings": "Ouvrir les paramètres",
  "queue.notRead":
    "Depuis {{time}}, un agenda n’a pas été lu alors qu’internet est là : des modifications faites dans Google peuvent manquer. Appuyez sur « Synchroniser maintenant » ; si cela persiste, les paramètres indiquent de quel agenda il s’agit.",
  "queue.nothing": "Rien en attente : Google a tout.",
  "queue.nothingHere": "Rien en attente. Tout ce que vous faites est gardé sur ce poste.",
  "queue.since": "Depuis {{time}}.",
  "queue.patientAndPractitioner": "{{patient}}, {{practitioner}}",
  "queue.timeAndPractitioner": "{{time}}, {{practitioner}}",
  "queue.patientAndChange": "{{patient}} · {{change}}",
  "queue.patientTimePractitioner": "{{patient}}, {{time}}, {{practitioner}}",
  "queue.hoursAndService": "{{hours}}, {{service}}",
  "queue.hereSince": "Ici, modifié {{time}}",
  "queue.inGoogle": "Dans Google",
  "queue.inGoogleSince": "Dans l’agenda Google de {{practitioner}}, modifié {{time}}",
  "queue.atDeskSince": "Au poste « {{desk}} », modifié {{time}}",
  "queue.settled": "C’était déjà réglé",

  "queue.change.new": "Nouveau rendez-vous",
  "queue.change.changed": "Modifié",
  "queue.change.cancelled": "Annulé",
  "queue.reason.offline": "Cet ordinateur est hors ligne. L’envoi se fera tout seul au retour d’internet.",
  "queue.reason.googleBusy": "Google nous demande de ralentir. L’envoi se fera tout seul dans un instant.",
  "queue.reason.googleUnavailable":
    "Google ne répond pas correctement en ce moment. Un nouvel essai se fera tout seul.",
  "queue.reason.quotaUsedUp":
    "La limite de Google pour cette heure est atteinte. L’envoi se fera tout seul dans l’heure.",
  "queue.reason.signInAgain": "Google a mis fin à la connexion. Reconnectez-vous dans les paramètres.",
  "queue.reason.refusedByGoogle":
    "Google a refusé cette modification. Réessayez ; si cela persiste, ouvrez le rendez-vous et enregistrez-le à nouveau.",
  "queue.reason.noWriteAccess":
    "Le compte connecté ne peut plus écrire dans cet agenda. Demandez l’accès à son propriétaire, puis réessayez.",
  "queue.reason.calendarGone":
    "Cet agenda n’existe plus dans Google. Associez-en un autre dans les paramètres.",
  "queue.reason.waitingForChoice": "En attente d’un choix : quelle version garder ?",
  "queue.reason.discarded":
    "Abandonné : Google n’en saura rien tant que ce rendez-vous n’aura pas changé à nouveau.",
  "queue.notConnected": "L’envoi se fera quand Google sera de nouveau connecté, dans les paramètres.",
  "queue.beingSent": "Envoi en cours.",
  "queue.notTaken": "Google ne l’a pas accepté.",
  "queue.soon": "Envoi dans un instant.",
  "queue.tryAgain": "Réessayer",
  "queue.tryAgainFor": "Réessayer, {{patient}}",
  "queue.giveUp": "Abandonner…",
  "queue.giveUpFor": "Abandonner, {{patient}}",
  "queue.giveUpQuestion": "Abandonner la modification, {{patient}} ?",
  "queue.giveUpThis": "Abandonner cette modification",
  "queue.keepIt": "La garder",
  "queue.givingUp.new":
    "Google ne recevra pas cette modification. Le rendez-vous reste ici tel quel, et Google ne l’affiche pas, jusqu’à ce que quelqu’un le modifie à nouveau.",
  "queue.givingUp.changed":
    "Google ne recevra pas cette modification. Le rendez-vous reste ici tel quel, et Google continue de l’afficher comme avant, jusqu’à ce que quelqu’un le modifie à nouveau.",
  "queue.givingUp.cancelled":
    "Google ne recevra pas cette modification. Le rendez-vous reste ici tel quel, et Google continue de l’afficher comme s’il avait lieu, jusqu’à ce que quelqu’un le modifie à nouveau.",
  "queue.nothingWaits": "Plus rien n’attend pour ce rendez-vous",
  "queue.givenUp": "Abandonné : Google ne reçoit pas cette modification",
  "queue.hasChange": "Google a cette modification, ou va la recevoir",

  "queue.conflict": "Modifié ici et dans Google : {{patient}}",
  "queue.conflictSince":
    "Modifié ici et dans Google. L’heure annoncée au patient est gardée jusqu’à ce que quelqu’un choisisse. Depuis {{time}}.",
  "queue.noNote": "Pas de note",
  "queue.deleted": "Supprimé",
  "queue.keepOurs": "Garder la nôtre",
  "queue.takeGoogles": "Prendre celle de Google",
  "queue.keptOurs": "La nôtre est gardée ; Google est informé",
  "queue.tookGoogles": "Celle de Google est prise",

  "queue.declined": "Refusé dans Google : {{patient}}",
  "queue.declinedByPractitioner":
    "Le praticien a refusé ce rendez-vous dans Google. Demandez s’il convient encore, puis gardez-le, déplacez-le ou annulez-le.",
  "queue.declinedByPatient":
    "Le patient a refusé ce rendez-vous dans Google. Appelez le {{phone}}, puis gardez-le, déplacez-le ou annulez-le.",
  "queue.declinedByPatientNoPhone":
    "Le patient a refusé ce rendez-vous dans Google. Appelez le patient (aucun numéro n’est connu), puis gardez-le, déplacez-le ou annulez-le.",
  "queue.openVisit": "Ouvrir le rendez-vous",
  "queue.itStays": "Il reste",
  "queue.visitStays": "Le rendez-vous reste",

  "queue.held": "Beaucoup de modifications à la fois dans Google : {{practitioner}}",
  "queue.heldWhy":
    "Google les a toutes modifiées à la fois, {{time}}. Rien n’a changé ici : chaque rendez-vous est affiché comme il était, et rien n’en est envoyé tant que personne n’a répondu.",
  "queue.heldCancelled_one": "{{practitioner}} : {{cancelled}} rendez-vous sur {{count}} serait annulé",
  "queue.heldCancelled_many": "{{practitioner}} : {{cancelled}} rendez-vous sur {{count}} seraient annulés",
  "queue.heldCancelled_other": "{{practitioner}} : {{cancelled}} rendez-vous sur {{count}} seraient annulés",
  "queue.heldMoved_one": "{{practitioner}} : {{moved}} rendez-vous sur {{count}} serait déplacé",
  "queue.heldMoved_many": "{{practitioner}} : {{moved}} rendez-vous sur {{count}} seraient déplacés",
  "queue.heldMoved_other": "{{practitioner}} : {{moved}} rendez-vous sur {{count}} seraient déplacés",
  "queue.heldBoth_one":
    "{{practitioner}} : sur {{count}} rendez-vous, {{cancelled}} serait annulé et {{moved}} déplacé",
  "queue.heldBoth_many":
    "{{practitioner}} : sur {{count}} de rendez-vous, {{cancelled}} seraient annulés et {{moved}} déplacés",
  "queue.heldBoth_other":
    "{{practitioner}} : sur {{count}} rendez-vous, {{cancelled}} seraient annulés et {{moved}} déplacés",
  "queue.heldFromTo": "{{from}} → {{to}}",
  "queue.heldList": "Ce qui se passerait",
  "queue.restore": "Garder les nôtres et rétablir Google",
  "queue.applyCancelled": "En annuler {{cancelled}} ici",
  "queue.applyMoved": "En déplacer {{moved}} ici",
  "queue.applyBoth": "En annuler {{cancelled}} et en déplacer {{moved}} ici",
  "queue.applied_one":
    "Modification de Google reprise pour {{count}} rendez-vous ; « Modifications de Google » la montre et l’annule",
  "queue.applied_many":
    "Modifications de Google reprises pour {{count}} de rendez-vous ; « Modifications de Google » les montre et les annule",
  "queue.applied_other":
    "Modifications de Google reprises pour {{count}} rendez-vous ; « Modifications de Google » les montre et les annule",
  "queue.restoring_one": "{{count}} rendez-vous gardé ; Google le récupère",
  "queue.restoring_many": "{{count}} de rendez-vous gardés ; Google les récupère",
  "queue.restoring_other": "{{count}} rendez-vous gardés ; Google les récupère",

  "queue.clashes_one": "{{count}} à la même heure",
  "queue.clashes_many": "{{count}} à la même heure",
  "queue.clashes_other": "{{count}} à la même heure",
  "queue.clashOfTwo": "À la même heure : {{first}} et {{second}}",
  "queue.clashTitle": "{{practitioner}} : deux à la même heure",
  "queue.clashVisits":
    "Personne n’est annulé d’office. Appelez l’un des deux et déplacez son rendez-vous, ou gardez les deux. Chaque poste propose la même chose.",
  "queue.clashStays": "Réservé en premier : reste",
  "queue.clashMoves": "À déplacer",
  "queue.noPhone": "Pas de numéro de téléphone",
  "queue.bookedAt": "Réservé {{time}}",
  "queue.noFreeTime": "Aucune heure libre dans les quatre prochaines semaines",
  "queue.freeTimes": "Déplacer à une heure libre :",
  "queue.busy": "Occupé",
  "queue.keepBoth": "Garder les deux",
  "queue.moreClashes_one": "Et {{count}} de plus, une fois ceux-ci réglés.",
  "queue.moreClashes_many": "Et {{count}} de plus, une fois ceux-ci réglés.",
  "queue.moreClashes_other": "Et {{count}} de plus, une fois ceux-ci réglés.",
  "queue.clashMoved": "{{patient}} : rendez-vous déplacé à {{time}}",
  "queue.clashTaken": "Cette heure est prise entre-temps ; choisissez-en une autre",
  "queue.keptBoth": "Les deux sont gardés ; aucun poste ne posera plus la question",
  "queue.otherClinicButton": "Événements d’un autre cabinet",
  "queue.otherClinic": "Événements d’un autre cabinet",
  "queue.otherClinicEvents_one":
    "Un événement de l’agenda de {{practitioner}} a été écrit par un poste d’un autre cabinet. Ce poste ne peut pas lire de qui il s’agit et l’affiche comme temps occupé.",
  "queue.otherClinicEvents_many":
    "{{count}} d’événements de l’agenda de {{practitioner}} ont été écrits par un poste d’un autre cabinet. Ce poste ne peut pas lire de qui il s’agit et les affiche comme temps occupé.",
  "queue.otherClinicEvents_other":
    "{{count}} événements de l’agenda de {{practitioner}} ont été écrits par un poste d’un autre cabinet. Ce poste ne peut pas lire de qui il s’agit et les affiche comme temps occupé.",
  "queue.understood": "Compris",

  "queue.setAside": "Événements qui n’ont pas pu être lus",
  "queue.setAsideWhy":
    "Tout le reste de ces agendas est à jour. Corrigez l’événement dans Google, et il quittera cette liste.",
  "queue.setAsideReason.repeatsTooOften":
    "Il se répète trop souvent pour être suivi : seule la première fois est bloquée ici.",
  "queue.setAsideReason.repeatsUnclearly":
    "Sa répétition n’a pas pu être lue : seule la première fois est bloquée ici.",
  "queue.setAsideReason.zoneUnknown": "Il est dans un fuseau horaire que cet ordinateur ne connaît pas.",
  "queue.setAsideReason.notUnderstood": "Il n’a pas pu être lu et ne bloque donc aucun temps ici.",
  "queue.calendarAndPractitioner": "{{calendar}} · {{practitioner}}",
  "queue.seen": "Vu {{time}}.",
  "queue.openCalendar": "Ouvrir l’agenda",
  "queue.openCalendarOf": "Ouvrir l’agenda {{calendar}}",
};
