import type { ZoneId } from "../../../shared/time.ts";
import { randomBase32Hex } from "../random-text.ts";
import type { Account, World } from "../world.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

/** Makes a secondary calendar, owned by `owner` and on its list (facts, section F). */
export function createCalendar(
  world: World,
  calendar: {
    readonly owner: Account;
    readonly summary: string;
    readonly description?: string | undefined;
    readonly timeZone: ZoneId;
    readonly madeBy?: string | undefined;
    readonly id?: string | undefined;
  },
): SandboxCalendar {
  return addCalendar(world, calendar.owner, {
    id: calendar.id ?? `c_${randomBase32Hex(world.random, 64)}@group.calendar.google.com`,
    summary: calendar.summary,
    description: calendar.description,
    timeZone: calendar.timeZone,
    isPrimary: false,
    madeBy: calendar.madeBy,
  });
}

/** Makes an account's own calendar, whose id is the account's e-mail. */
export function createPrimaryCalendar(world: World, owner: Account, timeZone: ZoneId): SandboxCalendar {
  return addCalendar(world, owner, {
    id: owner.email,
    summary: owner.email,
    description: undefined,
    timeZone,
    isPrimary: true,
    madeBy: undefined,
  });
}

function addCalendar(
  world: World,
  owner: Account,
  parts: Omit<SandboxCalendar, "ownerEmail" | "roles" | "events">,
): SandboxCalendar {
  const calendar: SandboxCalendar = {
    ...parts,
    ownerEmail: owner.email,
    roles: new Map([[owner.email, "owner"]]),
    events: new Map(),
  };
  world.calendars.set(calendar.id, calendar);
  owner.calendarList.set(calendar.id, { colorId: String(14 + (owner.calendarList.size % 11)) });
  return calendar;
}
