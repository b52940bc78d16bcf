import type { WorkingHours } from "../../shared/model/clinic.ts";
import { instantOf, wallTimeAt, weekdayOf, type CivilDate, type ZoneId } from "../../shared/time.ts";
import type { Span } from "./span.ts";

/** A stretch of a day, in minutes of the day. */
export interface Opening {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What somebody with these hours is open on a day, by the weekday. Closures are not looked at. */
export function openingsOn(day: CivilDate, hours: readonly WorkingHours[]): Opening[] {
  const weekday = weekdayOf(day);
  return hours
    .filter((stretch) => stretch.weekday === weekday)
    .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }));
}

/** A stretch of a day as moments. Where its end falls into a repeated hour, both passes are meant. */
export function openingSpan(day: CivilDate, { fromMinute, toMinute }: Opening, zone: ZoneId): Span {
  return {
    from: instantOf(wallTimeAt(day, fromMinute), zone, 0),
    to: instantOf(wallTimeAt(day, toMinute), zone, 1),
  };
}
