/** The month and how full its days are. */
export const month = {
  "month.of": "Load of {{month}}",
  "month.booked": "{{share}} booked",
  "month.away": "{{practitioner}}: {{reason}}",
} as const;
