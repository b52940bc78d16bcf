/** The week of one practitioner. */
export const week = {
  "week.appointmentsOf": "Woche von {{practitioner}}, {{days}}",
  "week.practitioner": "Woche von",
};
