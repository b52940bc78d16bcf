/** What was changed in Google or at another desk. */
export const changes = {
  "changes.moved": "{{practitioner}} moved {{patient}} from {{from}} to {{to}} in Google",
  "changes.movedAtDesk": "{{desk}} moved {{patient}} from {{from}} to {{to}}",
  "changes.length_one":
    "In Google {{practitioner}} changed the length of {{patient}}, {{time}}, to {{count}} minute",
  "changes.length_other":
    "In Google {{practitioner}} changed the length of {{patient}}, {{time}}, to {{count}} minutes",
  "changes.lengthAtDesk_one": "{{desk}} changed the length of {{patient}}, {{time}}, to {{count}} minute",
  "changes.lengthAtDesk_other": "{{desk}} changed the length of {{patient}}, {{time}}, to {{count}} minutes",
  "changes.note": "{{practitioner}} changed the note of {{patient}} in Google",
  "changes.noteAtDesk": "{{desk}} changed the note of {{patient}}",
  "changes.handedOver": "{{patient}}, {{time}}, was moved here from the calendar of {{practitioner}}",
  "changes.deletedInGoogle":
    "{{patient}}, {{time}}, was cancelled in Google or at another desk, and is cancelled here",
  "changes.restoredInGoogle":
    "{{patient}}, {{time}}, was restored in Google or at another desk, and is booked here again",
  "changes.unlinkedDeleted":
    "The event of {{patient}}, {{time}}, was deleted in Google; the visit stays here",
  "changes.unlinkedOther":
    "The event of {{patient}}, {{time}}, was made all-day or repeating in Google, which a visit cannot be; the visit stays here",
  "changes.confirmed": "{{patient}}, {{time}}, was accepted in Google and is confirmed here",
  "changes.arrived": "{{patient}}, {{time}}, was accepted in Google and has arrived here",
  "changes.declinedByPatient":
    "{{patient}}, {{time}}, was declined by the patient in Google; the visit stays until somebody decides",
  "changes.declinedByPractitioner":
    "{{patient}}, {{time}}, was declined by the practitioner in Google; the visit stays until somebody decides",
  "changes.lostToCancellation": "{{patient}}, {{time}}, was changed in Google, but it was cancelled here",
  "changes.none": "Nothing yet. What is changed in Google Calendar is told here.",
  "changes.when": "{{practitioner}} · {{time}}",
  "changes.whenUndone": "{{practitioner}} · {{time}} · undone",
  "changes.undo": "Undo",
  "changes.undoThis": "Undo: {{change}}",
  "changes.undone": "Undone: {{change}}",
  "changes.notUndone":
    "This cannot be undone: the appointment was changed since, or its earlier time is taken. Open it on the day to move it.",
  "changes.anotherDesk": "Another desk",
  "changes.older": "Show older",
  "changes.noOlder": "That is everything so far.",
} as const;
