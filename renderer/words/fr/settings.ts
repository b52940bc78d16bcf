/** Google Calendar and importing, in the settings. */
export const settings = {
  "settings.google": "Google Agenda",
  "settings.sections": "Sections des paramètres",
  "settings.about": "À propos",
  "settings.keys": "Raccourcis",
  "settings.allKeys": "Voir tous les raccourcis",
  "settings.version": "Version",
  "settings.data": "Vos données",
  "settings.dataWhere":
    "Sur cet ordinateur, dans le dossier du programme de la personne connectée, chiffrées avec une clé que garde le trousseau. Qui administre l’ordinateur inclut ce dossier dans la sauvegarde.",
  "settings.licences": "Licences",
  "settings.licencesWhat":
    "Clinic Desk est publié sous licence MIT. Les textes des licences d’Electron et de Chromium se trouvent à côté du programme.",
  "settings.support": "Obtenir de l’aide",
  "settings.supportWhat":
    "Donnez cette ligne à la personne qui a installé Clinic Desk. Elle ne contient ni patient ni rendez-vous.",
  "settings.openHealth": "Ouvrir la page d’état",
  "settings.connectOnce":
    "Connectez une fois le compte Google du cabinet. Rien n’est envoyé avant que vous ayez vu à quoi cela ressemble.",
  "settings.connect": "Connecter Google Agenda",
  "settings.signInAgain": "Se reconnecter",
  "settings.connectionEnded":
    "Google a mis fin à la connexion de {{email}}. Tout est gardé ici et partira dès que vous vous serez reconnecté.",
  "settings.connectedAs": "Connecté en tant que {{email}}",
  "settings.disconnect": "Déconnecter",
  "settings.disconnectQuestion":
    "Déconnecter {{email}} ? Les rendez-vous restent ici et les événements restent dans Google ; plus rien n’est envoyé.",
  "settings.disconnectWhich":
    "« Ce poste seulement » : les autres continuent comme avant. « Tout le cabinet » : Google met fin à l’accès de chaque poste, et les modifications faites dans Google n’en atteignent plus aucun.",
  "settings.wholeClinic": "Tout le cabinet",
  "settings.disconnectGoogle": "Déconnecter Google Agenda",
  "settings.onlyThisDesk": "Ce poste seulement",
  "settings.stayConnected": "Rester connecté",
  "settings.wasNotConnected": "Google Agenda n’était pas connecté",
  "settings.disconnected": "Google Agenda est déconnecté",
  "settings.disconnectedUntold":
    "Google Agenda est déconnecté ici. Google n’a pas pu être prévenu : supprimez l’accès dans le compte Google.",
  "settings.disconnectedHere": "Google Agenda est déconnecté sur ce poste ; les autres continuent",

  "settings.continueInBrowser": "Continuez dans votre navigateur",
  "settings.copyAddress": "Aucune fenêtre ne s’est ouverte ? Copiez cette adresse dans un navigateur",
  "settings.giveUp": "Abandonner",
  "settings.signIn.refusedByPerson":
    "L’accès a été refusé dans le navigateur. Connectez à nouveau et autorisez-le pour continuer.",
  "settings.signIn.timedOut":
    "Personne n’a répondu à temps dans le navigateur. Connectez à nouveau quand vous serez prêt.",
  "settings.signIn.scopesMissing":
    "Tout n’a pas été autorisé. Connectez à nouveau et cochez toutes les cases que Google affiche.",
  "settings.signIn.otherAccount":
    "C’était {{offered}}, mais le cabinet est connecté en tant que {{connected}}. Connectez-vous avec celui-ci, ou choisissez d’abord « Utiliser un autre compte Google ».",
  "settings.signIn.offline": "Cet ordinateur est hors ligne. Connectez à nouveau au retour d’internet.",
  "settings.signIn.keychainUnavailable":
    "Le trousseau de cet ordinateur n’a pas gardé la connexion. Déverrouillez-le et connectez à nouveau.",
  "settings.signIn.failed": "Google n’a pas accepté la connexion ({{code}}). Réessayez dans une minute.",

  "settings.switch": "Utiliser un autre compte Google",
  "settings.nothingToLeave": "Aucun agenda n’est associé. Déconnectez, puis connectez avec l’autre compte.",
  "settings.leaveQuestion": "Quitter {{email}} ?",
  "settings.leaveCalendar_one": "{{practitioner}} : {{calendar}}, {{count}} rendez-vous à venir",
  "settings.leaveCalendar_many": "{{practitioner}} : {{calendar}}, {{count}} de rendez-vous à venir",
  "settings.leaveCalendar_other": "{{practitioner}} : {{calendar}}, {{count}} rendez-vous à venir",
  "settings.leaveWhat_one":
    "Tous les rendez-vous restent sur ce poste. Les événements restent tels quels dans ces agendas ; plus personne ne les modifie. Une fois l’autre compte connecté, vous choisissez ses agendas et voyez ce qui sera envoyé avant tout envoi : au plus {{count}} nouvel événement.",
  "settings.leaveWhat_many":
    "Tous les rendez-vous restent sur ce poste. Les événements restent tels quels dans ces agendas ; plus personne ne les modifie. Une fois l’autre compte connecté, vous choisissez ses agendas et voyez ce qui sera envoyé avant tout envoi : au plus {{count}} de nouveaux événements.",
  "settings.leaveWhat_other":
    "Tous les rendez-vous restent sur ce poste. Les événements restent tels quels dans ces agendas ; plus personne ne les modifie. Une fois l’autre compte connecté, vous choisissez ses agendas et voyez ce qui sera envoyé avant tout envoi : au plus {{count}} nouveaux événements.",
  "settings.neverSent_one":
    "{{count}} modification n’est pas encore parvenue à Google et ne parviendra jamais à ces agendas.",
  "settings.neverSent_many":
    "{{count}} de modifications ne sont pas encore parvenues à Google et ne parviendront jamais à ces agendas.",
  "settings.neverSent_other":
    "{{count}} modifications ne sont pas encore parvenues à Google et ne parviendront jamais à ces agendas.",
  "settings.leave": "Quitter ce compte",
  "settings.stay": "Le garder",
  "settings.left": "{{email}} quitté. Connectez maintenant l’autre compte.",
  "settings.wasNotLinked": "Plus aucun agenda n’était associé",

  "settings.listOffline":
    "Cet ordinateur est hors ligne : les agendas pourront être choisis au retour d’internet.",
  "settings.listFailed":
    "Google n’a pas dit quels agendas existent. Fermez les paramètres et rouvrez-les dans un instant.",
  "settings.noPractitioner":
    "Il n’y a pas encore de praticien. Importez-les ci-dessous, puis donnez un agenda à chacun.",
  "settings.noRelay":
    "Aucun serveur relais n’est configuré : les modifications dans Google sont cherchées une fois par minute.",
  "settings.calendars": "Agendas des praticiens",
  "settings.calendarFor": "Agenda de {{practitioner}}",
  "settings.linkedTo": "{{calendar}} (associé à {{practitioner}})",
  "settings.linkedToSomebody": "{{calendar}} (déjà associé)",
  "settings.noCalendar": "Pas d’agenda",
  "settings.createCalendar": "Créer un agenda",
  "settings.link": "Associer",
  "settings.linkOf": "Associer, {{practitioner}}",
  "settings.newCalendarName": "Nom du nouvel agenda",
  "settings.newCalendarNameEmpty": "Saisissez un nom pour l’agenda.",
  "settings.willBeSentNone": "Aucun rendez-vous à venir ne sera envoyé maintenant ; les suivants le seront.",
  "settings.willBeSent_one": "{{count}} rendez-vous à venir sera envoyé.",
  "settings.willBeSent_many": "{{count}} de rendez-vous à venir seront envoyés.",
  "settings.willBeSent_other": "{{count}} rendez-vous à venir seront envoyés.",
  "settings.looksLike": "Voici à quoi l’un d’eux ressemble :",
  "settings.linkCalendar": "Associer l’agenda",
  "settings.notNow": "Pas maintenant",
  "settings.linked": "{{practitioner}} est associé à {{calendar}}",
  "settings.notLinked.alreadyLinkedTo":
    "Cet agenda appartient déjà à un autre praticien. Choisissez-en un autre ou créez-en un nouveau.",
  "settings.notLinked.notConnected": "Google n’est plus connecté. Connectez d’abord à nouveau.",
  "settings.notLinked.noSuchPractitioner": "Ce praticien n’est plus là.",
  "settings.notLinked.offline": "Cet ordinateur est hors ligne. Associez l’agenda au retour d’internet.",
  "settings.notLinked.failed": "Google n’a pas accepté ceci ({{code}}). Réessayez dans une minute.",
  "settings.linkedCalendar": "Agenda associé",
  "settings.unlink": "Dissocier",
  "settings.unlinkOf": "Dissocier, {{practitioner}}",
  "settings.unlinked":
    "{{practitioner}} n’est plus associé. Les événements déjà envoyés restent dans Google.",
  "settings.health.notRead": "Pas encore lu",
  "settings.health.calendarGone":
    "Cet agenda n’existe plus dans Google. Dissociez-le et choisissez-en un autre.",
  "settings.health.accessLost":
    "Le compte ne peut plus lire cet agenda. Demandez l’accès à son propriétaire.",
  "settings.health.stale":
    "Non lu depuis {{time}} : des modifications faites dans Google peuvent donc manquer ici. Appuyez sur « Synchroniser maintenant » ; si cela persiste, dissociez l’agenda et associez-le à nouveau.",
  "settings.health.live": "Les modifications arrivent aussitôt · dernière vérification {{time}}",
  "settings.health.polling": "À jour {{time}} · consulté de temps en temps",

  "settings.import": "Importer",
  "settings.importHint":
    "Fichiers CSV, de préférence dans cet ordre. Importer un fichier deux fois n’ajoute rien en double.",
  "settings.importKind.practitioners": "Praticiens",
  "settings.importKind.services": "Prestations",
  "settings.importKind.patients": "Patients",
  "settings.importKind.appointments": "Rendez-vous",
  "settings.importTooLarge": "Le fichier dépasse 20 Mo. Partagez-le et importez les parties.",
  "settings.imported": "{{added}} ajoutés, {{alreadyThere}} déjà présents, {{bad}} non repris",
  "settings.importBad": "{{file}} : lignes non reprises",
  "settings.importLine": "Ligne",
  "settings.importWhy": "Pourquoi",
  "settings.importNoClinic": "Configurez d’abord le cabinet.",
};
