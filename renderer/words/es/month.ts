/** The month and how full its days are. */
export const month = {
  "month.of": "Ocupación de {{month}}",
  "month.booked": "{{share}} reservado",
  "month.away": "{{practitioner}}: {{reason}}",
};
