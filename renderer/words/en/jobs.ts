/** Work that takes longer than a moment, and how it ended. */
export const jobs = {
  "jobs.region": "Work under way",
  "jobs.name.importPractitioners": "Importing practitioners",
  "jobs.name.importServices": "Importing services",
  "jobs.name.importPatients": "Importing patients",
  "jobs.name.importAppointments": "Importing appointments",
  "jobs.name.exportPatients": "Exporting patients",
  "jobs.name.exportAppointments": "Exporting appointments",
  "jobs.name.firstSync": "Reading the calendar for the first time",
  "jobs.name.selfTest": "Self-test",

  "jobs.about": "{{what}} · {{subject}}",
  "jobs.progress": "{{done}} of {{total}}",
  "jobs.soFar_one": "{{count}} so far",
  "jobs.soFar_other": "{{count}} so far",
  "jobs.cancel": "Cancel",
  "jobs.cancelThis": "Cancel: {{what}}",
  "jobs.stopping": "Stopping…",
  "jobs.hide": "Hide",
  "jobs.hideThis": "Hide: {{what}}",
  "jobs.done.import_one": "Import finished: {{count}} row was read.",
  "jobs.done.import_other": "Import finished: {{count}} rows were read.",
  "jobs.done.export_one": "Export finished: {{count}} line.",
  "jobs.done.export_other": "Export finished: {{count}} lines.",
  "jobs.done.firstSync_one": "The calendar was read: {{count}} event.",
  "jobs.done.firstSync_other": "The calendar was read: {{count}} events.",
  "jobs.done.selfTest": "The self-test is finished.",
  "jobs.cancelled.import_one":
    "Import stopped after {{count}} row. What was taken until then is kept; the same file goes on from there.",
  "jobs.cancelled.import_other":
    "Import stopped after {{count}} rows. What was taken until then is kept; the same file goes on from there.",
  "jobs.cancelled.export": "Export stopped. No file was made.",
  "jobs.cancelled.firstSync": "Reading the calendar was stopped. It goes on by itself.",
  "jobs.cancelled.selfTest": "The self-test was stopped.",
  "jobs.failed.import":
    "The import ended with an error. What was taken until then is kept; import the same file again.",
  "jobs.failed.export": "The export ended with an error. No file was made; try again.",
  "jobs.failed.firstSync":
    "The calendar was not read to its end. It goes on by itself as soon as Google answers.",
  "jobs.failed.selfTest": "The self-test ended with an error. Nothing was changed; try again.",
  "jobs.name.sendChanges": "Sending changes to Google",
  "jobs.done.sendChanges_one": "{{count}} change has reached Google.",
  "jobs.done.sendChanges_other": "{{count}} changes have reached Google.",
  "jobs.cancelled.sendChanges": "Sending was stopped. What is left goes out by itself.",
  "jobs.failed.sendChanges":
    "Not every change has reached Google yet. What is left is kept and goes out by itself.",
} as const;
