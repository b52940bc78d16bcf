/** The list of appointments, day by day. */
export const agenda = {
  "agenda.none": "No appointments.",
  "agenda.allHidden": "The filter hides every appointment of these days.",
  "agenda.showPhones": "Show phone numbers",
  "agenda.time": "Time",
  "agenda.patient": "Patient",
  "agenda.service": "Service",
  "agenda.practitioner": "Practitioner",
  "agenda.status": "Status",
  "agenda.phone": "Phone",
} as const;
