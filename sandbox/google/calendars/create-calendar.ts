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
  addToCalendarList(owner, calendar.id);
  return calendar;
}

/** Colours of an account's first calendars, well apart from one another; later ones begin again. */
const COLOUR_ORDER = ["16", "8", "6", "23", "4", "7", "17", "12", "22", "10"] as const;

/** Puts a calendar on an account's list, in the next colour; one that is there stays as it is. */
export function addToCalendarList(account: Account, calendarId: string): void {
  if (account.calendarList.has(calendarId)) return;
  const colorId = COLOUR_ORDER[account.calendarList.size % COLOUR_ORDER.length] ?? "14";
  account.calendarList.set(calendarId, { colorId });
}
