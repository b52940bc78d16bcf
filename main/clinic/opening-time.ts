import type { WorkingHours } from "../../shared/model/clinic.ts";
import {
  addDays,
  type CivilDate,
  dayOfWall,
  instantOf,
  type WallTime,
  wallTimeAt,
  weekdayOf,
  type ZoneId,
} from "../../shared/time.ts";
import type { Span } from "./span.ts";

/** A stretch of a day, in minutes of the day. */
export interface Opening {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What somebody is open who has no hours at all. */
export const WHOLE_DAY: Opening = { fromMinute: 0, toMinute: 24 * 60 };

/** What somebody with these hours is open on a day, by the weekday. Closures are not looked at. */
export function openingsOn(day: CivilDate, hours: readonly WorkingHours[]): Opening[] {
  const weekday = weekdayOf(day);
  return hours
    .filter((stretch) => stretch.weekday === weekday)
    .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }));
}

/**
 * Whether somebody with these hours, in order, is open all through a stretch of wall-clock time on which no clocks are changed.
 * Closures are not looked at.
 */
export function isOpenThroughout(
  hours: readonly WorkingHours[],
  { from, to }: { readonly from: WallTime; readonly to: WallTime },
): boolean {
  let openUntil = from;
  for (let day = dayOfWall(from); day <= dayOfWall(to); day = addDays(day, 1))
    for (const { fromMinute, toMinute } of openingsOn(day, hours)) {
      const until = wallTimeAt(day, toMinute);
      if (until > openUntil && wallTimeAt(day, fromMinute) <= openUntil) openUntil = until;
    }
  return openUntil >= to;
}

/** A stretch of a day as moments. Where its end falls into a repeated hour, both passes are meant. */
export function openingSpan(day: CivilDate, { fromMinute, toMinute }: Opening, zone: ZoneId): Span {
  return {
    from: instantOf(wallTimeAt(day, fromMinute), zone, 0),
    to: instantOf(wallTimeAt(day, toMinute), zone, 1),
  };
}
