/** The list of appointments, day by day. */
export const agenda = {
  "agenda.none": "Keine Termine.",
  "agenda.allHidden": "Der Filter blendet alle Termine dieser Tage aus.",
  "agenda.showPhones": "Telefonnummern anzeigen",
  "agenda.time": "Zeit",
  "agenda.patient": "Patient",
  "agenda.service": "Leistung",
  "agenda.practitioner": "Behandler",
  "agenda.status": "Status",
  "agenda.phone": "Telefon",
};
