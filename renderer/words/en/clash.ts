/** The call list: who is at the same time as somebody else, and what came of calling them. */
export const clash = {
  "clash.title": "Call list: at the same time",
  "clash.open": "Open the call list",
  "clash.none": "Nobody is booked at the same time as somebody else.",
  "clash.progress": "{{settled}} of {{count}} settled",
  "clash.away": "{{practitioner}} is away: {{title}}",
  "clash.awaySpan_one": "{{from}} to {{to}}. {{count}} booked visit is to be moved: call the patient.",
  "clash.awaySpan_other": "{{from}} to {{to}}. {{count}} booked visits are to be moved: call the patients.",
  "clash.keepThis": "Keep it all the same",
  "clash.keepThisOf": "Keep it all the same: {{patient}}",
  "clash.moveTo": "Move {{patient}} to {{time}}",

  "clash.calls": "The call to {{patient}}",
  "clash.call.reached": "Reached",
  "clash.call.noAnswer": "No answer",
  "clash.call.leftMessage": "Left a message",
  "clash.called_one": "Called {{time}}",
  "clash.called_other": "Called {{count}} times, last {{time}}",
} as const;
