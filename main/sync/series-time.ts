import { type Instant, instantFromRfc3339, msOf, ZoneId } from "../../shared/time.ts";
import type { EventTime, GoogleEvent } from "../google/wire.ts";
import type { Block } from "../store/blocks.ts";
import { readRecurrenceStamp } from "./recurrence-stamp.ts";
import { createZoneClock, type ZoneClock } from "./zone-clock.ts";

/** A recurring event's own time, and the wall clock by which it recurs in a stretch of time. */
export interface SeriesTime {
  readonly kind: "timed" | "allDay";
  readonly clock: ZoneClock;
  /** Its start: Unix milliseconds, and the wall time. */
  readonly first: number;
  readonly firstWall: number;
  /** Its length in milliseconds: exact for a timed one (RFC 5545, section 3.8.5.3), on the wall clock for an all-day one. */
  readonly length: number;
  /** Whether its zone is one this machine knows; where it is not, the calendar's is taken. */
  readonly isZoneKnown: boolean;
}

/** Occurrences that began earlier than this before the stretch are not followed, however long they last. Milliseconds. */
export const LONGEST_OCCURRENCE_MS = 400 * 24 * 60 * 60_000;

/** The time of a recurring event. `own`: the block it makes by itself; `zone`: the calendar's. */
export function seriesTime(
  { start, end }: GoogleEvent,
  sight: { readonly own: Block; readonly zone: ZoneId; readonly from: Instant; readonly until: Instant },
): SeriesTime {
  const { own, from, until } = sight;
  const first = msOf(own.startsAt);
  const stretch = { fromMs: msOf(from) - LONGEST_OCCURRENCE_MS, toMs: msOf(until) };
  if (start?.dateTime === undefined) {
    const firstWall = wallOfDay(start?.date) ?? first;
    const length = (wallOfDay(end?.date) ?? firstWall) - firstWall;
    const clock = createZoneClock(sight.zone, stretch);
    return { kind: "allDay", clock, first, firstWall, length, isZoneKnown: true };
  }
  const named = ZoneId.safeParse(start.timeZone ?? sight.zone);
  const zone = named.success ? named.data : sight.zone;
  const clock = createZoneClock(zone, stretch);
  const firstWall = createZoneClock(zone, { fromMs: first, toMs: first }).wallOf(first);
  const length = msOf(own.endsAt) - first;
  return { kind: "timed", clock, first, firstWall, length, isZoneKnown: named.success };
}

/** When an occurrence that begins at a moment ends; Unix milliseconds. */
export function endOfOccurrence({ kind, clock, length }: SeriesTime, start: number): number {
  return kind === "timed" ? start + length : clock.momentOf(clock.wallOf(start) + length);
}

/**
 * The moment at which an instance would have begun by the rule, in Unix milliseconds; it tells instances apart. undefined where
 * Google does not say.
 */
export function slotOf({ clock }: SeriesTime, originalStart: EventTime | undefined): number | undefined {
  const moment = instantFromRfc3339(originalStart?.dateTime ?? "");
  if (moment !== undefined) return msOf(moment);
  const wall = wallOfDay(originalStart?.date);
  return wall === undefined ? undefined : clock.momentOf(wall);
}

function wallOfDay(day: string | undefined): number | undefined {
  const stamp = readRecurrenceStamp((day ?? "").replaceAll("-", ""));
  return stamp?.kind === "day" ? stamp.wall : undefined;
}
