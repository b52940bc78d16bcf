/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "Seul ce poste le sait",
  "health.proof.never": "Pas encore lu · conflit possible",
  "health.proof.told": "En direct avec Google",
  "health.proof.looked": "Google consulté : {{ago}}",
  "health.proof.offline": "Hors ligne {{time}} · conflit possible",
  "health.proof.unreachable": "Non consulté {{time}} · conflit possible",

  "health.proofLong.alone": "Aucun agenda Google n’est lié : seul le cabinet connaît ces horaires.",
  "health.proofLong.never": "Cet agenda n’a pas encore été lu dans Google : l’horaire peut y être pris.",
  "health.proofLong.told":
    "Google signale chaque modification à ce poste aussitôt (dernière lecture {{ago}}).",
  "health.proofLong.looked": "Cet agenda a été lu dans Google : {{ago}}.",
  "health.proofLong.lookedLongAgo":
    "Cet agenda a été lu dans Google pour la dernière fois {{ago}} : l’horaire a pu y être pris depuis. La réservation vaut ici tout de suite.",
  "health.proofLong.offline":
    "Hors ligne : Google a été lu il y a {{time}}, et quelqu’un a pu y prendre cet horaire. La réservation vaut ici tout de suite et part toute seule vers Google.",
  "health.proofLong.googleBusy":
    "Google ne répond pas depuis {{time}}, et quelqu’un a pu y prendre cet horaire. La réservation vaut ici tout de suite et part toute seule vers Google.",
  "health.proofLong.signInAgain":
    "Google n’a pas été lu depuis {{time}}, car il faut se reconnecter dans les paramètres : cet horaire peut y être pris.",
  "health.proofLong.calendarGone":
    "Cet agenda n’existe plus dans Google ; il a été lu il y a {{time}}. Liez-en un autre dans les paramètres.",
  "health.proofLong.accessLost":
    "Le compte connecté ne peut plus lire cet agenda ; il a été lu il y a {{time}}. Demandez l’accès à son propriétaire.",

  "health.screen": "État",
  "health.title": "État de ce poste",
  "health.state.good": "En ordre",
  "health.state.waits": "Se résout tout seul",
  "health.state.act": "A besoin de vous",
  "health.state.off": "Non utilisé",

  "health.google": "Google",
  "health.account.notConnected": "Le cabinet n’est pas connecté à Google. Tout est conservé sur ce poste.",
  "health.account.signingIn": "Quelqu’un se connecte à Google dans le navigateur.",
  "health.account.connected": "Connecté à Google en tant que {{email}}.",
  "health.account.offline":
    "Google est injoignable depuis cet ordinateur. Un nouvel essai se fait tout seul, le prochain : {{time}}.",
  "health.account.waitingForGoogle":
    "Google demande de patienter. Un nouvel essai se fait tout seul : {{time}}.",
  "health.account.signInAgain":
    "Google a mis fin à la connexion de {{email}}. Reconnectez-vous dans les paramètres ; d’ici là, tout attend ici.",
  "health.openSettings": "Ouvrir les paramètres",
  "health.tryNow": "Essayer maintenant",
  "health.relay.connected": "Le relais signale aussitôt à ce poste ce qui change dans Google.",
  "health.relay.disconnected":
    "La ligne vers le relais est coupée. D’ici son retour, les agendas sont consultés chaque minute.",
  "health.relay.notConfigured":
    "Aucun relais n’est configuré sur cette installation : les agendas sont consultés chaque minute.",
  "health.queue.nothing": "Rien n’attend Google.",
  "health.queue.waiting_one": "{{count}} modification attend Google, depuis {{time}}.",
  "health.queue.waiting_many":
    "{{count}} de modifications attendent Google, la plus ancienne depuis {{time}}.",
  "health.queue.waiting_other": "{{count}} modifications attendent Google, la plus ancienne depuis {{time}}.",
  "health.queue.needsYou_one":
    "{{count}} rendez-vous a besoin d’une personne : Google l’a refusé, ou il faut choisir.",
  "health.queue.needsYou_many":
    "{{count}} de rendez-vous ont besoin d’une personne : Google les a refusés, ou il faut choisir.",
  "health.queue.needsYou_other":
    "{{count}} rendez-vous ont besoin d’une personne : Google les a refusés, ou il faut choisir.",
  "health.showList": "Voir la liste",

  "health.calendars": "Agendas",
  "health.noCalendars": "Aucun agenda n’est lié. Liez-en un à un praticien dans les paramètres.",
  "health.nextLook": "Prochaine consultation : {{time}}.",
  "health.channelUntil": "Google signale les modifications jusqu’au {{time}} ; cela se renouvelle tout seul.",
  "health.setAside_one": "{{count}} événement n’a pas pu être lu.",
  "health.setAside_many": "{{count}} d’événements n’ont pas pu être lus.",
  "health.setAside_other": "{{count}} événements n’ont pas pu être lus.",
  "health.checkNow": "Consulter maintenant",
  "health.checkNowOf": "Consulter maintenant : {{calendar}}",
  "health.checking": "Google est interrogé",
  "health.cannotCheck": "Google ne peut pas être interrogé maintenant ; un nouvel essai se fera tout seul",

  "health.thisDesk": "Ce poste",
  "health.desks_one": "C’est le seul poste du cabinet.",
  "health.desks_many": "{{count}} de postes font partie du cabinet.",
  "health.desks_other": "{{count}} postes font partie du cabinet.",
  "health.showDesks": "Voir les postes",
  "health.databaseCopied":
    "La base de données ({{size}}) a été relue en entier, sans défaut : {{checked}}. La dernière copie sur cet ordinateur date du {{copied}}.",
  "health.databaseNoCopy":
    "La base de données ({{size}}) a été relue en entier, sans défaut : {{checked}}. Il n’y a pas encore de copie sur cet ordinateur.",
  "health.copyNow": "Garder une copie maintenant",
  "health.copied": "Une copie a été gardée et vérifiée",
  "health.copyDiskFull":
    "Aucune copie n’a été gardée : le disque est plein. Libérez de la place et réessayez.",
  "health.copyFailed":
    "Aucune copie n’a été gardée ; la précédente est toujours là. Réessayez, et prévenez le support si cela persiste.",
  "health.keychain.fine": "Le trousseau de l’ordinateur garde la clé de la base de données.",
  "health.keychain.keyMissing":
    "La clé de la base de données a disparu du trousseau de l’ordinateur. Ne fermez pas Clinic Desk ; appelez le support.",
  "health.keychain.keychainLocked":
    "Le trousseau de l’ordinateur est verrouillé. Déverrouillez-le, sinon le poste ne s’ouvrira pas la prochaine fois.",
  "health.keychain.keychainAbsent":
    "Le trousseau de l’ordinateur ne répond pas. Démarrez-le, sinon le poste ne s’ouvrira pas la prochaine fois.",
  "health.version": "Version {{version}}",

  "health.selfTest": "Autotest : vers Google et retour",
  "health.selfTestWhy":
    "Écrit un événement de test dans chaque agenda lié, attend que Google le signale, le relit et le supprime. Personne n’est invité et aucun horaire n’est bloqué. Il se fait tout seul dans l’heure avant l’ouverture.",
  "health.testNow": "Tester maintenant",
  "health.testing": "Test en cours…",
  "health.neverTested": "Pas encore testé.",
  "health.testedAt": "Testé {{time}}",
  "health.testedInMorning": "Testé automatiquement {{time}}",
  "health.leg.calendar": "Agenda",
  "health.leg.written": "Écrit",
  "health.leg.told": "Signalé",
  "health.leg.readBack": "Relu",
  "health.leg.deleted": "Supprimé",
  "health.leg.missed": "en vain",
  "health.leg.notTried": "non essayé",
  "health.outcome.fine": "Tout le chemin fonctionne.",
  "health.outcome.offline": "Internet n’était pas là. Ce que vous réservez attend ici et part tout seul.",
  "health.outcome.googleBusy": "Google n’a pas bien répondu. Un nouvel essai se fait tout seul.",
  "health.outcome.notTold": "Le signal de Google est arrivé trop tard ; l’agenda est consulté chaque minute.",
  "health.outcome.notReadBack":
    "L’événement a été écrit mais pas revu à temps. Testez encore ; si cela persiste, envoyez le texte ci-dessous au support.",
  "health.outcome.stopped": "Le test a été interrompu ; le suivant supprimera ce qu’il a laissé.",
  "health.outcome.signInAgain": "Google a mis fin à la connexion. Reconnectez-vous dans les paramètres.",
  "health.outcome.noWriteAccess":
    "Le compte connecté ne peut pas écrire dans cet agenda. Demandez l’accès à son propriétaire.",
  "health.outcome.calendarGone":
    "Cet agenda n’existe plus dans Google. Liez-en un autre dans les paramètres.",
  "health.outcome.refused": "Google a refusé l’événement de test. Envoyez le texte ci-dessous au support.",
  "health.testNotConnected": "Rien n’a été testé : Google n’est pas connecté",
  "health.testNoCalendar": "Rien n’a été testé : aucun agenda n’est lié",
  "health.testUnderWay": "Un test est déjà en cours",

  "health.support": "Pour le support",
  "health.supportWhy":
    "La même chose en texte, sans le nom de personne. Cliquez dedans et copiez-le (Ctrl+C) dans un courriel.",
  "health.showText": "Voir le texte",
};
