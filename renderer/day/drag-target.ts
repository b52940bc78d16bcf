import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import type { Minutes } from "../../shared/time.ts";
import { SLOT_MINUTES, clamp, snap } from "./grid-geometry.ts";
import type { GridBounds } from "./grid-geometry.ts";
import { endMinuteOf } from "./grid-cursor.ts";

/** Where a visit would go. */
export interface MoveTarget {
  readonly appointmentId: AppointmentId;
  readonly practitionerId: PractitionerId;
  readonly startMinute: Minutes;
  readonly endMinute: Minutes;
}

/** A drag that has begun. `grabMinutes`: how far below its start the visit was taken hold of. */
export interface Drag {
  readonly appointment: DayAppointment;
  readonly mode: "move" | "resize";
  readonly grabMinutes: number;
}

/** The place of the pointer on the grid. */
export interface GridPoint {
  readonly practitionerId: PractitionerId;
  readonly minute: number;
}

/** Where a drag would put the visit if it ended at this point: snapped to the step and kept inside the bounds. */
export function dragTarget(drag: Drag, point: GridPoint, bounds: GridBounds): MoveTarget {
  const { id: appointmentId, practitionerId, startMinute, durationMinutes } = drag.appointment;
  if (drag.mode === "resize") {
    const endMinute = clamp(snap(point.minute), {
      least: startMinute + SLOT_MINUTES,
      most: bounds.toMinute,
    });
    return { appointmentId, practitionerId, startMinute, endMinute };
  }
  const start = clamp(snap(point.minute - drag.grabMinutes), {
    least: bounds.fromMinute,
    most: Math.max(bounds.fromMinute, bounds.toMinute - durationMinutes),
  });
  return {
    appointmentId,
    practitionerId: point.practitionerId,
    startMinute: start,
    endMinute: start + durationMinutes,
  };
}

/** A move by the keyboard: some columns, some minutes, or a different length. */
export interface Nudge {
  readonly columns: number;
  readonly minutes: Minutes;
  readonly lengthMinutes: Minutes;
}

/** Where a nudge would put the visit; undefined where that leaves the grid. */
export function nudgeTarget(
  appointment: DayAppointment,
  nudge: Nudge,
  bounds: GridBounds & { readonly practitionerIds: readonly PractitionerId[] },
): MoveTarget | undefined {
  const column = bounds.practitionerIds.indexOf(appointment.practitionerId) + nudge.columns;
  const practitionerId = column >= 0 ? bounds.practitionerIds[column] : undefined;
  const startMinute = appointment.startMinute + nudge.minutes;
  const endMinute = endMinuteOf(appointment) + nudge.minutes + nudge.lengthMinutes;
  const isInside = startMinute >= bounds.fromMinute && endMinute <= bounds.toMinute;
  const isLongEnough = nudge.lengthMinutes === 0 || endMinute - startMinute >= SLOT_MINUTES;
  if (practitionerId === undefined || !isInside || !isLongEnough) return undefined;
  return { appointmentId: appointment.id, practitionerId, startMinute, endMinute };
}
