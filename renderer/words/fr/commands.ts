/** The commands of the desk, as the palette and the help name them. */
export const commands = {
  "commands.group.appointments": "Rendez-vous",
  "commands.group.views": "Vues et jours",
  "commands.group.patients": "Patients",
  "commands.group.google": "Google Agenda",
  "commands.group.clinic": "Cabinet",
  "commands.group.desk": "Ce poste",

  "commands.newAppointment": "Nouveau rendez-vous",
  "commands.undo": "Annuler la dernière action",
  "commands.today": "Afficher aujourd’hui",
  "commands.findPatient": "Rechercher un patient",
  "commands.queue": "Afficher ce qui attend Google",
  "commands.changes": "Afficher les modifications de Google",
  "commands.syncNow": "Synchroniser maintenant avec Google",
  "commands.settings": "Paramètres",
  "commands.help": "Touches et aide",
  "commands.ctrlCap": "Ctrl",
  "commands.inTheDay": "Dans la journée",

  "commands.palette.title": "Rechercher une action, un patient ou un jour",
  "commands.palette.placeholder": "Saisissez une action, un patient ou un jour",
  "commands.palette.list": "Actions, patients et jours",
  "commands.palette.nothing":
    "Aucun résultat. Saisissez une partie d’une action, un nom, un numéro de téléphone ou un jour comme « lundi prochain ».",
  "commands.palette.goTo": "Aller au {{day}}",
  "commands.palette.groupDay": "Jour",
  "commands.palette.groupPatients": "Patients trouvés",
  "commands.palette": "Rechercher une action",
  "commands.nextWords": "prochain, prochaine",
};
