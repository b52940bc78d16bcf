/** The month and how full its days are. */
export const month = {
  "month.of": "إشغال {{month}}",
  "month.booked": "محجوز {{share}}",
  "month.away": "{{practitioner}}: {{reason}}",
};
