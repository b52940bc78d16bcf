import type { ZoneId } from "../../../shared/time.ts";
import { randomBase32Hex } from "../random-text.ts";
import type { Account, World } from "../world.ts";
import { addToCalendarList } from "./account-calendars.ts";
import { calendarOf, nextChangeMicros, putAclRule } from "./calendar-state.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

/** Makes a secondary calendar, owned by `owner` and on its list (facts, section F). */
export function createCalendar(
  world: World,
  calendar: {
    readonly owner: Account;
    readonly summary: string;
    readonly description?: string | undefined;
    readonly location?: string | undefined;
    readonly timeZone: ZoneId;
    readonly madeBy?: string | undefined;
    readonly id?: string | undefined;
  },
): SandboxCalendar {
  return addCalendar(world, calendar.owner, {
    id: calendar.id ?? `c_${randomBase32Hex(world.random, 64)}@group.calendar.google.com`,
    summary: calendar.summary,
    description: calendar.description,
    location: calendar.location,
    timeZone: calendar.timeZone,
    isPrimary: false,
    madeBy: calendar.madeBy,
  });
}

/** Makes an account's own calendar, whose id is the account's e-mail. */
export function createPrimaryCalendar(world: World, owner: Account, timeZone: ZoneId): SandboxCalendar {
  return addCalendar(world, owner, { id: owner.email, summary: owner.email, timeZone, isPrimary: true });
}

function addCalendar(
  world: World,
  owner: Account,
  parts: Omit<SandboxCalendar, "ownerEmail" | "acl" | "events" | "changeMicros">,
): SandboxCalendar {
  const calendar = calendarOf(world, {
    ...parts,
    ownerEmail: owner.email,
    changeMicros: nextChangeMicros(world),
  });
  world.calendars.set(calendar.id, calendar);
  putAclRule(world, calendar, { scope: { type: "user", value: owner.email }, role: "owner" });
  addToCalendarList(world, owner, calendar.id);
  return calendar;
}
