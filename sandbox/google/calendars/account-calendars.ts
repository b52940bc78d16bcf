import type { Account, World } from "../world.ts";
import { nextChangeMicros, tellWatchers } from "./calendar-state.ts";
import type { SandboxCalendar } from "./calendar-state.ts";
import type { ListEntry } from "./list-entry.ts";

/** The calendars on an account's list, in its order. */
export function accountCalendars(world: World, account: Account): SandboxCalendar[] {
  return [...account.calendarList.values()]
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ calendarId }) => world.calendars.get(calendarId))
    .filter((calendar) => calendar !== undefined);
}

/** The one place where an entry of a calendar list is set: it keeps its place, and watchers hear of it. */
export function putListEntry(
  world: World,
  account: Account,
  entry: Omit<ListEntry, "changeMicros">,
): ListEntry {
  const stored = { ...entry, changeMicros: nextChangeMicros(world) };
  account.calendarList.set(entry.calendarId, stored);
  tellWatchers(world, { kind: "calendarList", account });
  return stored;
}

/** Colours of an account's first calendars, well apart from one another; later ones begin again. */
const COLOUR_ORDER = ["16", "8", "6", "23", "4", "7", "17", "12", "22", "10"] as const;

/** How an account shows a calendar that comes onto its list: in the next colour, and otherwise as nobody asked for anything. */
export function freshListEntry(account: Account, calendarId: string): Omit<ListEntry, "changeMicros"> {
  return {
    calendarId,
    colorId: COLOUR_ORDER[account.calendarList.size % COLOUR_ORDER.length] ?? "14",
    isHidden: false,
    isSelected: false,
    defaultReminders: [],
    isDeleted: false,
  };
}

/** Puts a calendar on an account's list and shows it; one that is there stays as it is. */
export function addToCalendarList(world: World, account: Account, calendarId: string): ListEntry {
  const known = account.calendarList.get(calendarId);
  if (known?.isDeleted === false) return known;
  return putListEntry(world, account, { ...freshListEntry(account, calendarId), isSelected: true });
}

/** Takes a calendar off an account's list; nothing where it is not on it. */
export function takeOffCalendarList(world: World, account: Account, calendarId: string): void {
  const entry = account.calendarList.get(calendarId);
  if (entry?.isDeleted === false) putListEntry(world, account, { ...entry, isDeleted: true });
}
