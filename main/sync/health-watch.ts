import type { GoogleCalendarId } from "../../shared/ids.ts";
import { type Clock, msOf } from "../../shared/time.ts";
import { findCalendarState } from "../store/calendar-states.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { Timers } from "../timers.ts";
import type { LoopState } from "./weather.ts";

/** How long a calendar may go without a proven pull, and without hints, while we are online, in milliseconds (AC5). */
export const LONGEST_UNPROVEN_MS = 15 * 60_000;

/** How often the ages are looked at, in milliseconds. */
const LOOK_MS = 60_000;

/** A look that comes later than this was slept through, in milliseconds. */
const SLEPT_MS = 3 * LOOK_MS;

/** Watches how long ago each linked calendar was last proven to be in step (AC5). */
export interface HealthWatch {
  /** Whether changes on a calendar may be missing: online for 15 minutes, and neither read nor told of in that time. */
  readonly isStale: (calendarId: GoogleCalendarId) => boolean;
  /** The computer woke from sleep: time begins anew. */
  readonly woke: () => void;
  readonly close: () => void;
}

/** What watching works with. */
export interface HealthWatchParts {
  readonly reader: Reader;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly reach: () => LoopState["reach"];
  /** Whether hints tell of everything that happens on a calendar, and nothing they told of waits to be read. */
  readonly isCovered: (calendarId: GoogleCalendarId) => boolean;
  /** Called when a calendar has become stale, or is so no longer. */
  readonly onChange: () => void;
}

/**
 * Begins to watch. Only time that is awake and online counts, and no calendar is stale before its first pull: so a night with
 * the lid closed, or a morning without network, alarms nobody.
 */
export function createHealthWatch(parts: HealthWatchParts): HealthWatch {
  const { reader, clock, timers, reach, isCovered, onChange } = parts;
  let lookedAt = clock.now();
  /** Unix milliseconds from which on we have been online; undefined: we are not. */
  let onlineSince: number | undefined;
  /** When a calendar was last seen to be covered: nothing was missing then, however long ago it was read. */
  const coveredAt = new Map<GoogleCalendarId, number>();
  let told = "";
  let stop = timers.after(LOOK_MS, look);

  function look(): void {
    stop = timers.after(LOOK_MS, look);
    const now = clock.now();
    if (now - lookedAt > SLEPT_MS || now < lookedAt) onlineSince = undefined;
    lookedAt = now;
    onlineSince = isOnline() ? (onlineSince ?? now) : undefined;
    const linked = listPractitioners(reader).flatMap(({ calendarId }) => calendarId ?? []);
    for (const calendarId of linked) if (isCovered(calendarId)) coveredAt.set(calendarId, now);
    const stale = linked.filter(isStale).join(" ");
    if (stale === told) return;
    told = stale;
    onChange();
  }

  function isOnline(): boolean {
    return reach() === "online" || reach() === "waitingForGoogle";
  }

  function isStale(calendarId: GoogleCalendarId): boolean {
    const provenAt = findCalendarState(reader, calendarId)?.lastProvenAt;
    if (provenAt === null || provenAt === undefined || onlineSince === undefined || !isOnline()) return false;
    const since = Math.max(msOf(provenAt), coveredAt.get(calendarId) ?? 0, onlineSince);
    return lookedAt - since > LONGEST_UNPROVEN_MS;
  }

  return {
    isStale,
    woke: () => {
      onlineSince = undefined;
      lookedAt = clock.now();
    },
    close: () => stop(),
  };
}
