/** The clinic's own settings: what it is, what Google sees, what answers do. */
export const clinic = {
  "clinic.title": "Clinic",
  "clinic.name": "Name",
  "clinic.zone": "Time zone",
  "clinic.otherZone": "{{zone}}; this computer is set to {{other}}, which changes nothing here",
  "clinic.country": "Country",
  "clinic.practitioners": "Practitioners",
  "clinic.services": "Services",
  "clinic.patients": "Patients",

  "clinic.privacy": "What Google Calendar shows",
  "clinic.privacyMode.full": "Name and phone number",
  "clinic.privacyExample.full": "“Appointment — Mona Moreau”, with the phone number and the note in the text",
  "clinic.privacyMode.initials": "Initials only",
  "clinic.privacyExample.initials": "“Appointment — M. M.”, without the phone number",
  "clinic.privacyMode.busy": "Only that the time is taken",
  "clinic.privacyExample.busy": "“Booked”, and nothing about the patient",

  "clinic.answers": "When somebody answers in Google",
  "clinic.answersWhat":
    "Clinic Desk invites no patients. Where somebody adds a patient to an event in Google, the answer can be used here. No answer ever cancels a visit by itself.",
  "clinic.answersSaved": "Saved what answers in Google do",
  "clinic.answer.patientAccepted": "A patient says yes",
  "clinic.answer.patientTentative": "A patient says maybe",
  "clinic.answer.patientDeclined": "A patient says no",
  "clinic.answer.practitionerDeclined": "The practitioner says no",
  "clinic.answerAct.confirm": "The visit is confirmed",
  "clinic.answerAct.arrive": "The visit has arrived: the answer is how patients check in",
  "clinic.answerAct.flag": "The queue asks somebody to look",
  "clinic.answerAct.nothing": "Nothing",
} as const;
