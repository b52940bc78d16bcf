import type { ApiMethod } from "../api/api-method.ts";
import { json } from "../http/answer.ts";
import { CALENDAR_COLOURS } from "./calendar-colours.ts";

const FOREGROUND = "#1d1d1d";

/** Google's colours of events, by colour id less one (facts, section F). */
const EVENT_COLOURS = [
  "#a4bdfc",
  "#7ae7bf",
  "#dbadff",
  "#ff887c",
  "#fbd75b",
  "#ffb878",
  "#46d6db",
  "#e1e1e1",
  "#5484ed",
  "#51b749",
  "#dc2127",
] as const;

const COLOURS = {
  kind: "calendar#colors",
  updated: "2012-02-14T00:00:00.000Z",
  calendar: palette(CALENDAR_COLOURS),
  event: palette(EVENT_COLOURS),
};

/** `colors.get`: the same for everybody (facts, section F). */
export const colourMethods: readonly ApiMethod[] = [
  { name: "Colors.Get", verb: "GET", path: "/colors", handle: () => json(COLOURS) },
];

function palette(backgrounds: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    backgrounds.map((background, index) => [index + 1, { background, foreground: FOREGROUND }]),
  );
}
