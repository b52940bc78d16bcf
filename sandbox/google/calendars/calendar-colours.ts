/** Google's colours of calendars, by colour id less one (facts, section F). */
export const CALENDAR_COLOURS = [
  "#ac725e",
  "#d06b64",
  "#f83a22",
  "#fa573c",
  "#ff7537",
  "#ffad46",
  "#42d692",
  "#16a765",
  "#7bd148",
  "#b3dc6c",
  "#fbe983",
  "#fad165",
  "#92e1c0",
  "#9fe1e7",
  "#9fc6e7",
  "#4986e7",
  "#9a9cff",
  "#b99aff",
  "#c2c2c2",
  "#cabdbf",
  "#cca6ac",
  "#f691b2",
  "#cd74e6",
  "#a47ae2",
] as const;

/** The background of a calendar's colour id, "1" to "24". */
export function calendarColour(colorId: string): string {
  return CALENDAR_COLOURS[Number(colorId) - 1] ?? "#9fe1e7";
}

/** The colour id whose background is nearest to a colour, `#0088aa`: the best match for one of a caller's own choice. */
export function nearestColourId(colour: string): string {
  const distances = CALENDAR_COLOURS.map((known) => distance(known, colour));
  return String(distances.indexOf(Math.min(...distances)) + 1);
}

function distance(one: string, other: string): number {
  const parts = (colour: string): number[] =>
    [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  const [others, own] = [parts(other), parts(one)];
  return own.reduce((sum, part, index) => sum + (part - (others[index] ?? 0)) ** 2, 0);
}
