/** The month and how full its days are. */
export const month = {
  "month.of": "Occupation de {{month}}",
  "month.booked": "{{share}} réservé",
  "month.away": "{{practitioner}}: {{reason}}",
};
