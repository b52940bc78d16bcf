import { z } from "zod";
import { CivilDate, WallTime } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { roleOf } from "../calendars/role-of.ts";
import { notFound, requiredAccessLevel } from "../http/calendar-refusals.ts";
import type { Account, World } from "../world.ts";

const Side = z.union([WallTime, CivilDate]);

/** An event as the page's dialog sends it: times on the calendar's wall clock, or days. */
export const PageEvent = z.object({
  account: z.string(),
  calendarId: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  start: Side,
  end: Side,
});
export type PageEvent = z.infer<typeof PageEvent>;

/** Where an event to be deleted is. */
export const PageEventPlace = z.object({ account: z.string(), calendarId: z.string() });

/** What the page sent, as a patch of the Calendar API. An empty title or description is taken away. */
export function patchOf(edit: PageEvent, calendar: SandboxCalendar): Record<string, unknown> {
  return {
    ...(edit.title === undefined ? {} : { summary: edit.title === "" ? null : edit.title }),
    ...(edit.description === undefined
      ? {}
      : { description: edit.description === "" ? null : edit.description }),
    start: sideOf(edit.start, calendar),
    end: sideOf(edit.end, calendar),
  };
}

function sideOf(side: WallTime | CivilDate, calendar: SandboxCalendar): Record<string, unknown> {
  const isDay = side.length === 10;
  return isDay
    ? { date: side, dateTime: null, timeZone: null }
    : { date: null, dateTime: `${side}:00`, timeZone: calendar.timeZone };
}

/** A calendar the account may write to; refuses as the Calendar API would. */
export function writableCalendar(
  world: World,
  place: { readonly account: string; readonly calendarId: string },
): { readonly calendar: SandboxCalendar; readonly account: Account } {
  const account = world.accounts.get(place.account);
  const calendar = world.calendars.get(place.calendarId);
  const role = calendar && roleOf(calendar, place.account);
  if (account === undefined || calendar === undefined || role === undefined) throw notFound();
  if (role !== "owner" && role !== "writer") throw requiredAccessLevel();
  return { calendar, account };
}
