/** What the help says of keys, signs and tips. */
export const help = {
  "help.title": "Touches et aide",
  "help.statuses": "Ce que signifie le signe d’un rendez-vous",
  "help.pills": "Ce que signifie le signe de Google",
  "help.late":
    "Cinq minutes après son début, un rendez-vous dont le patient n’est pas arrivé s’affiche en retard ; personne n’a à le noter. Là où il y a peu de place, seules les minutes sont affichées : 7′.",
  "help.overlap": "Chevauche",
  "help.overlapMeaning": "Un autre rendez-vous occupe une partie du même temps.",
  "help.tips": "Conseils",
  "help.tipsAgain": "Afficher de nouveau tous les conseils",
  "help.tipsShown": "Les conseils sont de nouveau à leur place.",
  "help.tip": "Conseil",
  "help.gotIt": "Compris",

  "help.status.booked": "Le rendez-vous est pris.",
  "help.status.confirmed": "Le patient a dit qu’il viendrait.",
  "help.status.arrived": "Le patient est là et attend.",
  "help.status.inRoom": "Le patient est avec le praticien.",
  "help.status.done": "Le rendez-vous est terminé.",
  "help.status.noShow": "Le patient n’est pas venu. Le créneau peut être repris.",
  "help.status.cancelled": "Le rendez-vous a été annulé. Le créneau peut être repris.",

  "help.pill.notConfigured":
    "La personne qui a installé Clinic Desk n’a pas encore configuré Google. Tout fonctionne ; rien ne quitte ce poste.",
  "help.pill.notConnected":
    "Personne n’a connecté de compte Google. Tout fonctionne ; rien ne quitte ce poste.",
  "help.pill.upToDate": "Google et ce poste montrent la même chose.",
  "help.pill.sending": "Ce qui a été fait ici est en route vers Google.",
  "help.pill.offline":
    "Il n’y a pas d’internet, ou Google ne répond pas. Continuez comme d’habitude : chaque modification est conservée et part d’elle-même. Ce que d’autres prennent entre-temps dans Google ne se voit pas ici.",
  "help.pill.waitingForGoogle":
    "Google demande de patienter. Chaque modification est conservée et part d’elle-même.",
  "help.pill.signInAgain":
    "Google ne reconnaît plus ce poste. Reconnectez-vous dans les paramètres ; d’ici là, chaque modification est conservée.",
  "help.pill.notRead":
    "Un agenda n’a pas pu être lu depuis 15 minutes : ce qui a été pris entre-temps dans Google manque peut-être ici.",
  "help.pill.needsYou":
    "Quelque chose ne peut être décidé sans vous. Cliquez pour voir quoi ; rien n’est perdu.",

  "help.tip.booking":
    "Entrée choisit le premier patient trouvé, Entrée encore continue, et une troisième fois réserve. Pour une durée exacte, tracez sur un créneau libre de la journée.",
  "help.tip.appointment":
    "Dans la journée, un rendez-vous se fait glisser vers une autre heure ou un autre praticien ; Alt et les flèches font de même. Ctrl+Z annule tout clic.",
  "help.tip.patients":
    "Ctrl+K trouve les patients de partout, par nom, numéro de téléphone ou date de naissance.",
  "help.tip.queue":
    "Même si cette liste n’est pas vide, rien n’est perdu : continuez à réserver et revenez quand vous aurez le temps.",
  "help.tip.finder": "Les jours se tapent aussi : Ctrl+K, puis « lundi prochain ».",
};
