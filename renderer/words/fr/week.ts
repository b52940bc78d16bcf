/** The week of one practitioner. */
export const week = {
  "week.appointmentsOf": "Semaine de {{practitioner}}, {{days}}",
  "week.practitioner": "Semaine de",
};
