/** Every text of the main process in English. */
export const english = {
  "csv.notUtf8": "The file is not UTF-8. Save it as “CSV UTF-8” and try again.",
  "csv.empty": "The file is empty. Its first row must name the columns.",
  "csv.columnMissing": "The column {{columns}} is missing. Add it to the first row.",
  "csv.columnsMissing": "The columns {{columns}} are missing. Add them to the first row.",
  "csv.columnTwice": "The column “{{column}}” is there twice. Take one out.",
  "csv.quoteOpen": "A quotation mark is opened and never closed. Close it and try again.",
  "csv.quoteOpenAt":
    "A quotation mark is opened and never closed (noticed on line {{line}}). Close it and try again.",
  "csv.notCsv": "The file does not read as CSV. Save it as CSV again and retry.",
  "csv.notCsvAt": "The file does not read as CSV (noticed on line {{line}}). Save it as CSV again and retry.",

  "row.tooManyCells":
    "The row has more cells than the header. Put quotation marks around texts with a separator in them.",
  "row.name": "Fill in a name of at most {{most}} characters.",
  "row.nameEmpty": "Fill in the name.",
  "row.nameTooLong": "The name has more than {{most}} characters. Shorten it.",
  "row.phone": "The phone number does not read. Correct it, or leave it empty.",
  "row.birthDate": "The birth date does not read. Write it as 1980-03-31 or 31.03.1980, or leave it empty.",
  "row.colour": "The colour must be one of {{colours}}, or empty.",
  "row.email": "The e-mail address does not read. Correct it, or leave it empty.",
  "row.daysOrHours": "Fill in both days and hours, or neither.",
  "row.groups": "There must be as many groups of hours as of days, with | between them.",
  "row.days": "The days do not read. Write them as Mon-Fri or Mon,Wed,Sat.",
  "row.dayTwice": "A day is in two groups of days. Leave it in one.",
  "row.hours": "The hours do not read. Write them as 08:00-12:00;13:00-17:00, without overlaps.",
  "row.minutes": "The minutes must be a whole number from {{from}} to {{to}}.",
  "row.date": "The date does not read. Write it as 2026-11-21 or 21.11.2026.",
  "row.startOrEnd": "The start or the end does not read. Write them as 09:00.",
  "row.endsBefore": "The appointment ends before it starts, or when it starts.",
  "row.tooLong": "The appointment is longer than 12 hours.",
  "row.clockGap": "That time does not exist on that day: the clocks go forward. Choose a later one.",
  "row.patientPhone": "The patient's phone number does not read. Correct it, or leave it empty.",
  "row.patientBirthDate":
    "The patient's birth date does not read. Write it as 1980-03-31, or leave it empty.",
  "row.noPatient":
    "There is no patient with this name (and phone). Import patients first, or correct the name.",
  "row.severalPatients":
    "Several patients have this name. Say which in the column patient_phone or patient_birth_date.",
  "row.noPractitioner": "There is no practitioner with this name. Import practitioners first.",
  "row.noService": "There is no service with this name. Import services first.",
  "row.status": "The status must be one of {{statuses}}, or empty.",
  "row.taken": "The practitioner has another appointment or is busy at that time.",

  "menu.file": "&File",
  "menu.edit": "&Edit",
  "menu.view": "&View",
  "menu.quit": "Quit Clinic Desk",
  "menu.undo": "Undo",
  "menu.redo": "Redo",
  "menu.cut": "Cut",
  "menu.copy": "Copy",
  "menu.paste": "Paste",
  "menu.selectAll": "Select all",
  "menu.resetZoom": "Actual size",
  "menu.zoomIn": "Zoom in",
  "menu.zoomOut": "Zoom out",
  "menu.fullScreen": "Full screen",

  "browser.title": "You can close this page",
  "browser.goBack": "Go back to Clinic Desk to see how the sign-in went.",

  "start.keyMissing":
    "There is a database, but this computer's keychain holds no key for it. Nothing was changed. Sign in as the person who installed Clinic Desk, or restore the keychain.",
  "start.keyDamaged":
    "The keychain item with the database's key is damaged. Nothing was changed. Restore the keychain from a backup.",
  "start.keychainLocked":
    "This computer's keychain is locked. Unlock it (sign in to the computer again, or open its password manager) and start Clinic Desk again.",
  "start.keychainAbsent":
    "Clinic Desk needs the computer's keychain to keep patients' data safe, and found none. On Linux, install and start gnome-keyring (or another Secret Service), then start Clinic Desk again.",
  "start.keychainItem":
    "Clinic Desk cannot start: the keychain item {{item}} is damaged. Nothing was changed. Restore the keychain, or remove the item to begin anew.",
  "start.dataFolder":
    "The folder {{folder}} cannot be written to. Nothing was changed. Give this account the right to write there, or name another folder in CLINIC_DESK_DATA_FOLDER.",
  "start.unforeseen":
    "Clinic Desk could not start ({{code}}). Nothing was changed. Start it again; if this comes back, send the file main.log to support.",
  "start.windowStopped":
    "The window stopped working several times. Nothing was lost. Start Clinic Desk again.",

  "store.wrongKey":
    "The key in this computer's keychain is not the one this database was made with. Nothing was changed. Put the keychain item back, or restore a backup made with the present key.",
  "store.damaged":
    "The database is damaged. Nothing was changed. Keep the file, and put the latest backup in its place.",
  "store.logMissing":
    "The file with the latest bookings, whose name ends in -wal, is missing beside the database. Nothing was changed. Put it back; or, to go on without those bookings, move the file whose name ends in .open elsewhere.",
  "store.fromFuture":
    "The database was written by a newer Clinic Desk. Nothing was changed. Install the newest Clinic Desk on this computer.",
  "store.diskFull":
    "The disk is full or cannot be written to, so nothing was saved. Free some space and try again.",
  "store.copyFailed":
    "The database could not be copied before it is brought to this version of Clinic Desk. Nothing was changed. Make sure that its folder can be written to and has space for a second copy, and start Clinic Desk again.",
  "store.inUse":
    "Clinic Desk is already running with this database. Use that window, or close it and start again.",
  "store.notADatabase":
    "This file is not a database that this Clinic Desk can read. Nothing was changed. Move the file elsewhere to start afresh, or put the right one in its place.",
} as const;
