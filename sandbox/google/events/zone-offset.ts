import { Temporal } from "temporal-polyfill";
import type { ZoneId } from "../../../shared/time.ts";

/** A stretch of time in which a zone keeps its offset. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly minutes: number;
}

const known = new Map<ZoneId, Stretch[]>();

/**
 * Minutes a zone is ahead of UTC at a moment. A list asks thousands of times: each stretch between two changes of the clocks is
 * looked up once, and the one asked for last is looked at first.
 */
export function offsetMinutesAt(milliseconds: number, zone: ZoneId): number {
  let stretches = known.get(zone);
  if (stretches === undefined) known.set(zone, (stretches = []));
  const at = stretches.findIndex(({ fromMs, untilMs }) => milliseconds >= fromMs && milliseconds < untilMs);
  const found = at === -1 ? stretchAround(milliseconds, zone) : stretches[at];
  if (found === undefined) throw new Error("an index that was found is in the list");
  if (at === -1) stretches.unshift(found);
  else if (at > 0) stretches.unshift(...stretches.splice(at, 1));
  return found.minutes;
}

function stretchAround(milliseconds: number, zone: ZoneId): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
  // A change at this very moment counts as before it.
  const before = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  const after = zoned.getTimeZoneTransition("next");
  return {
    fromMs: before?.epochMilliseconds ?? -Infinity,
    untilMs: after?.epochMilliseconds ?? Infinity,
    minutes: Math.round(zoned.offsetNanoseconds / 60e9),
  };
}
