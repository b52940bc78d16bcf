import type { DayView } from "../../shared/ipc/appointments.ts";
import type { GridModel } from "./grid-cursor.ts";

/** The day as the cursor and the drag see it. */
export function gridModel(day: DayView): GridModel {
  const practitionerIds = day.columns.map((column) => column.practitionerId);
  return {
    fromMinute: day.fromMinute,
    toMinute: day.toMinute,
    practitionerIds,
    inColumn: new Map(
      practitionerIds.map((id) => [
        id,
        day.appointments.filter((appointment) => appointment.practitionerId === id),
      ]),
    ),
  };
}
