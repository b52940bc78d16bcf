/** What waits for Google, and what waits for a person. */
export const queue = {
  "queue.title": "Waiting for Google",
  "queue.syncNow": "Sync now",
  "queue.openSettings": "Open the settings",
  "queue.notRead":
    "Since {{time}} a calendar was not read although the internet is there: changes made in Google may be missing. Press “Sync now”; if this stays, the settings say which calendar it is.",
  "queue.nothing": "Nothing waits: Google has everything.",
  "queue.nothingHere": "Nothing waits. Everything you do is kept on this desk.",
  "queue.since": "Since {{time}}.",
  "queue.patientAndPractitioner": "{{patient}}, {{practitioner}}",
  "queue.timeAndPractitioner": "{{time}}, {{practitioner}}",
  "queue.patientAndChange": "{{patient}} · {{change}}",
  "queue.patientTimePractitioner": "{{patient}}, {{time}}, {{practitioner}}",
  "queue.hoursAndService": "{{hours}}, {{service}}",
  "queue.hereSince": "Here, changed {{time}}",
  "queue.inGoogle": "In Google",
  "queue.inGoogleSince": "In the Google Calendar of {{practitioner}}, changed {{time}}",
  "queue.atDeskSince": "At the desk “{{desk}}”, changed {{time}}",
  "queue.settled": "This was settled already",

  "queue.change.new": "New appointment",
  "queue.change.changed": "Changed",
  "queue.change.cancelled": "Cancelled",
  "queue.reason.offline": "This computer is offline. It goes out by itself when the internet is back.",
  "queue.reason.googleBusy": "Google asked us to slow down. It goes out by itself in a moment.",
  "queue.reason.googleUnavailable": "Google does not answer properly right now. It is tried again by itself.",
  "queue.reason.quotaUsedUp":
    "Google's limit for this hour is used up. It goes out by itself within the hour.",
  "queue.reason.signInAgain": "Google ended the connection. Sign in again in the settings.",
  "queue.reason.refusedByGoogle":
    "Google refused this change. Try again; if it stays, open the appointment and save it anew.",
  "queue.reason.noWriteAccess":
    "The connected account may not write to this calendar any more. Ask its owner for access, then try again.",
  "queue.reason.calendarGone": "This calendar no longer exists in Google. Link another one in the settings.",
  "queue.reason.waitingForChoice": "It waits until somebody chooses which version to keep.",
  "queue.reason.discarded": "It was given up: Google is not told of it until this visit changes again.",
  "queue.notConnected": "It goes out once Google is connected again, in the settings.",
  "queue.beingSent": "Being sent now.",
  "queue.notTaken": "Google did not take it.",
  "queue.soon": "Goes out in a moment.",
  "queue.tryAgain": "Try again",
  "queue.tryAgainFor": "Try again, {{patient}}",
  "queue.giveUp": "Give up…",
  "queue.giveUpFor": "Give up, {{patient}}",
  "queue.giveUpQuestion": "Give up the change, {{patient}}?",
  "queue.giveUpThis": "Give up this change",
  "queue.keepIt": "Keep it",
  "queue.givingUp.new":
    "Google will not get this change. The visit stays here as it is, and Google does not show it, until somebody changes the visit again.",
  "queue.givingUp.changed":
    "Google will not get this change. The visit stays here as it is, and Google goes on showing it as it was, until somebody changes the visit again.",
  "queue.givingUp.cancelled":
    "Google will not get this change. The visit stays here as it is, and Google goes on showing it as if it took place, until somebody changes the visit again.",
  "queue.nothingWaits": "Nothing waits for this appointment any more",
  "queue.givenUp": "Given up: Google does not get this change",
  "queue.hasChange": "Google has this change, or is about to get it",

  "queue.conflict": "Changed here and in Google: {{patient}}",
  "queue.conflictSince":
    "Changed here and in Google. The desk keeps the time the patient was told until somebody chooses. Since {{time}}.",
  "queue.noNote": "No note",
  "queue.deleted": "Deleted",
  "queue.keepOurs": "Keep ours",
  "queue.takeGoogles": "Take Google’s",
  "queue.keptOurs": "Kept ours; Google is told",
  "queue.tookGoogles": "Took Google’s",

  "queue.declined": "Declined in Google: {{patient}}",
  "queue.declinedByPractitioner":
    "The practitioner declined this in Google. Ask whether it still suits, then keep it, move it or cancel it.",
  "queue.declinedByPatient":
    "The patient declined this in Google. Call {{phone}}, then keep it, move it or cancel it.",
  "queue.declinedByPatientNoPhone":
    "The patient declined this in Google. Call the patient (no phone number is known), then keep it, move it or cancel it.",
  "queue.openVisit": "Open the visit",
  "queue.itStays": "It stays",
  "queue.visitStays": "The visit stays",

  "queue.held": "Many changes in Google at once: {{practitioner}}",
  "queue.heldWhy":
    "Google changed them all at once, {{time}}. Nothing has happened here: the desk shows every visit as it was and sends nothing of them until somebody answers.",
  "queue.heldCancelled_one": "{{cancelled}} of {{practitioner}}’s {{count}} appointment would be cancelled",
  "queue.heldCancelled_other":
    "{{cancelled}} of {{practitioner}}’s {{count}} appointments would be cancelled",
  "queue.heldMoved_one": "{{moved}} of {{practitioner}}’s {{count}} appointment would be moved",
  "queue.heldMoved_other": "{{moved}} of {{practitioner}}’s {{count}} appointments would be moved",
  "queue.heldBoth_one":
    "{{cancelled}} of {{practitioner}}’s {{count}} appointment would be cancelled, {{moved}} moved",
  "queue.heldBoth_other":
    "{{cancelled}} of {{practitioner}}’s {{count}} appointments would be cancelled, {{moved}} moved",
  "queue.heldFromTo": "{{from}} → {{to}}",
  "queue.heldList": "What would happen",
  "queue.restore": "Keep ours and restore Google",
  "queue.applyCancelled": "Cancel {{cancelled}} here",
  "queue.applyMoved": "Move {{moved}} here",
  "queue.applyBoth": "Cancel {{cancelled}} and move {{moved}} here",
  "queue.applied_one":
    "Took Google’s changes to {{count}} appointment; “Changes from Google” lists and undoes them",
  "queue.applied_other":
    "Took Google’s changes to {{count}} appointments; “Changes from Google” lists and undoes them",
  "queue.restoring_one": "Kept {{count}} appointment; Google gets them back",
  "queue.restoring_other": "Kept {{count}} appointments; Google gets them back",

  "queue.clashes_one": "{{count}} at the same time",
  "queue.clashes_other": "{{count}} at the same time",
  "queue.clashOfTwo": "At the same time: {{first}} and {{second}}",
  "queue.clashTitle": "{{practitioner}}: two at the same time",
  "queue.clashVisits":
    "Nobody is cancelled by itself. Call one of the two and move that visit, or keep both. Every desk proposes the same.",
  "queue.clashStays": "Booked first: stays",
  "queue.clashMoves": "To be moved",
  "queue.noPhone": "No phone number",
  "queue.bookedAt": "Booked {{time}}",
  "queue.noFreeTime": "No free time in the next four weeks",
  "queue.freeTimes": "Move to a free time:",
  "queue.busy": "Busy",
  "queue.keepBoth": "Keep both",
  "queue.moreClashes_one": "And {{count}} more, shown when these are settled.",
  "queue.moreClashes_other": "And {{count}} more, shown when these are settled.",
  "queue.clashMoved": "Moved {{patient}} to {{time}}",
  "queue.clashTaken": "That time is taken by now; choose another one",
  "queue.keptBoth": "Kept both; no desk asks about them again",
  "queue.otherClinicButton": "Another clinic’s events",
  "queue.otherClinic": "Events of another clinic",
  "queue.otherClinicEvents_one":
    "One event in the calendar of {{practitioner}} was written by a desk of another clinic. This desk cannot read whose they are and shows them as busy time.",
  "queue.otherClinicEvents_other":
    "{{count}} events in the calendar of {{practitioner}} were written by a desk of another clinic. This desk cannot read whose they are and shows them as busy time.",
  "queue.understood": "Understood",

  "queue.setAside": "Events that could not be read",
  "queue.setAsideWhy":
    "Everything else on these calendars is up to date. Correct the event in Google, and it leaves this list.",
  "queue.setAsideReason.repeatsTooOften":
    "It repeats too often to be followed: only its first time is blocked here.",
  "queue.setAsideReason.repeatsUnclearly":
    "How it repeats could not be read: only its first time is blocked here.",
  "queue.setAsideReason.zoneUnknown": "It is in a time zone that this computer does not know.",
  "queue.setAsideReason.notUnderstood": "It could not be read, so it blocks no time here.",
  "queue.calendarAndPractitioner": "{{calendar}} · {{practitioner}}",
  "queue.seen": "Seen {{time}}.",
  "queue.openCalendar": "Open the calendar",
  "queue.openCalendarOf": "Open the calendar {{calendar}}",
} as const;
