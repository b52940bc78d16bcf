/** Google Calendar and importing, in the settings. */
export const settings = {
  "settings.google": "Google Calendar",
  "settings.sections": "Sections of the settings",
  "settings.about": "About",
  "settings.keys": "Shortcuts",
  "settings.allKeys": "Show all keys",
  "settings.version": "Version",
  "settings.data": "Your data",
  "settings.dataWhere":
    "On this computer, in the program’s own folder of the person who is signed in, encrypted with a key that the keychain holds. Whoever administers the computer includes that folder in the backup.",
  "settings.licences": "Licences",
  "settings.licencesWhat":
    "Clinic Desk comes under the MIT licence. The licence texts of Electron and Chromium lie beside the program.",
  "settings.support": "Getting help",
  "settings.supportWhat":
    "Tell whoever installed Clinic Desk this line. No patient and no appointment is in it.",
  "settings.openHealth": "Open the health page",
  "settings.connectOnce":
    "Connect the clinic’s Google account once. Nothing is sent before you have seen what it looks like.",
  "settings.connect": "Connect Google Calendar",
  "settings.signInAgain": "Sign in again",
  "settings.connectionEnded":
    "Google ended the connection of {{email}}. Everything is kept here and goes out once you sign in again.",
  "settings.connectedAs": "Connected as {{email}}",
  "settings.disconnect": "Disconnect",
  "settings.disconnectQuestion":
    "Disconnect {{email}}? Appointments stay here and events stay in Google; nothing is sent any more.",
  "settings.disconnectWhich":
    "“Only this desk”: the others go on as before. “The whole clinic”: Google ends the access of every desk, and changes made in Google reach none of them.",
  "settings.wholeClinic": "The whole clinic",
  "settings.disconnectGoogle": "Disconnect Google Calendar",
  "settings.onlyThisDesk": "Only this desk",
  "settings.stayConnected": "Stay connected",
  "settings.wasNotConnected": "Google Calendar was not connected",
  "settings.disconnected": "Google Calendar is disconnected",
  "settings.disconnectedUntold":
    "Google Calendar is disconnected here. Google could not be told now: remove the access in the Google account.",
  "settings.disconnectedHere": "Google Calendar is disconnected at this desk; the others go on",

  "settings.continueInBrowser": "Continue in your browser",
  "settings.copyAddress": "No browser window opened? Copy this address into one",
  "settings.giveUp": "Give up",
  "settings.signIn.refusedByPerson":
    "Access was refused in the browser. Connect again and allow it to go on.",
  "settings.signIn.timedOut": "Nobody answered in the browser in time. Connect again when you are ready.",
  "settings.signIn.scopesMissing":
    "Not everything was allowed. Connect again and tick every box Google shows.",
  "settings.signIn.otherAccount":
    "That was {{offered}}, but the clinic is connected as {{connected}}. Sign in with that one, or choose “Use another Google account” first.",
  "settings.signIn.offline": "This computer is offline. Connect again when the internet is back.",
  "settings.signIn.keychainUnavailable":
    "The keychain of this computer did not keep the sign-in. Unlock it and connect again.",
  "settings.signIn.failed": "Google did not accept the sign-in ({{code}}). Try again in a minute.",

  "settings.switch": "Use another Google account",
  "settings.nothingToLeave": "No calendar is linked. Disconnect, and connect with the other account.",
  "settings.leaveQuestion": "Leave {{email}}?",
  "settings.leaveCalendar_one": "{{practitioner}}: {{calendar}}, {{count}} upcoming appointment",
  "settings.leaveCalendar_other": "{{practitioner}}: {{calendar}}, {{count}} upcoming appointments",
  "settings.leaveWhat_one":
    "Every appointment stays on this desk. The events stay in those calendars as they are; nobody changes them any more. After you have connected the other account you choose its calendars and see what will be sent before anything is: up to {{count}} new event.",
  "settings.leaveWhat_other":
    "Every appointment stays on this desk. The events stay in those calendars as they are; nobody changes them any more. After you have connected the other account you choose its calendars and see what will be sent before anything is: up to {{count}} new events.",
  "settings.neverSent_one":
    "{{count}} change has not reached Google yet and will never reach these calendars.",
  "settings.neverSent_other":
    "{{count}} changes have not reached Google yet and will never reach these calendars.",
  "settings.leave": "Leave this account",
  "settings.stay": "Stay with it",
  "settings.left": "Left {{email}}. Connect the other account now.",
  "settings.wasNotLinked": "No calendar was linked any more",

  "settings.listOffline": "This computer is offline: calendars can be chosen when the internet is back.",
  "settings.listFailed":
    "Google did not tell which calendars there are. Close the settings and open them again in a moment.",
  "settings.noPractitioner": "There is no practitioner yet. Import them below, then give each a calendar.",
  "settings.noRelay": "No relay is set up: changes in Google are looked for once a minute.",
  "settings.calendars": "Calendars of the practitioners",
  "settings.calendarFor": "Calendar for {{practitioner}}",
  "settings.linkedTo": "{{calendar}} (linked to {{practitioner}})",
  "settings.linkedToSomebody": "{{calendar}} (linked to somebody)",
  "settings.noCalendar": "No calendar",
  "settings.createCalendar": "Create new calendar",
  "settings.link": "Link",
  "settings.linkOf": "Link {{practitioner}}",
  "settings.newCalendarName": "Name of the new calendar",
  "settings.newCalendarNameEmpty": "Type a name for the calendar.",
  "settings.willBeSentNone": "No upcoming appointment will be sent now; later ones will.",
  "settings.willBeSent_one": "{{count}} upcoming appointment will be sent.",
  "settings.willBeSent_other": "{{count}} upcoming appointments will be sent.",
  "settings.looksLike": "This is what one looks like:",
  "settings.linkCalendar": "Link calendar",
  "settings.notNow": "Not now",
  "settings.linked": "{{practitioner}} is linked to {{calendar}}",
  "settings.notLinked.alreadyLinkedTo":
    "This calendar belongs to another practitioner already. Choose another one or create a new one.",
  "settings.notLinked.notConnected": "Google is not connected any more. Connect again first.",
  "settings.notLinked.noSuchPractitioner": "This practitioner is no longer there.",
  "settings.notLinked.offline": "This computer is offline. Link the calendar when the internet is back.",
  "settings.notLinked.failed": "Google did not accept this ({{code}}). Try again in a minute.",
  "settings.linkedCalendar": "Linked calendar",
  "settings.unlink": "Unlink",
  "settings.unlinkOf": "Unlink {{practitioner}}",
  "settings.unlinked": "{{practitioner}} is no longer linked. Events already sent stay in Google.",
  "settings.health.notRead": "Not read yet",
  "settings.health.calendarGone":
    "This calendar no longer exists in Google. Unlink it and choose another one.",
  "settings.health.accessLost": "The account may no longer read this calendar. Ask its owner for access.",
  "settings.health.stale":
    "Not read since {{time}}, so changes made in Google may be missing here. Press “Sync now”; if this stays, unlink the calendar and link it again.",
  "settings.health.live": "Changes arrive at once · last checked {{time}}",
  "settings.health.polling": "In step at {{time}} · looked at from time to time",

  "settings.import": "Import",
  "settings.importHint": "CSV files, best in this order. Importing a file twice adds nothing twice.",
  "settings.importKind.practitioners": "Practitioners",
  "settings.importKind.services": "Services",
  "settings.importKind.patients": "Patients",
  "settings.importKind.appointments": "Appointments",
  "settings.importTooLarge": "The file is larger than 20 MB. Split it and import the parts.",
  "settings.imported": "{{added}} added, {{alreadyThere}} already there, {{bad}} not taken",
  "settings.importBad": "{{file}}: rows that were not taken",
  "settings.importLine": "Line",
  "settings.importWhy": "Why",
  "settings.importNoClinic": "Set the clinic up first.",
} as const;
