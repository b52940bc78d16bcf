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

  "health.screen": "Health",
  "health.title": "Health of this desk",
  "health.state.good": "In order",
  "health.state.waits": "Passes by itself",
  "health.state.act": "Needs you",
  "health.state.off": "Not used",

  "health.google": "Google",
  "health.account.notConnected": "The clinic is not connected to Google. Everything is kept on this desk.",
  "health.account.signingIn": "Somebody is signing in to Google in the browser.",
  "health.account.connected": "Connected to Google as {{email}}.",
  "health.account.offline":
    "Google cannot be reached from this computer. It is tried again by itself, next at {{time}}.",
  "health.account.waitingForGoogle": "Google asks for patience. It is tried again by itself at {{time}}.",
  "health.account.signInAgain":
    "Google ended the connection of {{email}}. Sign in again in the settings; until then everything waits here.",
  "health.openSettings": "Open the settings",
  "health.tryNow": "Try now",
  "health.relay.connected": "The relay tells this desk at once what changes in Google.",
  "health.relay.disconnected":
    "The line to the relay is down. Until it is back, the calendars are looked at every minute.",
  "health.relay.notConfigured":
    "No relay is set up on this installation: the calendars are looked at every minute.",
  "health.queue.nothing": "Nothing waits for Google.",
  "health.queue.waiting_one": "{{count}} change waits for Google, since {{time}}.",
  "health.queue.waiting_other": "{{count}} changes wait for Google, the oldest since {{time}}.",
  "health.queue.needsYou_one":
    "{{count}} visit needs a person: Google refused it, or somebody has to choose.",
  "health.queue.needsYou_other":
    "{{count}} visits need a person: Google refused them, or somebody has to choose.",
  "health.showList": "Show the list",

  "health.calendars": "Calendars",
  "health.noCalendars": "No calendar is linked. Link one to a practitioner in the settings.",
  "health.nextLook": "Next look: {{time}}.",
  "health.channelUntil": "Google tells of changes until {{time}}; that is renewed by itself.",
  "health.setAside_one": "{{count}} event on it could not be read.",
  "health.setAside_other": "{{count}} events on it could not be read.",
  "health.checkNow": "Check now",
  "health.checkNowOf": "Check now: {{calendar}}",
  "health.checking": "Google is being asked",
  "health.cannotCheck": "Google cannot be asked now; it is tried again by itself",

  "health.thisDesk": "This desk",
  "health.desks_one": "This is the clinic’s only desk.",
  "health.desks_other": "{{count}} desks belong to the clinic.",
  "health.showDesks": "Show the desks",
  "health.databaseCopied":
    "The database ({{size}}) was read through and found whole: {{checked}}. The last copy on this computer is from {{copied}}.",
  "health.databaseNoCopy":
    "The database ({{size}}) was read through and found whole: {{checked}}. There is no copy on this computer yet.",
  "health.copyNow": "Keep a copy now",
  "health.copied": "A copy was kept and read back",
  "health.copyDiskFull": "No copy was kept: the disk is full. Free some space and try again.",
  "health.copyFailed":
    "No copy was kept; the one before is still there. Try again, and tell support if it stays so.",
  "health.keychain.fine": "The computer’s keychain holds the key to the database.",
  "health.keychain.keyMissing":
    "The key to the database is gone from the computer’s keychain. Do not close Clinic Desk; call support.",
  "health.keychain.keychainLocked":
    "The computer’s keychain is locked. Unlock it, or the desk will not open next time.",
  "health.keychain.keychainAbsent":
    "The computer’s keychain does not answer. Start it, or the desk will not open next time.",
  "health.version": "Version {{version}}",

  "health.selfTest": "Self-test: to Google and back",
  "health.selfTestWhy":
    "Writes a test event into each linked calendar, waits for Google to tell of it, reads it back and deletes it. Nobody is invited and no time is blocked. It runs by itself in the hour before the clinic opens.",
  "health.testNow": "Test now",
  "health.testing": "Testing…",
  "health.neverTested": "Not tested yet.",
  "health.testedAt": "Tested {{time}}",
  "health.testedInMorning": "Tested by itself {{time}}",
  "health.leg.calendar": "Calendar",
  "health.leg.written": "Written",
  "health.leg.told": "Told of",
  "health.leg.readBack": "Read back",
  "health.leg.deleted": "Deleted",
  "health.leg.missed": "waited in vain",
  "health.leg.notTried": "not tried",
  "health.outcome.fine": "The whole way works.",
  "health.outcome.offline": "The internet was not there. What you book waits here and goes out by itself.",
  "health.outcome.googleBusy": "Google did not answer properly. It is tried again by itself.",
  "health.outcome.notTold": "Google’s word came too late; the calendar is looked at every minute instead.",
  "health.outcome.notReadBack":
    "The event was written and not seen again in time. Test again; if it stays so, send the text below to support.",
  "health.outcome.stopped": "The test was cut short; what it left is deleted by the next one.",
  "health.outcome.signInAgain": "Google ended the connection. Sign in again in the settings.",
  "health.outcome.noWriteAccess":
    "The connected account may not write to this calendar. Ask its owner for access.",
  "health.outcome.calendarGone":
    "This calendar no longer exists in Google. Link another one in the settings.",
  "health.outcome.refused": "Google refused the test event. Send the text below to support.",
  "health.testNotConnected": "Nothing was tested: Google is not connected",
  "health.testNoCalendar": "Nothing was tested: no calendar is linked",
  "health.testUnderWay": "A test is under way already",

  "health.support": "For support",
  "health.supportWhy":
    "The same as text, without anybody’s name. Click into it and copy it (Ctrl+C) into a mail.",
  "health.showText": "Show the text",
} as const;
