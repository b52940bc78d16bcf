import { dayBounds } from "../../../shared/time.ts";
import type { CivilDate, Instant, ZoneId } from "../../../shared/time.ts";
import type { EventMoment } from "./stored-event.ts";

/** More days of a zone than are asked for in one go. */
const MOST_DAYS = 10_000;

const midnights = new Map<ZoneId, Map<CivilDate, Instant>>();

/** The instant a side of an event stands for; a day stands for its first instant in the calendar's zone. */
export function momentInstant(moment: EventMoment, zone: ZoneId): Instant {
  return moment.kind === "timed" ? moment.instant : midnight(moment.date, zone);
}

/** Remembered, for a list asks it of every all-day event. */
function midnight(date: CivilDate, zone: ZoneId): Instant {
  let days = midnights.get(zone);
  if (days === undefined) midnights.set(zone, (days = new Map()));
  const known = days.get(date);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const { from } = dayBounds(date, zone);
  days.set(date, from);
  return from;
}
