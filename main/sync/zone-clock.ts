import { type ZoneId, zoneOffsets } from "../../shared/time.ts";

/**
 * A zone's wall clock over a stretch of time, for many readings of it. A wall time is the number of milliseconds that the same
 * day and time would be since 1970 if the clock never changed.
 */
export interface ZoneClock {
  /** The wall time at a moment (Unix milliseconds). */
  readonly wallOf: (moment: number) => number;
  /**
   * The moment of a wall time: the first one where it comes twice; where the clocks skip it, as much later as they skip (RFC
   * 5545, section 3.3.5).
   */
  readonly momentOf: (wall: number) => number;
}

const DAY_MS = 24 * 60 * 60_000;

/** The wall clock of a zone; right for moments and wall times between the two (Unix milliseconds, either way). */
export function createZoneClock(
  zone: ZoneId,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): ZoneClock {
  const [first, ...changes] = zoneOffsets(zone, { fromMs: fromMs - 2 * DAY_MS, toMs: toMs + 2 * DAY_MS });
  return {
    wallOf: (moment) => moment + (changes.findLast((change) => change.fromMs <= moment) ?? first).offsetMs,
    momentOf: (wall) => {
      let { offsetMs } = first;
      for (const next of changes) {
        // Read by the offset before the change, it is before the change: also where the clocks go back.
        if (wall - offsetMs < next.fromMs) break;
        // Skipped: neither the old offset nor the new one has it, so it is read by the old one.
        if (wall - next.offsetMs < next.fromMs) break;
        ({ offsetMs } = next);
      }
      return wall - offsetMs;
    },
  };
}
