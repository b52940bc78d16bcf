import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { roleOf } from "../calendars/role-of.ts";
import { notFound, requiredAccessLevel } from "../http/calendar-refusals.ts";
import type { Account, World } from "../world.ts";

/** A calendar of an account, as the page names it. */
export interface CalendarPlace {
  readonly account: string;
  readonly calendarId: string;
}

/** A calendar and the account that looks at it. */
export interface OpenCalendar {
  readonly calendar: SandboxCalendar;
  readonly account: Account;
}

/** What an account may do on the page with a calendar: see that time is taken, see all, or change it. */
export function calendarAccess(
  calendar: SandboxCalendar,
  account: Account,
): "none" | "busy" | "read" | "write" {
  const role = roleOf(calendar, account.email);
  if (role === undefined) return "none";
  if (role === "owner" || role === "writer") return "write";
  return role === "freeBusyReader" ? "busy" : "read";
}

/** A calendar the account may look into; 404 where it may not, as the Calendar API would. */
export function readableCalendar(world: World, place: CalendarPlace): OpenCalendar {
  const account = world.accounts.get(place.account);
  const calendar = world.calendars.get(place.calendarId);
  if (account === undefined || calendar === undefined) throw notFound();
  if (calendarAccess(calendar, account) === "none") throw notFound();
  return { calendar, account };
}

/** A calendar the account may write to; refuses as the Calendar API would. */
export function writableCalendar(world: World, place: CalendarPlace): OpenCalendar {
  const open = readableCalendar(world, place);
  if (calendarAccess(open.calendar, open.account) !== "write") throw requiredAccessLevel();
  return open;
}
