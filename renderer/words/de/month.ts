/** The month and how full its days are. */
export const month = {
  "month.of": "Auslastung im {{month}}",
  "month.booked": "{{share}} belegt",
  "month.away": "{{practitioner}}: {{reason}}",
};
