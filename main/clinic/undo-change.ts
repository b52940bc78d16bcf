import { assertNever } from "../../shared/assert.ts";
import type { UndoChangeInput, UndoChangeOutcome } from "../../shared/ipc/changes.ts";
import { type Appointment, statusMayFollow } from "../../shared/model/appointment.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment, updateAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { findConflict } from "../store/conflicts.ts";
import { findFeedChange, type KeptChange, markUndone } from "../store/feed-changes.ts";
import type { Desk } from "./desk.ts";
import { oweIfLinked } from "./owe-if-linked.ts";

/**
 * Takes back what Google changed here, as a new change that Google is owed in turn (BK6, MG2, MG6). Not possible once the
 * appointment has been changed again, is cancelled, or waits for a choice.
 */
export function undoChange(desk: Desk, { changeId }: UndoChangeInput): UndoChangeOutcome {
  const now = instantNow(desk.clock);
  const outcome = desk.store.write((writer): UndoChangeOutcome => {
    const line = findFeedChange(writer, changeId);
    if (line === undefined || line.undo !== "possible") return { kind: "notPossible" };
    const present = getAppointment(writer, line.appointmentId);
    const restored = restore(present, line);
    if (restored === undefined || findConflict(writer, present.id) !== undefined)
      return { kind: "notPossible" };
    const statusAt = restored.status === present.status ? present.statusAt : now;
    const version = present.version + 1;
    const appointment = { ...restored, statusAt, version, deskId: desk.deskId, updatedAt: now };
    updateAppointment(writer, appointment);
    oweIfLinked(writer, { appointment, now });
    markUndone(writer, changeId);
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "undone", subjectId: present.id });
    return { kind: "undone" };
  });
  if (outcome.kind === "undone") {
    for (const name of ["dayChanged", "changesChanged", "queueChanged"] as const) desk.announce(name);
    desk.wake();
  }
  return outcome;
}

/** The appointment as it was before, undefined where something else has happened to it since. */
function restore(present: Appointment, { what, before, at }: KeptChange): Appointment | undefined {
  if (before === null) return undefined;
  const { startsAt, zone, fold, durationMinutes, note } = before;
  switch (what.kind) {
    case "moved": {
      const isWhereGooglePutIt = present.startsAt === what.to && present.durationMinutes === what.toMinutes;
      if (!isWhereGooglePutIt || present.status === "cancelled") return undefined;
      return { ...present, startsAt, zone, fold, durationMinutes };
    }
    case "noteChanged":
      // The line does not hold the note Google wrote, so any later change counts.
      if (present.updatedAt > at || present.status === "cancelled") return undefined;
      return { ...present, note };
    case "deletedInGoogle":
      if (!statusMayFollow(present.status, "booked")) return undefined;
      return present.status === "cancelled" ? { ...present, status: "booked" } : undefined;
    case "restoredInGoogle":
      if (present.updatedAt > at || !statusMayFollow(present.status, "cancelled")) return undefined;
      return { ...present, status: "cancelled" };
    case "unlinked":
    case "lostToCancellation":
      return undefined;
    default:
      return assertNever(what);
  }
}
