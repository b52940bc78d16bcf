/** The first start, joining a clinic, and a desk that was taken out of one. */
export const onboarding = {
  "onboarding.welcome": "Welcome to Clinic Desk",
  "onboarding.threeQuestions":
    "Three questions, then your practitioners and services. Everything works without internet.",
  "onboarding.clinicName": "Name of the clinic",
  "onboarding.zone": "Time zone",
  "onboarding.zoneHint": "All times on the desk are this zone's",
  "onboarding.country": "Country",
  "onboarding.countryHint": "Local phone numbers are read as this country's",
  "onboarding.start": "Start",
  "onboarding.joinInstead": "Join a clinic that is already set up",
  "onboarding.problem.nameEmpty": "Type the name of the clinic.",
  "onboarding.problem.nameTooLong": "The name is too long. Shorten it to 200 characters.",
  "onboarding.problem.zoneUnknown": "This is no time zone. Choose one such as Europe/Zurich.",
  "onboarding.problem.countryUnknown": "Choose the country of the clinic.",

  "onboarding.join": "Join your clinic",
  "onboarding.joinWhat": "This desk gets the practitioners, the services and the appointments.",
  "onboarding.newClinic": "Set up a new clinic",
  "onboarding.deskName": "Name of this desk",
  "onboarding.deskNameHint": "What the other desks call it",
  "onboarding.deskNameExample": "Reception 2",
  "onboarding.code.join": "Code from the other desk",
  "onboarding.codeHint.join":
    "There: Settings, Desks, “Add another desk”. Small letters and missing hyphens are fine.",
  "onboarding.codeAct.join": "Join the clinic",
  "onboarding.otherWay.join": "Use the recovery code",
  "onboarding.code.recover": "Recovery code",
  "onboarding.codeHint.recover": "From the paper, for when every computer of the clinic is lost.",
  "onboarding.codeAct.recover": "Bring the clinic back",
  "onboarding.otherWay.recover": "Use a code from another desk",

  "onboarding.revoked": "This desk was taken out of the clinic",
  "onboarding.revokedWhat":
    "Another desk did that on {{time}}. Nothing of the clinic is shown or changed here any more. All that was booked here is still on this computer.",
  "onboarding.revokedBack": "To come back, let another desk show a code (Settings, Desks) and type it in.",
  "onboarding.unsent_one":
    "{{count}} change made here has not reached Google. Nothing of it is lost: it goes out when this desk comes back.",
  "onboarding.unsent_other":
    "{{count}} changes made here have not reached Google. Nothing of it is lost: it goes out when this desk comes back.",
} as const;
