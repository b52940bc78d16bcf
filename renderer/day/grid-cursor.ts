import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import type { Minutes } from "../../shared/time.ts";
import { assertNever } from "../../shared/assert.ts";
import { SLOT_MINUTES, clamp } from "./grid-geometry.ts";
import type { GridBounds } from "./grid-geometry.ts";

/** The one place of the grid that Tab reaches: a visit, or an empty slot where `appointmentId` is null. */
export interface GridCursor {
  readonly practitionerId: PractitionerId;
  readonly minute: Minutes;
  readonly appointmentId: AppointmentId | null;
}

/** What the cursor moves over. Columns stand in reading order. */
export interface GridModel extends GridBounds {
  readonly practitionerIds: readonly PractitionerId[];
  readonly inColumn: ReadonlyMap<PractitionerId, readonly DayAppointment[]>;
}

/** A step of the cursor; `before` and `after` follow the reading direction. */
export type CursorStep = "up" | "down" | "before" | "after" | "first" | "last" | "pageUp" | "pageDown";

/** The end of a visit, in minutes of its day. */
export function endMinuteOf(appointment: DayAppointment): Minutes {
  return appointment.startMinute + appointment.durationMinutes;
}

function covers(appointment: DayAppointment, minute: Minutes): boolean {
  const isMark = appointment.status === "cancelled";
  const length = isMark ? SLOT_MINUTES : Math.max(SLOT_MINUTES, appointment.durationMinutes);
  return appointment.startMinute <= minute && minute < appointment.startMinute + length;
}

/** The visits at a minute of a column, in the order the arrow keys reach them: cards first, then cancelled ones. */
export function visitsAt(
  model: GridModel,
  place: Omit<GridCursor, "appointmentId">,
): readonly DayAppointment[] {
  const visits = (model.inColumn.get(place.practitionerId) ?? []).filter((visit) =>
    covers(visit, place.minute),
  );
  const isMark = (visit: DayAppointment) => Number(visit.status === "cancelled");
  return visits.toSorted(
    (a, b) => isMark(a) - isMark(b) || a.startMinute - b.startMinute || b.durationMinutes - a.durationMinutes,
  );
}

/** The cursor at a minute of a column: on the card that stands there, or on the empty slot. */
export function cursorAt(model: GridModel, place: Omit<GridCursor, "appointmentId">): GridCursor {
  const minute = clamp(place.minute, { least: model.fromMinute, most: model.toMinute - SLOT_MINUTES });
  const [visit] = visitsAt(model, { ...place, minute }).filter(({ status }) => status !== "cancelled");
  return { practitionerId: place.practitionerId, minute, appointmentId: visit?.id ?? null };
}

/** Brings a cursor back onto the grid after the day changed under it; undefined where there is no column at all. */
export function settleCursor(model: GridModel, cursor: GridCursor): GridCursor | undefined {
  const visit = findVisit(model, cursor.appointmentId);
  if (visit !== undefined) {
    const isAtHome = visit.practitionerId === cursor.practitionerId && covers(visit, cursor.minute);
    const minute = isAtHome ? cursor.minute : visit.startMinute;
    return { practitionerId: visit.practitionerId, minute, appointmentId: visit.id };
  }
  const isColumn = model.practitionerIds.includes(cursor.practitionerId);
  const practitionerId = isColumn ? cursor.practitionerId : model.practitionerIds[0];
  if (practitionerId === undefined) return undefined;
  return { ...cursorAt(model, { practitionerId, minute: cursor.minute }) };
}

/** The visit with this id, undefined where the grid has none. */
export function findVisit(model: GridModel, id: AppointmentId | null): DayAppointment | undefined {
  for (const visits of model.inColumn.values()) {
    const visit = visits.find((candidate) => candidate.id === id);
    if (visit !== undefined) return visit;
  }
  return undefined;
}

function sideways(model: GridModel, cursor: GridCursor, direction: 1 | -1): GridCursor {
  const here = visitsAt(model, cursor);
  const index = here.findIndex(({ id }) => id === cursor.appointmentId) + direction;
  const neighbour = index >= 0 ? here[index] : undefined;
  if (neighbour !== undefined) return { ...cursor, appointmentId: neighbour.id };
  const column = model.practitionerIds[model.practitionerIds.indexOf(cursor.practitionerId) + direction];
  return column === undefined ? cursor : cursorAt(model, { practitionerId: column, minute: cursor.minute });
}

/** Where a step of the keyboard takes the cursor. */
export function stepCursor(model: GridModel, cursor: GridCursor, step: CursorStep): GridCursor {
  const visit = findVisit(model, cursor.appointmentId);
  const to = (minute: Minutes) => cursorAt(model, { practitionerId: cursor.practitionerId, minute });
  switch (step) {
    case "up":
      return to((visit?.startMinute ?? cursor.minute) - SLOT_MINUTES);
    case "down": {
      const isStanding = visit !== undefined && visit.status !== "cancelled";
      return to(isStanding ? Math.max(endMinuteOf(visit), cursor.minute + 1) : cursor.minute + SLOT_MINUTES);
    }
    case "before":
      return sideways(model, cursor, -1);
    case "after":
      return sideways(model, cursor, 1);
    case "first":
      return to(model.fromMinute);
    case "last":
      return to(model.toMinute - SLOT_MINUTES);
    case "pageUp":
      return to(cursor.minute - 60);
    case "pageDown":
      return to(cursor.minute + 60);
    default:
      return assertNever(step);
  }
}
