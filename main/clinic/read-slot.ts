import { LONGEST_MINUTES } from "../../shared/model/appointment.ts";
import {
  addMs,
  readWallTime,
  type Fold,
  type Instant,
  type Minutes,
  type WallTime,
  type ZoneId,
} from "../../shared/time.ts";

/** A wanted time: what the wall clock shows, and how long. */
export interface WantedSlot {
  readonly startsAt: WallTime;
  /** In a repeated hour: which of the two; null where nobody has said. */
  readonly fold: Fold | null;
  readonly durationMinutes: Minutes;
}

/** What a wanted time means in the clinic's zone, or why it means nothing. `from` and `to` are moments, `to` excluded. */
export type SlotReading =
  | {
      readonly kind: "slot";
      readonly startsAt: WallTime;
      readonly fold: Fold;
      readonly from: Instant;
      readonly to: Instant;
    }
  | { readonly kind: "timeDoesNotExist"; readonly nextValid: WallTime }
  | { readonly kind: "timeIsRepeated"; readonly first: Instant; readonly second: Instant }
  | { readonly kind: "invalid"; readonly problem: "endsBeforeItStarts" | "tooLong" };

/**
 * Reads a wanted time in the clinic's zone (BK5). The length counts on a stopwatch, not on the wall clock, so that a visit
 * across a change of clocks is as long as it says. A fold given for an ordinary time is put right.
 */
export function readSlot(wanted: WantedSlot, zone: ZoneId): SlotReading {
  const { startsAt, fold, durationMinutes } = wanted;
  if (durationMinutes <= 0) return { kind: "invalid", problem: "endsBeforeItStarts" };
  if (durationMinutes > LONGEST_MINUTES) return { kind: "invalid", problem: "tooLong" };
  const reading = readWallTime(startsAt, zone);
  if (reading.kind === "never") return { kind: "timeDoesNotExist", nextValid: reading.nextValid };
  if (reading.kind === "twice" && fold === null)
    return { kind: "timeIsRepeated", first: reading.first, second: reading.second };
  const second = reading.kind === "twice" && fold === 1 ? reading.second : undefined;
  const from = second ?? (reading.kind === "twice" ? reading.first : reading.instant);
  const to = addMs(from, durationMinutes * 60_000);
  return { kind: "slot", startsAt, fold: second === undefined ? 0 : 1, from, to };
}
