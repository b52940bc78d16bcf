/** The header, the notices, the keys, statuses and marks: what every screen shows. */
export const ui = {
  "ui.tryAgain": "Try again",
  "ui.notices": "Notices",
  "ui.close": "Close",
  "ui.language": "Language",
  "ui.languageOfSystem": "As this computer: {{language}}",
  "ui.dayAndTime": "{{day}}, {{time}}",

  "ui.beingSetUp": "Google Calendar sync is being set up. It will be available soon.",
  "ui.pill.notConfigured": "Google Calendar sync is being set up",
  "ui.pill.notConnected": "Not connected to Google",
  "ui.pill.upToDate": "Up to date",
  "ui.pill.sending_one": "Sending {{count}} change…",
  "ui.pill.sending_other": "Sending {{count}} changes…",
  "ui.pill.offline": "Offline",
  "ui.pill.offlineWith_one": "Offline · {{count}} change waiting",
  "ui.pill.offlineWith_other": "Offline · {{count}} changes waiting",
  "ui.pill.waitingForGoogle": "Waiting for Google",
  "ui.pill.waitingForGoogleWith_one": "Waiting for Google · {{count}} change waiting",
  "ui.pill.waitingForGoogleWith_other": "Waiting for Google · {{count}} changes waiting",
  "ui.pill.signInAgain": "Sign in again",
  "ui.pill.notRead": "Google not read for a while",
  "ui.pill.needsYou_one": "{{count}} change needs you",
  "ui.pill.needsYou_other": "{{count}} changes need you",

  "ui.screens": "Screens",
  "ui.screen.day": "Day",
  "ui.screen.week": "Week",
  "ui.screen.month": "Month",
  "ui.screen.agenda": "List",

  "ui.header.previousDay": "Previous day",
  "ui.header.today": "Today",
  "ui.header.nextDay": "Next day",
  "ui.header.goToDay": "Go to day",
  "ui.header.todayAndDay": "Today, {{day}}",
  "ui.header.clinicTime": "Clinic time, {{zone}}",
  "ui.header.findPatient": "Find a patient",
  "ui.header.newAppointment": "New appointment",
  "ui.header.changes": "Changes from Google",
  "ui.header.changesWith_one": "Changes from Google, {{count}} new",
  "ui.header.changesWith_other": "Changes from Google, {{count}} new",
  "ui.header.settings": "Settings",

  "ui.done": "Done",
  "ui.dismiss": "Dismiss",
  "ui.undoWithKey": "Undo (Ctrl+Z)",

  "ui.recovered.someComputer":
    "A computer came into the clinic with the recovery code ({{time}}). If none of you did that, take it out now.",
  "ui.recovered.computer":
    "A computer came into the clinic with the recovery code: {{name}} ({{time}}). If none of you did that, take it out now.",
  "ui.recovered.showDesks": "Show the desks",
  "ui.recovered.oneOfUs": "It was one of us",

  "ui.listForIt.show": "List for IT",
  "ui.listForIt.refused":
    "What Google refused, without anybody’s name. Click into it and copy it (Ctrl+C) into a mail to whoever looks after this computer.",
  "ui.listForIt.unsent":
    "What has not gone out, without anybody’s name. Click into it and copy it (Ctrl+C) into a mail to whoever looks after this computer.",

  "ui.fault.saved": "Not saved",
  "ui.fault.read": "Not read",
  "ui.fault.notAllowed": "This window may not do that. Close Clinic Desk and open it again.",
  "ui.fault.saved.badInput":
    "This could not be saved: something in the form cannot be read. Check what you typed and try again.",
  "ui.fault.saved.revoked":
    "This could not be saved: this desk was taken out of the clinic. What was booked here before is kept.",
  "ui.fault.read.revoked":
    "This could not be read: this desk was taken out of the clinic. What was booked here before is kept.",
  "ui.fault.saved.diskFull": "This could not be saved: the disk is full. Free some space and try again.",
  "ui.fault.saved.databaseDamaged":
    "This could not be saved: the clinic's data file is damaged. Restore the latest backup.",
  "ui.fault.saved.internal":
    "This could not be saved: something went wrong in Clinic Desk. Nothing was changed. Try again.",
  "ui.fault.read.badInput":
    "This could not be read: something in the form cannot be read. Check what you typed and try again.",
  "ui.fault.read.diskFull": "This could not be read: the disk is full. Free some space and try again.",
  "ui.fault.read.databaseDamaged":
    "This could not be read: the clinic's data file is damaged. Restore the latest backup.",
  "ui.fault.read.internal":
    "This could not be read: something went wrong in Clinic Desk. Nothing was changed. Try again.",

  "ui.help.arrived": "The chosen visit has arrived; once more takes it back",
  "ui.help.enterKey": "Enter",
  "ui.help.enter": "Open the visit, or book the empty slot",
  "ui.help.arrowKeys": "Arrows",
  "ui.help.arrows": "Go from visit to visit, and between practitioners",
  "ui.help.homeKeys": "Home, End",
  "ui.help.home": "First and last slot of the day",
  "ui.help.pageKeys": "Page up, Page down",
  "ui.help.page": "An hour up or down",
  "ui.help.moveKeys": "Alt + arrows",
  "ui.help.move": "Move the visit",
  "ui.help.resizeKeys": "Alt + Shift + up, down",
  "ui.help.resize": "Make the visit shorter or longer",
  "ui.help.escapeKey": "Escape",
  "ui.help.escape": "Close, or give up dragging",
  "ui.help.letters": "Single letters are commands",
  "ui.help.lettersOff": "Switch them off where speech input types letters by itself.",

  "ui.status.booked": "Booked",
  "ui.status.confirmed": "Confirmed",
  "ui.status.arrived": "Arrived",
  "ui.status.inRoom": "In room",
  "ui.status.done": "Done",
  "ui.status.noShow": "No-show",
  "ui.status.cancelled": "Cancelled",
  "ui.statusInText.booked": "booked",
  "ui.statusInText.confirmed": "confirmed",
  "ui.statusInText.arrived": "arrived",
  "ui.statusInText.inRoom": "in room",
  "ui.statusInText.done": "done",
  "ui.statusInText.noShow": "no-show",
  "ui.statusInText.cancelled": "cancelled",

  "ui.onCard.waiting": "not sent to Google yet",
  "ui.onCard.sending": "being sent to Google",
  "ui.onCard.parked": "Google did not take it",
  "ui.onCard.notMatching": "not as in Google",
  "ui.onCard.conflict": "changed here and in Google",
  "ui.onCard.held": "many changed in Google at once",
  "ui.onCard.incomplete": "no longer in Google",
  "ui.sync.notLinked": "Kept on this desk only: this practitioner has no Google calendar yet.",
  "ui.sync.sent": "Google Calendar shows the same.",
  "ui.sync.waiting": "Saved here, not sent to Google yet. It goes out by itself.",
  "ui.sync.sending": "Saved here, being sent to Google now.",
  "ui.sync.parked": "Google did not take this change. The queue says why.",
  "ui.sync.notMatching":
    "Google was not told of the last change: it was given up. The next change to this visit tells Google everything.",
  "ui.sync.conflict": "Changed here and in Google at once. The queue asks which one to keep.",
  "ui.sync.held":
    "Google cancelled or moved this visit together with many others. Nothing has happened here; the queue asks what to do.",
  "ui.sync.incomplete":
    "Google has no event of this visit any more: it was deleted there, or made all-day or repeating. The visit stays here as it was.",

  "ui.undone.booked": "Taken back: the booking of {{patient}}, {{time}}",
  "ui.undone.moved": "Taken back: the move of {{patient}}, now {{time}}",
  "ui.undone.cancelled": "Taken back: the cancellation of {{patient}}, {{time}}",
  "ui.undone.status": "Taken back: the status of {{patient}}, now {{status}}",
  "ui.undone.noteChanged": "Taken back: the note of {{patient}}",
  "ui.undone.choice": "Taken back: the choice between ours and Google’s for {{patient}}",
  "ui.undone.reasonGiven": "Taken back: the reason why {{patient}} was cancelled",
  "ui.undone.patientChanged": "What was changed of {{about}} is as it was before.",
  "ui.undone.patientsMerged": "The two cards of {{about}} are two again.",
  "ui.undone.visitsBooked_one": "Taken back: the booking of {{count}} visit of {{about}}",
  "ui.undone.visitsBooked_other": "Taken back: the booking of {{count}} visits of {{about}}",
  "ui.undone.visitsCancelled_one": "Taken back: the cancellation of {{count}} visit of {{about}}",
  "ui.undone.visitsCancelled_other": "Taken back: the cancellation of {{count}} visits of {{about}}",
  "ui.undone.leftAsTheyAre_one": "{{count}} was changed since and stays.",
  "ui.undone.leftAsTheyAre_other": "{{count}} were changed since and stay.",
  "ui.notUndone.overtaken":
    "Not taken back: {{patient}} was changed in Google or elsewhere since. Open the visit to change it.",
  "ui.notUndone.waitsForChoice":
    "Not taken back: {{patient}} waits for a choice. The queue shows both versions.",
  "ui.notUndone.slotTaken":
    "Not taken back: somebody else has been given the earlier time of {{patient}}. Open the visit to move it.",
  "ui.notUndone.changedSince": "Not taken back: what was done for {{about}} was changed again since.",
  "ui.notUndone.nothing": "There is nothing to take back.",
} as const;
