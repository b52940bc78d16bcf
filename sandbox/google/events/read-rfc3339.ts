import { instantFromMs, instantFromRfc3339, msOf } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";

/** RFC 3339, section 5.6: nothing is left out, the offset has a colon; ISO 8601 would allow more. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** A time with its offset as an instant in whole seconds; undefined for any other text (facts, B2 and C3). */
export function readRfc3339(text: string): Instant | undefined {
  const instant = DATE_TIME.test(text) ? instantFromRfc3339(text) : undefined;
  return instant && instantFromMs(Math.floor(msOf(instant) / 1000) * 1000);
}
