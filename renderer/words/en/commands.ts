/** The commands of the desk, as the palette and the help name them. */
export const commands = {
  "commands.group.appointments": "Appointments",
  "commands.group.views": "Views and days",
  "commands.group.patients": "Patients",
  "commands.group.google": "Google Calendar",
  "commands.group.clinic": "Clinic",
  "commands.group.desk": "This desk",

  "commands.newAppointment": "New appointment",
  "commands.undo": "Undo what was done last",
  "commands.today": "Show today",
  "commands.findPatient": "Find a patient",
  "commands.queue": "Show what waits for Google",
  "commands.changes": "Show changes from Google",
  "commands.syncNow": "Sync with Google now",
  "commands.settings": "Settings",
  "commands.help": "Keys and help",
  "commands.ctrlCap": "Ctrl",
  "commands.inTheDay": "In the day",

  "commands.palette.title": "Find an action, a patient or a day",
  "commands.palette.placeholder": "Type an action, a patient or a day",
  "commands.palette.list": "Actions, patients and days",
  "commands.palette.nothing":
    "Nothing found. Type a part of an action, a name, a phone number, or a day such as “next Monday”.",
  "commands.palette.goTo": "Go to {{day}}",
  "commands.palette.groupDay": "Day",
  "commands.palette.groupPatients": "Patients found",
  "commands.palette": "Find an action",
  "commands.nextWords": "next",
} as const;
