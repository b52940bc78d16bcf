/** The clinic's own settings: what it is, what Google sees, what answers do. */
export const clinic = {
  "clinic.title": "Praxis",
  "clinic.name": "Name",
  "clinic.zone": "Zeitzone",
  "clinic.otherZone": "{{zone}}; dieser Computer steht auf {{other}}, das ändert hier nichts",
  "clinic.country": "Land",
  "clinic.practitioners": "Behandler",
  "clinic.services": "Leistungen",
  "clinic.patients": "Patienten",

  "clinic.privacy": "Was in Google Kalender zu sehen ist",
  "clinic.privacyMode.full": "Name und Telefonnummer",
  "clinic.privacyExample.full":
    "„Appointment — Mona Moreau“, mit Telefonnummer und Notiz in der Beschreibung",
  "clinic.privacyMode.initials": "Nur die Initialen",
  "clinic.privacyExample.initials": "„Appointment — M. M.“, ohne Telefonnummer",
  "clinic.privacyMode.busy": "Nur, dass die Zeit belegt ist",
  "clinic.privacyExample.busy": "„Booked“, und nichts über den Patienten",

  "clinic.answers": "Wenn jemand in Google antwortet",
  "clinic.answersWhat":
    "Clinic Desk lädt keine Patienten ein. Fügt jemand in Google einem Termin einen Patienten hinzu, kann die Antwort hier genutzt werden. Keine Antwort sagt je von selbst einen Termin ab.",
  "clinic.answersSaved": "Gespeichert, was Antworten in Google bewirken",
  "clinic.answer.patientAccepted": "Ein Patient sagt Ja",
  "clinic.answer.patientTentative": "Ein Patient sagt Vielleicht",
  "clinic.answer.patientDeclined": "Ein Patient sagt Nein",
  "clinic.answer.practitionerDeclined": "Der Behandler sagt Nein",
  "clinic.answerAct.confirm": "Der Termin wird bestätigt",
  "clinic.answerAct.arrive": "Der Patient ist da: Mit der Antwort melden sich Patienten an",
  "clinic.answerAct.flag": "Die Warteschlange bittet jemanden nachzusehen",
  "clinic.answerAct.nothing": "Nichts",
};
