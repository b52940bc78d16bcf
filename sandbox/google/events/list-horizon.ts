import { instantFromMs, msOf } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";

const DAY_MS = 24 * 60 * 60_000;

/** How far ahead a series without end is expanded; Google does not say how far it goes (facts, C5). */
const HORIZON_DAYS = 365;

/** How far ahead instances of a deleted series are told of: about six months were seen (facts, C5). */
const DELETED_HORIZON_DAYS = 183;

/** Up to where a series is expanded that is asked for without an end; whole days, so that the pages of a list agree. */
export function horizon(now: number, from: Instant | undefined): Instant {
  return ahead(now, from, HORIZON_DAYS);
}

/** The same for a series that was deleted. */
export function horizonOfDeleted(now: number, from: Instant | undefined): Instant {
  return ahead(now, from, DELETED_HORIZON_DAYS);
}

function ahead(now: number, from: Instant | undefined, days: number): Instant {
  const start = from === undefined ? now : Math.max(now, msOf(from));
  return instantFromMs((Math.ceil(start / DAY_MS) + days) * DAY_MS);
}
