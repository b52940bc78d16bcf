/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "Seul ce poste le sait",
  "health.proof.never": "Pas encore lu · conflit possible",
  "health.proof.told": "En direct avec Google",
  "health.proof.looked": "Google consulté {{ago}}",
  "health.proof.offline": "Hors ligne {{time}} · conflit possible",
  "health.proof.unreachable": "Non consulté {{time}} · conflit possible",

  "health.proofLong.alone": "Aucun agenda Google n’est lié : seul le cabinet connaît ces horaires.",
  "health.proofLong.never": "Cet agenda n’a pas encore été lu dans Google : l’horaire peut y être pris.",
  "health.proofLong.told":
    "Google signale chaque modification à ce poste aussitôt (dernière lecture {{ago}}).",
  "health.proofLong.looked": "Cet agenda a été lu dans Google {{ago}}.",
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
} as const;
