import type { EventMoment } from "../events/stored-event.ts";
import { invalid, required } from "../http/calendar-refusals.ts";
import { readRecurrence } from "./recurrence.ts";

/**
 * Refuses what Google does not take as an event's `recurrence`: with 400 `invalid` any line but well-formed `RRULE`, `EXRULE`,
 * `RDATE` and `EXDATE` ones (facts, B7), with 400 `required` a timed series without a zone (facts, B2).
 */
export function checkRecurrence(lines: readonly string[], start: EventMoment): void {
  if (lines.length === 0) return;
  if (readRecurrence(lines, start) === undefined) throw invalid("Invalid recurrence rule.");
  if (start.kind === "timed" && start.timeZone === undefined)
    throw required("Missing time zone definition for start time.");
}
