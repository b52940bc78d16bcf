/** What the help says of keys, signs and tips. */
export const help = {
  "help.title": "Keys and help",
  "help.statuses": "What a visit’s sign means",
  "help.pills": "What the sign for Google means",
  "help.late":
    "Five minutes after its start, a visit that has not arrived is shown as late; nobody has to enter that. Where there is little room, only the minutes are shown: 7′.",
  "help.overlap": "Overlaps",
  "help.overlapMeaning": "Another visit has been given a part of the same time.",
  "help.tips": "Tips",
  "help.tipsAgain": "Show all tips again",
  "help.tipsShown": "The tips stand in their places again.",
  "help.tip": "Tip",
  "help.gotIt": "Got it",

  "help.status.booked": "The visit is booked.",
  "help.status.confirmed": "The patient has said that they will come.",
  "help.status.arrived": "The patient is here and waits.",
  "help.status.inRoom": "The patient is with the practitioner.",
  "help.status.done": "The visit is over.",
  "help.status.noShow": "The patient did not come. The time can be booked again.",
  "help.status.cancelled": "The visit was cancelled. The time can be booked again.",

  "help.pill.notConfigured":
    "Whoever installed Clinic Desk has not set up Google yet. Everything works; nothing leaves this desk.",
  "help.pill.notConnected":
    "Nobody has connected a Google account. Everything works; nothing leaves this desk.",
  "help.pill.upToDate": "Google and this desk show the same.",
  "help.pill.sending": "What was done here is on its way to Google.",
  "help.pill.offline":
    "There is no internet, or Google does not answer. Go on as always: every change is kept and goes out by itself. What others book in Google meanwhile is not seen here.",
  "help.pill.waitingForGoogle": "Google asks for patience. Every change is kept and goes out by itself.",
  "help.pill.signInAgain":
    "Google no longer knows this desk. Sign in again under Settings; every change is kept until then.",
  "help.pill.notRead":
    "A calendar could not be read for 15 minutes: what was booked in Google meanwhile may be missing here.",
  "help.pill.needsYou": "Something cannot be decided without you. Click it to see what; nothing is lost.",

  "help.tip.booking":
    "Enter takes the patient who is found first, Enter again goes on, and once more books. To book an exact stretch, draw over free time in the day.",
  "help.tip.appointment":
    "In the day, a visit can be dragged to another time or practitioner; Alt and the arrow keys do the same. Take a click anytime back with Ctrl+Z.",
  "help.tip.patients": "Ctrl+K finds patients from everywhere, by name, phone number or date of birth.",
  "help.tip.queue":
    "While this list is not empty nothing is lost: go on booking, and come back when there is time.",
  "help.tip.finder": "Letters find days, too: press Ctrl+K and type “next Monday”.",
} as const;
