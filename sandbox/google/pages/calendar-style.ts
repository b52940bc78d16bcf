import { calendarColour } from "../calendars/calendar-colours.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { Account } from "../world.ts";

/** The style that gives an element the colour in which an account shows a calendar. */
export function calendarStyle(calendar: SandboxCalendar, account: Account): string {
  const entry = account.calendarList.get(calendar.id);
  return `--colour: ${entry?.ownColours?.background ?? calendarColour(entry?.colorId ?? "14")}`;
}
