/** The week of one practitioner. */
export const week = {
  "week.appointmentsOf": "Semana de {{practitioner}}, {{days}}",
  "week.practitioner": "Semana de",
};
