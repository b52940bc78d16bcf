import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { isAtLeast } from "../calendars/acl-rule.ts";
import { roleOf } from "../calendars/role-of.ts";
import { eventDetail } from "../events/event-detail.ts";
import type { StoredEvent } from "../events/stored-event.ts";
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

/** What an account may do on the page with a calendar. */
export function calendarAccess(calendar: SandboxCalendar, account: Account): "none" | "read" | "write" {
  const role = roleOf(calendar, account.email);
  if (role === undefined) return "none";
  return isAtLeast(role, "writerWithoutPrivateAccess") ? "write" : "read";
}

/** Whether an account sees no more of an event than that the time is taken, and may not change it. */
export function isHidden(event: StoredEvent, { calendar, account }: OpenCalendar): boolean {
  const view = { calendar, email: account.email, role: roleOf(calendar, account.email) };
  return eventDetail(event, view) !== "whole";
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
