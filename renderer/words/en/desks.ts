/** The clinic's desks, in the settings. */
export const desks = {
  "desks.title": "Desks",
  "desks.alone":
    "This computer works on its own. For several desks that show the same appointments, whoever installed Clinic Desk has to give it the address of a relay.",
  "desks.others": "Other desks",
  "desks.relayRefused":
    "The relay does not let this desk in: ask whoever installed Clinic Desk, or join with a new code from another desk. Until then this list may be out of date, and changes in Google arrive a minute later.",
  "desks.relayNotReached": "The relay cannot be reached now, so this list may be out of date.",
  "desks.add": "Add another desk",
  "desks.joinWarning":
    "What is set up here (practitioners, services, hours) gives way to the other clinic’s. Patients stay. Once an appointment is booked here, this cannot be done.",
  "desks.joined": "This desk is one of {{clinic}} now",
  "desks.sharing.newerProgram":
    "Another desk runs a newer Clinic Desk. Settings are not shared with this one until it is updated; appointments are.",
  "desks.sharing.tooLarge":
    "There are too many settings to share with the other desks. Appointments are shared as before; ask for support.",

  "desks.thisDesk": "This desk",
  "desks.nameExample": "Reception",
  "desks.saveName": "Save the name",
  "desks.named": "The desk has its name",

  "desks.noRelay":
    "This computer is not set up for several desks: the address of the relay is missing. Ask whoever installed Clinic Desk.",
  "desks.offline": "The relay could not be reached. Check the internet connection and try again.",
  "desks.refused.notAdmitted":
    "The relay no longer lets this desk in. Join with a new code from another desk.",
  "desks.refused.enrolmentKeyWrong":
    "The relay does not know this clinic and asks for its operator’s key. Ask whoever installed Clinic Desk.",
  "desks.refused.tooManyRequests": "The relay was asked too often. Wait a minute and try again.",
  "desks.refused.other": "The relay did not accept this ({{code}}). Try again in a minute.",
  "desks.thisDeskItself": "A desk cannot take itself out. Do it at another desk.",
  "desks.join.codeMistyped":
    "That is not a whole code. Compare it with the other desk or the paper, character by character.",
  "desks.join.codeWrong_one":
    "The code does not fit. {{count}} try is left; compare it character by character.",
  "desks.join.codeWrong_other":
    "The code does not fit. {{count}} tries are left; compare it character by character.",
  "desks.join.codeGone":
    "This code is no longer good: it was used, withdrawn, is older than 10 minutes, or the other desk uses another relay. Make a new one there.",
  "desks.join.hasAppointments":
    "Appointments were booked at this desk already, and joining would lay another clinic over them. Nothing was changed. Join from a fresh installation.",
  "desks.join.otherVersion":
    "The clinic’s other desks run another version of Clinic Desk. Update them all and this one, then try again with a new code.",
  "desks.join.clinicUnknown":
    "This recovery code opens nothing. Check it, and that it is the latest one that was made; one made at a computer that was taken out since is no longer good.",
  "desks.join.keychainUnavailable":
    "The keychain of this computer is locked. Unlock it, make a new code and join again.",

  "desks.code": "Code for another desk",
  "desks.codePicture": "The code as a picture to scan",
  "desks.codeHow":
    "On the other computer, start Clinic Desk, choose “Join a clinic that is already set up” and type this code:",
  "desks.codeOnce":
    "It works once, for {{left}} more. Show it to nobody else: who uses it sees every patient.",
  "desks.withdrawCode": "Withdraw the code",

  "desks.nameless": "A desk without a name",
  "desks.takeOut": "Take out",
  "desks.takeOutOf": "Take out {{name}}",
  "desks.takeOutQuestion":
    "Take {{name}} out of the clinic? It hears of no change any more and can never come back as the same desk. What was booked there and has reached Google stays; what has not, stays on that computer.",
  "desks.stolen":
    "Was the computer stolen or sold? Then also change the password of the Google account, disconnect Google Calendar for the whole clinic and connect it again: that ends every sign-in, that computer’s too.",
  "desks.takeThisOut": "Take this desk out",
  "desks.keepIt": "Keep it",
  "desks.takenOut": "Taken out of the clinic",
  "desks.connected": "Connected now",
  "desks.notSeen": "Not seen yet",
  "desks.lastSeen": "Last seen {{time}}",

  "desks.recovery": "Recovery code",
  "desks.recoveryHow":
    "Write it on paper now and lock the paper away: no computer keeps this code, and it is not shown again. If every computer of the clinic is lost, start Clinic Desk on a new one and choose “Use the recovery code”. Whoever has the paper has the clinic.",
  "desks.recoveryOnPaper": "It is on paper",
  "desks.recoveryAnother": "Another recovery code",
  "desks.recoveryQuestion": "Make another recovery code? The one on paper is no longer good from then on.",
  "desks.recoveryMakeAnother": "Make another one",
  "desks.recoveryKeep": "Keep the paper",
  "desks.recoveryMake": "Make a recovery code",
  "desks.recoveryMakeAnew": "Make another recovery code",
  "desks.recoveryState.none":
    "No recovery code is good now. With one on paper, a new computer can bring the clinic back when every computer is lost.",
  "desks.recoveryState.unused":
    "The recovery code on paper was made on {{day}}. It brings the clinic back when every computer is lost.",
  "desks.recoveryState.used":
    "The recovery code of {{day}} was used. Make another one and throw the old paper away.",
  "desks.recoveryState.notKnown":
    "With a recovery code on paper, a new computer can bring the clinic back when every computer is lost.",
  "desks.recoveryKeychain":
    "The keychain of this computer is locked. Unlock it and try again; the code on paper, if there is one, is still good.",

  "desks.overruled": "Two desks changed the same setting",
  "desks.putAway": "Put away",
  "desks.overruledChoice":
    "{{thing}}: this desk chose {{ours}}, another one chose {{theirs}} later, and that holds.",
  "desks.chosen": "“{{value}}”",
  "desks.chosenNone": "none",
  "desks.chosenOpen": "open",
  "desks.chosenBooked": "booked",
  "desks.chosenRetired": "booked no longer",
  "desks.minutes_one": "{{count}} minute",
  "desks.minutes_other": "{{count}} minutes",
  "desks.privacy.full": "name and phone number",
  "desks.privacy.initials": "initials only",
  "desks.privacy.busy": "only that the time is taken",
  "desks.thingOf": "{{thing}} of {{whose}}",
  "desks.closureOn": "The closed day {{day}}",
  "desks.answerTo": "What an answer in Google does ({{question}})",
  "desks.thing.clinicName": "The clinic’s name",
  "desks.thing.zone": "The time zone",
  "desks.thing.country": "The country",
  "desks.thing.privacy": "What Google sees of a patient",
  "desks.thing.practitionerName": "The name",
  "desks.thing.colour": "The colour",
  "desks.thing.email": "The e-mail address",
  "desks.thing.hours": "The working hours",
  "desks.thing.calendar": "The Google calendar",
  "desks.thing.retired": "Whether visits are booked",
  "desks.thing.serviceName": "The service’s name",
  "desks.thing.minutes": "The length",
  "desks.thing.closure": "The closed day",
  "desks.thing.answers": "What an answer in Google does",
  "desks.thing.deskName": "A desk’s name",
} as const;
