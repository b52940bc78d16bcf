/** The week of one practitioner. */
export const week = {
  "week.appointmentsOf": "أسبوع {{practitioner}}، {{days}}",
  "week.practitioner": "أسبوع",
};
