import { calendarColour } from "../calendars/calendar-colours.ts";
import type { ListEntry } from "../calendars/list-entry.ts";

const FOREGROUND = "#000000";

/** The colours an entry of a calendar list is shown in: its own, or those of its colour id. */
export function shownColours({ colorId, ownColours }: Pick<ListEntry, "colorId" | "ownColours">): {
  readonly background: string;
  readonly foreground: string;
} {
  return ownColours ?? { background: calendarColour(colorId), foreground: FOREGROUND };
}
