/** The commands of the desk, as the palette and the help name them. */
export const commands = {
  "commands.group.appointments": "Termine",
  "commands.group.views": "Ansichten und Tage",
  "commands.group.patients": "Patienten",
  "commands.group.google": "Google Kalender",
  "commands.group.clinic": "Praxis",
  "commands.group.desk": "Dieser Arbeitsplatz",

  "commands.newAppointment": "Neuer Termin",
  "commands.undo": "Das Letzte zurücknehmen",
  "commands.today": "Heute anzeigen",
  "commands.findPatient": "Patient suchen",
  "commands.queue": "Zeigen, was auf Google wartet",
  "commands.changes": "Änderungen aus Google anzeigen",
  "commands.syncNow": "Jetzt mit Google abgleichen",
  "commands.settings": "Einstellungen",
  "commands.help": "Tasten und Hilfe",
  "commands.ctrlCap": "Strg",
  "commands.inTheDay": "Im Tag",

  "commands.palette.title": "Befehl, Patient oder Tag suchen",
  "commands.palette.placeholder": "Befehl, Patient oder Tag eingeben",
  "commands.palette.list": "Befehle, Patienten und Tage",
  "commands.palette.nothing":
    "Nichts gefunden. Geben Sie einen Teil eines Befehls, einen Namen, eine Telefonnummer oder einen Tag wie „nächsten Montag“ ein.",
  "commands.palette.goTo": "Zu {{day}} gehen",
  "commands.palette.groupDay": "Tag",
  "commands.palette.groupPatients": "Gefundene Patienten",
  "commands.palette": "Befehl suchen",
  "commands.nextWords": "nächster, nächsten, nächste, kommenden, kommender",
};
