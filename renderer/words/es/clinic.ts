/** The clinic's own settings: what it is, what Google sees, what answers do. */
export const clinic = {
  "clinic.title": "Clínica",
  "clinic.name": "Nombre",
  "clinic.zone": "Zona horaria",
  "clinic.otherZone": "{{zone}}; este ordenador está en {{other}}, lo que aquí no cambia nada",
  "clinic.country": "País",
  "clinic.practitioners": "Profesionales",
  "clinic.services": "Servicios",
  "clinic.patients": "Pacientes",

  "clinic.privacy": "Lo que muestra Google Calendar",
  "clinic.privacyMode.full": "Nombre y teléfono",
  "clinic.privacyExample.full": "«Appointment — Mona Moreau», con el teléfono y la nota en la descripción",
  "clinic.privacyMode.initials": "Solo las iniciales",
  "clinic.privacyExample.initials": "«Appointment — M. M.», sin el teléfono",
  "clinic.privacyMode.busy": "Solo que la hora está ocupada",
  "clinic.privacyExample.busy": "«Booked», y nada sobre el paciente",

  "clinic.answers": "Cuando alguien responde en Google",
  "clinic.answersWhat":
    "Clinic Desk no invita a los pacientes. Si alguien añade un paciente a un evento en Google, aquí se puede usar su respuesta. Ninguna respuesta cancela una cita por sí sola.",
  "clinic.answersSaved": "Guardado lo que hacen las respuestas de Google",
  "clinic.answer.patientAccepted": "Un paciente responde Sí",
  "clinic.answer.patientTentative": "Un paciente responde Quizás",
  "clinic.answer.patientDeclined": "Un paciente responde No",
  "clinic.answer.practitionerDeclined": "El profesional responde No",
  "clinic.answerAct.confirm": "La cita queda confirmada",
  "clinic.answerAct.arrive": "El paciente ha llegado: la respuesta es como se anuncia",
  "clinic.answerAct.flag": "La cola pide a alguien que lo mire",
  "clinic.answerAct.nothing": "Nada",
};
