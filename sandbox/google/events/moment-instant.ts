import { dayBounds } from "../../../shared/time.ts";
import type { Instant, ZoneId } from "../../../shared/time.ts";
import type { EventMoment } from "./stored-event.ts";

/** The instant a side of an event stands for; a day stands for its first instant in the calendar's zone. */
export function momentInstant(moment: EventMoment, zone: ZoneId): Instant {
  return moment.kind === "timed" ? moment.instant : dayBounds(moment.date, zone).from;
}
