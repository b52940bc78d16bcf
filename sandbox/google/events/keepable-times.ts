import { instantFromMs } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";

/** The first moment that can be told of in every zone: the year 1 and some days. */
const FIRST_MS = Date.parse("0001-01-03T00:00:00Z");

/** The last one, with a year before it in which series are looked ahead. */
const LAST_MS = Date.parse("9999-01-01T00:00:00Z");

/** Whether the sandbox can keep an event at a moment, in Unix milliseconds; Google's own limits are not known. */
export function isKeepable(milliseconds: number): boolean {
  return milliseconds >= FIRST_MS && milliseconds <= LAST_MS;
}

/** A moment as an Instant, the nearest that can be kept where it lies outside. */
export function nearestKeepable(milliseconds: number): Instant {
  return instantFromMs(Math.min(Math.max(milliseconds, FIRST_MS), LAST_MS));
}
