import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { Minutes } from "../../shared/time.ts";
import { SLOT_MINUTES, clamp, slotStart, snap } from "./grid-geometry.ts";
import type { GridBounds } from "./grid-geometry.ts";
import { endMinuteOf } from "./grid-cursor.ts";
import type { ColumnId } from "./grid-view.ts";
import type { Span } from "./pack-lanes.ts";

/** A stretch of a column. */
export interface GridSpan extends Span {
  readonly columnId: ColumnId;
}

/** Where a visit would go. */
export interface MoveTarget extends GridSpan {
  readonly appointmentId: AppointmentId;
}

/** A drag that has begun. `grabMinutes`: how far below its start the visit was taken hold of. */
export interface Drag {
  readonly appointment: DayAppointment;
  readonly columnId: ColumnId;
  readonly mode: "move" | "resize";
  readonly grabMinutes: number;
}

/** The place of the pointer on the grid. */
export interface GridPoint {
  readonly columnId: ColumnId;
  readonly minute: number;
}

/** Where a drag would put the visit if it ended at this point: snapped to the step and kept inside the bounds. */
export function dragTarget(drag: Drag, point: GridPoint, bounds: GridBounds): MoveTarget {
  const { id: appointmentId, startMinute, durationMinutes } = drag.appointment;
  if (drag.mode === "resize") {
    const endMinute = clamp(snap(point.minute), {
      least: startMinute + SLOT_MINUTES,
      most: bounds.toMinute,
    });
    return { appointmentId, columnId: drag.columnId, startMinute, endMinute };
  }
  const start = clamp(snap(point.minute - drag.grabMinutes), {
    least: bounds.fromMinute,
    most: Math.max(bounds.fromMinute, bounds.toMinute - durationMinutes),
  });
  return {
    appointmentId,
    columnId: point.columnId,
    startMinute: start,
    endMinute: start + durationMinutes,
  };
}

/** The free time a pointer has drawn over, from the slot it began in to the one it is in: whole slots, inside the bounds. */
export function drawnOver(from: GridPoint, to: Pick<GridPoint, "minute">, bounds: GridBounds): GridSpan {
  const within = (minute: number): Minutes =>
    clamp(slotStart(minute), { least: bounds.fromMinute, most: bounds.toMinute - SLOT_MINUTES });
  const [one, other] = [within(from.minute), within(to.minute)];
  return {
    columnId: from.columnId,
    startMinute: Math.min(one, other),
    endMinute: Math.max(one, other) + SLOT_MINUTES,
  };
}

/** A move by the keyboard: some columns, some minutes, or a different length. */
export interface Nudge {
  readonly columns: number;
  readonly minutes: Minutes;
  readonly lengthMinutes: Minutes;
}

/** Where a nudge would put the visit of a column; undefined where that leaves the grid. */
export function nudgeTarget(
  standing: Pick<Drag, "appointment" | "columnId">,
  nudge: Nudge,
  bounds: GridBounds & { readonly columnIds: readonly ColumnId[] },
): MoveTarget | undefined {
  const { appointment } = standing;
  const column = bounds.columnIds.indexOf(standing.columnId) + nudge.columns;
  const columnId = column >= 0 ? bounds.columnIds[column] : undefined;
  const startMinute = appointment.startMinute + nudge.minutes;
  const endMinute = endMinuteOf(appointment) + nudge.minutes + nudge.lengthMinutes;
  const isInside = startMinute >= bounds.fromMinute && endMinute <= bounds.toMinute;
  const isLongEnough = nudge.lengthMinutes === 0 || endMinute - startMinute >= SLOT_MINUTES;
  if (columnId === undefined || !isInside || !isLongEnough) return undefined;
  return { appointmentId: appointment.id, columnId, startMinute, endMinute };
}
