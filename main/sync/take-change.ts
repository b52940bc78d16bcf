import { ChangeId, type DeskId, type PractitionerId } from "../../shared/ids.ts";
import type { Appointment, AppointmentStatus } from "../../shared/model/appointment.ts";
import type { Instant } from "../../shared/time.ts";
import { updateAppointment } from "../store/appointments.ts";
import { noteArrival } from "../store/arrivals.ts";
import { appendAudit } from "../store/audit.ts";
import { closeUndo, insertFeedChange, type KeptChange } from "../store/feed-changes.ts";
import { saveOutsideChange } from "../store/outside-changes.ts";
import type { Writer } from "../store/sql.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import type { MergeField } from "./decide-merge.ts";
import type { StatusSince } from "./merge-status.ts";
import type { SyncContext } from "./sync-context.ts";

/** An appointment that Google's answer is about, as it is in the transaction. */
export interface Taking {
  readonly writer: Writer;
  readonly context: Pick<SyncContext, "newId" | "deskId">;
  readonly appointment: Appointment;
  readonly now: Instant;
  /** Who made the event what it is; left out: somebody in Google. */
  readonly by?: "google" | "desk";
  /** The desk that wrote the event last, where it tells. */
  readonly writtenBy?: DeskId | undefined;
}

/** Writes start, end or note as Google has them into the appointment, as its next version, with a line in the feed each (MG2). */
export function takeFields(
  taking: Taking,
  taken: { readonly fields: SyncedFields; readonly changed: readonly MergeField[] },
): void {
  const { appointment } = taking;
  const { note, ...time } = taken.fields;
  const hasMoved = taken.changed.includes("time");
  const hasNote = taken.changed.includes("note");
  if (!hasMoved && !hasNote) return;
  writeVersion(taking, { ...(hasMoved ? time : {}), ...(hasNote ? { note } : {}) });
  closeUndo(taking.writer, appointment.id);
  if (hasNote) tell(taking, { what: { kind: "noteChanged", ...byDesk(taking) }, canUndo: "possible" });
  if (hasMoved)
    tell(taking, {
      what: {
        kind: "moved",
        from: appointment.startsAt,
        fromMinutes: appointment.durationMinutes,
        to: time.startsAt,
        toMinutes: time.durationMinutes,
        ...byDesk(taking),
      },
      canUndo: "possible",
    });
}

/** Cancels the appointment because its event was deleted in Google, with undo in the feed (MG6). */
export function takeDeletion(taking: Taking): void {
  const { appointment } = taking;
  writeVersion(taking, { status: "cancelled" });
  closeUndo(taking.writer, appointment.id);
  tell(taking, { what: { kind: "deletedInGoogle", startsAt: appointment.startsAt }, canUndo: "possible" });
}

/** Gives the appointment the status that another desk gave it, since then (MD2). Nobody is told: it is a colleague's work. */
export function takeStatus(taking: Taking, { status, at }: StatusSince): void {
  writeVersion(taking, { status, statusAt: at });
}

/** Gives the appointment to the practitioner on whose calendar its event is by now, with a line in the feed (PU6). */
export function takeHandover(
  taking: Taking,
  to: { readonly practitionerId: PractitionerId; readonly from: string },
): void {
  const { practitionerId, from } = to;
  const { startsAt } = taking.appointment;
  writeVersion(taking, { practitionerId });
  closeUndo(taking.writer, taking.appointment.id);
  tell(taking, { what: { kind: "handedOver", startsAt, from }, canUndo: "notPossible" });
}

/** Has the appointment again because its event was brought back (MG2), with the status another desk gave it, if any. */
export function takeRestoration(taking: Taking, restored: Restored): void {
  const { fields, status = "booked" } = restored;
  writeVersion(taking, { ...fields, status: status === "cancelled" ? "booked" : status });
  closeUndo(taking.writer, taking.appointment.id);
  tell(taking, { what: { kind: "restoredInGoogle", startsAt: fields.startsAt }, canUndo: "notPossible" });
}

interface Restored {
  readonly fields: SyncedFields;
  readonly status: AppointmentStatus | undefined;
}

/** Takes the appointment a step up the ladder because somebody accepted its event in Google, with undo in the feed (MG9). */
export function takeAnswer(taking: Taking, to: "confirmed" | "arrived"): void {
  const { startsAt } = taking.appointment;
  writeVersion(taking, { status: to });
  tell(taking, { what: { kind: "answered", startsAt, to }, canUndo: "possible" });
}

/** Tells that somebody declined the appointment's event in Google (MG9). */
export function tellDeclined(taking: Taking, who: "patient" | "practitioner"): void {
  const { startsAt } = taking.appointment;
  tell(taking, { what: { kind: "declined", startsAt, who }, canUndo: "notPossible" });
}

/** Tells that the appointment stays here without its event (MG6, MG7). */
export function tellUnlinked(taking: Taking, because: "deleted" | "notRepresentable"): void {
  const { startsAt } = taking.appointment;
  closeUndo(taking.writer, taking.appointment.id);
  tell(taking, { what: { kind: "unlinked", startsAt, because }, canUndo: "notPossible" });
}

/** Tells that our cancellation won over a change made in Google (PU5). */
export function tellLost(taking: Taking): void {
  const { startsAt } = taking.appointment;
  tell(taking, { what: { kind: "lostToCancellation", startsAt }, canUndo: "notPossible" });
}

function writeVersion(
  { writer, context, appointment, now, by, writtenBy }: Taking,
  fields: Partial<SyncedFields> & Partial<Pick<Appointment, "status" | "statusAt" | "practitionerId">>,
): void {
  const version = appointment.version + 1;
  const after = {
    ...appointment,
    ...fields,
    statusAt: fields.statusAt ?? (fields.status === undefined ? appointment.statusAt : now),
    version,
    updatedAt: now,
  };
  updateAppointment(writer, after);
  noteArrival(writer, { before: appointment, after });
  const deskId = by === "desk" ? (writtenBy ?? null) : null;
  saveOutsideChange(writer, { appointmentId: appointment.id, version, deskId });
  appendAudit(writer, { at: now, deskId: context.deskId, act: "takenFromGoogle", subjectId: appointment.id });
}

function byDesk({ by, writtenBy }: Taking): { readonly by?: "desk"; readonly deskId?: DeskId } {
  if (by !== "desk") return {};
  return writtenBy === undefined ? { by } : { by, deskId: writtenBy };
}

function tell(
  { writer, context, appointment, now }: Taking,
  line: { readonly what: KeptChange["what"]; readonly canUndo: "possible" | "notPossible" },
): void {
  const { startsAt, zone, fold, durationMinutes, note, status } = appointment;
  insertFeedChange(writer, {
    id: ChangeId.parse(context.newId()),
    at: now,
    appointmentId: appointment.id,
    what: line.what,
    before: line.canUndo === "possible" ? { startsAt, zone, fold, durationMinutes, note, status } : null,
    undo: line.canUndo,
  });
}
