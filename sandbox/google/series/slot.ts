import { CivilDate, instantFromMs } from "../../../shared/time.ts";
import type { EventMoment } from "../events/stored-event.ts";
import { utcMs } from "../events/utc-text.ts";

/**
 * Where in its series an instance belongs, in milliseconds: of a timed series the start of it, of an all-day series the
 * midnight in UTC that stands for its day whatever the zone.
 */
export type Slot = number;

/** The slot of an instance that begins at `moment`. */
export function slotOf(moment: EventMoment): Slot {
  return utcMs(moment.kind === "timed" ? moment.instant : moment.date);
}

/** The start of the instance in a slot, of the kind and in the zone of the series' own start. */
export function momentAt(slot: Slot, start: EventMoment): EventMoment {
  const instant = instantFromMs(slot);
  return start.kind === "timed"
    ? { ...start, instant }
    : { ...start, date: CivilDate.parse(instant.slice(0, 10)) };
}
