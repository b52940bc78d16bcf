import { assertNever } from "../../shared/assert.ts";
import type { UndoChangeInput, UndoChangeOutcome } from "../../shared/ipc/changes.ts";
import { type Appointment, occupiesSlot, statusMayFollow } from "../../shared/model/appointment.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment } from "../store/appointments.ts";
import { findConflict } from "../store/conflicts.ts";
import { findFeedChange, type KeptChange, markUndone } from "../store/feed-changes.ts";
import type { Reader } from "../store/sql.ts";
import { listBusyTime, spanOf } from "./busy-time.ts";
import { type AppointmentChange, changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { tellOfChange } from "./tell-of-change.ts";

type Fields = AppointmentChange["fields"];

/**
 * Takes back what Google changed here, as a new change that Google is owed in turn (BK6, MG2, MG6). Not possible once the
 * appointment has been changed again, waits for a choice, or would come back to a time that somebody else has been given.
 */
export function undoChange(desk: Desk, { changeId }: UndoChangeInput): UndoChangeOutcome {
  let owed = false;
  const outcome = desk.store.write((writer): UndoChangeOutcome => {
    const line = findFeedChange(writer, changeId);
    if (line === undefined || line.undo !== "possible") return { kind: "notPossible" };
    const before = getAppointment(writer, line.appointmentId);
    const fields = fieldsBefore(before, line);
    if (fields === undefined || findConflict(writer, before.id) !== undefined) return { kind: "notPossible" };
    // A note, or a step of the ladder, comes back wherever the appointment is now.
    const staysInPlace = line.what.kind === "noteChanged" || line.what.kind === "answered";
    if (!staysInPlace && isTaken(writer, { ...before, ...fields })) return { kind: "notPossible" };
    const statusAt = fields.status === undefined ? before.statusAt : instantNow(desk.clock);
    owed = changeAppointment(desk, writer, { before, fields: { ...fields, statusAt }, act: "undone" });
    markUndone(writer, changeId);
    return { kind: "undone" };
  });
  if (outcome.kind === "undone") {
    desk.announce("changesChanged");
    tellOfChange(desk, { owed });
  }
  return outcome;
}

/** Whether another visit, or a block, is where this appointment would be. */
function isTaken(reader: Reader, appointment: Appointment): boolean {
  if (!occupiesSlot(appointment.status)) return false;
  const { id, practitionerId, zone } = appointment;
  return listBusyTime(reader, { practitionerId, zone, ...spanOf(appointment) }).some(
    (busy) => busy.kind !== "appointment" || busy.appointment.id !== id,
  );
}

/** What is to be put back, undefined where something else has happened to the appointment since. */
function fieldsBefore(present: Appointment, { what, before, at }: KeptChange): Fields | undefined {
  if (before === null) return undefined;
  const { startsAt, zone, fold, durationMinutes, note } = before;
  switch (what.kind) {
    case "moved": {
      const isWhereGooglePutIt = present.startsAt === what.to && present.durationMinutes === what.toMinutes;
      if (!isWhereGooglePutIt || present.status === "cancelled") return undefined;
      return { startsAt, zone, fold, durationMinutes };
    }
    case "noteChanged":
      // The line does not hold the note Google wrote, so any later change counts.
      if (present.updatedAt > at || present.status === "cancelled") return undefined;
      return { note };
    case "deletedInGoogle":
      return present.status === "cancelled" ? { status: "booked" } : undefined;
    case "restoredInGoogle":
      if (present.updatedAt > at || !statusMayFollow(present.status, "cancelled")) return undefined;
      return { status: "cancelled" };
    case "answered":
      return present.status === what.to ? { status: before.status } : undefined;
    case "declined":
    case "handedOver":
    case "unlinked":
    case "lostToCancellation":
      return undefined;
    default:
      return assertNever(what);
  }
}
