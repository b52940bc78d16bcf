import type { DayColumn } from "../../shared/ipc/appointments.ts";
import type { GridBounds } from "./grid-geometry.ts";
import type { Span } from "./pack-lanes.ts";

/** The parts of the shown day in which a practitioner sees nobody: everything outside the opening hours. */
export function closedSpans(
  column: Pick<DayColumn, "opening" | "closedBecause">,
  bounds: Pick<GridBounds, "fromMinute" | "toMinute">,
): readonly Span[] {
  const opening = column.closedBecause === null ? column.opening : [];
  const closed: Span[] = [];
  let minute = bounds.fromMinute;
  for (const { fromMinute, toMinute } of opening.toSorted((a, b) => a.fromMinute - b.fromMinute)) {
    if (fromMinute > minute)
      closed.push({ startMinute: minute, endMinute: Math.min(fromMinute, bounds.toMinute) });
    minute = Math.max(minute, toMinute);
  }
  if (minute < bounds.toMinute) closed.push({ startMinute: minute, endMinute: bounds.toMinute });
  return closed.filter((span) => span.endMinute > span.startMinute);
}
