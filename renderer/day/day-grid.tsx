import { useMemo } from "react";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { dayGridView } from "./day-grid-view.ts";
import { NORMAL_SLOT_PX } from "./grid-geometry.ts";
import { TimeGrid } from "./time-grid.tsx";
import type { GridActs, TimeGridProps } from "./time-grid.tsx";
import { useChangedIds } from "./use-changed-ids.ts";
import { SHOW_ALL } from "./visit-filter.ts";
import type { VisitFilter } from "./visit-filter.ts";

/** The day, how much of it is shown and how high, and what can be done on it. */
export interface DayGridProps extends GridActs, Pick<TimeGridProps, "HeadNote"> {
  readonly day: DayView;
  readonly filter?: VisitFilter;
  /** The height of a quarter of an hour, in CSS pixels. */
  readonly slotPx?: number;
}

/** A day as a grid: a column for each practitioner. */
export function DayGrid({ day, filter = SHOW_ALL, slotPx = NORMAL_SLOT_PX, ...acts }: DayGridProps) {
  const view = useMemo(() => dayGridView(day, filter, slotPx), [day, filter, slotPx]);
  const changedIds = useChangedIds(day.day, day.appointments);
  return <TimeGrid view={view} changedIds={changedIds} {...acts} />;
}
