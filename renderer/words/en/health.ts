/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "Only this desk knows",
  "health.proof.never": "Not read yet · may clash",
  "health.proof.told": "Live with Google",
  "health.proof.looked": "Google checked {{ago}}",
  "health.proof.offline": "Offline {{time}} · may clash",
  "health.proof.unreachable": "Not checked {{time}} · may clash",

  "health.proofLong.alone": "No Google calendar is linked: only the clinic knows these times.",
  "health.proofLong.never": "This calendar has not been read from Google yet: the time may be taken there.",
  "health.proofLong.told": "Google tells this desk of every change at once (last read {{ago}}).",
  "health.proofLong.looked": "This calendar was read from Google {{ago}}.",
  "health.proofLong.lookedLongAgo":
    "This calendar was last read from Google {{ago}}: somebody may have taken the time there since. The booking counts here at once.",
  "health.proofLong.offline":
    "Offline: Google was last read {{time}} ago, and somebody may have taken this time there. The booking counts here at once and goes to Google by itself.",
  "health.proofLong.googleBusy":
    "Google has not answered for {{time}}, and somebody may have taken this time there. The booking counts here at once and goes to Google by itself.",
  "health.proofLong.signInAgain":
    "Google has not been read for {{time}}, because somebody has to sign in again in the settings: this time may be taken there.",
  "health.proofLong.calendarGone":
    "This calendar no longer exists in Google; it was last read {{time}} ago. Link another one in the settings.",
  "health.proofLong.accessLost":
    "The connected account may no longer read this calendar; it was last read {{time}} ago. Ask its owner for access.",
} as const;
