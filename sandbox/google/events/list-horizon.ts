import type { Instant } from "../../../shared/time.ts";
import { nearestKeepable } from "./keepable-times.ts";
import { momentInstant } from "./moment-instant.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "./stored-event.ts";
import { utcMs } from "./utc-text.ts";

const DAY_MS = 24 * 60 * 60_000;

/** How far ahead a series without end is expanded; Google does not say how far it goes (facts, C5). */
const HORIZON_DAYS = 365;

/** How far ahead instances of a deleted series are told of: about six months were seen (facts, C5). */
const DELETED_HORIZON_DAYS = 183;

/** Further than any series with an end goes that is asked for here. */
const FAR_DAYS = 100 * 366;

/** When a list is made, and from when on. */
export interface HorizonAsked {
  /** Milliseconds of the present. */
  readonly now: number;
  readonly from: Instant | undefined;
}

/** Up to where a series is expanded that is asked for without an end; whole days, so that the pages of a list agree. */
export function horizon(
  calendar: SandboxCalendar,
  master: StoredEvent,
  { now, from }: HorizonAsked,
): Instant {
  const start = utcMs(momentInstant(master.start, calendar.timeZone));
  const first = Math.max(now, start, from === undefined ? now : utcMs(from));
  return nearestKeepable((Math.ceil(first / DAY_MS) + daysAhead(master)) * DAY_MS);
}

function daysAhead({ status, fields: { recurrence = [] } }: StoredEvent): number {
  if (status === "cancelled") return DELETED_HORIZON_DAYS;
  const isEndless = recurrence.some((line) => line.startsWith("RRULE:") && !/\b(COUNT|UNTIL)=/.test(line));
  return isEndless ? HORIZON_DAYS : FAR_DAYS;
}
