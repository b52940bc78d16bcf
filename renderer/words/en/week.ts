/** The week of one practitioner. */
export const week = {
  "week.appointmentsOf": "Week of {{practitioner}}, {{days}}",
  "week.practitioner": "Week of",
} as const;
