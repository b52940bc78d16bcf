import type { ActKind } from "../../shared/ipc/acts.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { CancelReason } from "../../shared/model/cancel-reason.ts";
import { instantNow } from "../../shared/time.ts";
import { type ActFields, insertAct } from "../store/acts.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";

/** An act on one visit that Ctrl+Z is to take back. */
export interface RememberedAct {
  readonly kind: ActKind;
  /** What taking it back makes of the appointment. */
  readonly before: Appointment;
  /** What the act has made of it. */
  readonly after: Appointment;
  /** Why it was and is cancelled; left out where the act leaves that as it is. */
  readonly cancelReason?: { readonly before: CancelReason | null; readonly after: CancelReason | null };
}

/**
 * Keeps the way back from an act on one visit, in the caller's transaction (BK6). Acts on several, or on something else than a
 * visit, are remembered by the undoable act of their kind: undo/undoable-act.ts.
 */
export function rememberAct(desk: Desk, writer: Writer, act: RememberedAct): void {
  const { kind, before, after, cancelReason } = act;
  insertAct(writer, {
    at: instantNow(desk.clock),
    deskId: desk.deskId,
    appointmentId: after.id,
    kind,
    what: {
      before: actFields(before, cancelReason?.before),
      after: actFields(after, cancelReason?.after),
    },
  });
}

/** The fields of an appointment that an act can change. */
export function actFields(appointment: Appointment, cancelReason: CancelReason | null = null): ActFields {
  const { practitionerId, startsAt, zone, fold, durationMinutes, status, note } = appointment;
  return { practitionerId, startsAt, zone, fold, durationMinutes, status, note, cancelReason };
}
