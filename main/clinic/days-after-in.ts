import { type CivilDate, type Instant, msOf, zoneOffsets, type ZoneId } from "../../shared/time.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Tells how many days after the day of a moment, by a zone's calendar, another day is; less than 0 where it is before. */
export type DaysAfter = (moment: Instant, day: string) => number;

/**
 * For tens of thousands of moments at once: the changes of the clocks are looked up once for all that lie between `from` and
 * `to`, and moments before `from` are read by the offset of then.
 */
export function daysAfterIn(
  zone: ZoneId,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): DaysAfter {
  const offsets = zoneOffsets(zone, { fromMs: dayMs(from), toMs: dayMs(to) + 2 * DAY_MS });
  const days = new Map<string, number>();
  return (moment, day) => {
    const ms = msOf(moment);
    const { offsetMs } = offsets.findLast(({ fromMs }) => fromMs <= ms) ?? offsets[0];
    let number = days.get(day);
    if (number === undefined) days.set(day, (number = dayMs(day) / DAY_MS));
    return number - Math.floor((ms + offsetMs) / DAY_MS);
  };
}

function dayMs(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
