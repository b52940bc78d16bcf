import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { Minutes } from "../../shared/time.ts";
import { assertNever } from "../../shared/assert.ts";
import { SLOT_MINUTES, clamp } from "./grid-geometry.ts";
import type { ColumnId, GridModel } from "./grid-view.ts";

/** The one place of the grid that Tab reaches: a visit, or an empty slot where `appointmentId` is null. */
export interface GridCursor {
  readonly columnId: ColumnId;
  readonly minute: Minutes;
  readonly appointmentId: AppointmentId | null;
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
  const visits = (model.inColumn.get(place.columnId) ?? []).filter((visit) => covers(visit, place.minute));
  const isMark = (visit: DayAppointment) => Number(visit.status === "cancelled");
  return visits.toSorted(
    (a, b) => isMark(a) - isMark(b) || a.startMinute - b.startMinute || b.durationMinutes - a.durationMinutes,
  );
}

/** The cursor at a minute of a column: on the card that stands there, or on the empty slot. */
export function cursorAt(model: GridModel, place: Omit<GridCursor, "appointmentId">): GridCursor {
  const minute = clamp(place.minute, { least: model.fromMinute, most: model.toMinute - SLOT_MINUTES });
  const [visit] = visitsAt(model, { ...place, minute }).filter(({ status }) => status !== "cancelled");
  return { columnId: place.columnId, minute, appointmentId: visit?.id ?? null };
}

/** Brings a cursor back onto the grid after the view changed under it; undefined where there is no column at all. */
export function settleCursor(model: GridModel, cursor: GridCursor): GridCursor | undefined {
  const found = findVisit(model, cursor.appointmentId);
  if (found !== undefined) {
    const { visit, columnId } = found;
    const isAtHome = columnId === cursor.columnId && covers(visit, cursor.minute);
    const minute = isAtHome ? cursor.minute : visit.startMinute;
    return { columnId, minute, appointmentId: visit.id };
  }
  const columnId = model.columnIds.includes(cursor.columnId) ? cursor.columnId : model.columnIds[0];
  return columnId === undefined ? undefined : cursorAt(model, { columnId, minute: cursor.minute });
}

/** A visit and the column it stands in. */
export interface FoundVisit {
  readonly visit: DayAppointment;
  readonly columnId: ColumnId;
}

/** The visit with this id, undefined where the grid has none. */
export function findVisit(model: GridModel, id: string | null | undefined): FoundVisit | undefined {
  for (const [columnId, visits] of model.inColumn) {
    const visit = visits.find((candidate) => candidate.id === id);
    if (visit !== undefined) return { visit, columnId };
  }
  return undefined;
}

function sideways(model: GridModel, cursor: GridCursor, direction: 1 | -1): GridCursor {
  const here = visitsAt(model, cursor);
  const index = here.findIndex(({ id }) => id === cursor.appointmentId) + direction;
  const neighbour = index >= 0 ? here[index] : undefined;
  if (neighbour !== undefined) return { ...cursor, appointmentId: neighbour.id };
  const columnId = model.columnIds[model.columnIds.indexOf(cursor.columnId) + direction];
  return columnId === undefined ? cursor : cursorAt(model, { columnId, minute: cursor.minute });
}

/** Where a step of the keyboard takes the cursor. */
export function stepCursor(model: GridModel, cursor: GridCursor, step: CursorStep): GridCursor {
  const visit = findVisit(model, cursor.appointmentId)?.visit;
  const to = (minute: Minutes) => cursorAt(model, { columnId: cursor.columnId, minute });
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
