/** Saving files: lists, calendar files and PDFs. */
export const files = {
  "files.export": "Export",
  "files.exportHint":
    "Lists are saved in the form in which they can be imported again. They hold patients’ data: keep them where only the clinic has access.",
  "files.save.practitioners": "Save practitioners",
  "files.save.services": "Save services",
  "files.save.patients": "Save patients",
  "files.visitsLegend": "Visits",
  "files.from": "First day",
  "files.to": "Last day",
  "files.spanProblem": "Choose two days, the first one not after the last.",
  "files.form": "As",
  "files.form.csv": "A list (CSV), to import again or for a spreadsheet",
  "files.form.ics": "A calendar file (ICS), for another calendar",
  "files.detail": "What the calendar file says of patients",
  "files.detail.asPrivacyMode": "As much as Google Calendar is told",
  "files.detail.full": "Names, phones and notes, for use inside the clinic only",
  "files.saveVisits": "Save visits",
  "files.rows_one": "{{count}} row",
  "files.rows_other": "{{count}} rows",
  "files.visits_one": "{{count}} visit",
  "files.visits_other": "{{count}} visits",
  "files.saved": "Saved as {{name}}: {{what}}.",
  "files.notSaved": "Nothing was saved",
  "files.because.diskFull": "The disk is full. Make room on it, or choose another place, and save again.",
  "files.because.readOnly": "This place can only be read. Choose another one and save again.",
  "files.because.notAllowed":
    "You may not write there, or another program has the file open. Choose another place or close that program, and save again.",
  "files.because.noFolder": "That folder is not there any more. Choose another one and save again.",
  "files.because.noWindow": "There was no window to ask in. Open Clinic Desk again and save again.",
  "files.because.other":
    "The file could not be written. Choose another place or another name and save again.",
} as const;
