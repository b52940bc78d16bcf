import type { ActKind } from "../../shared/ipc/acts.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { instantNow } from "../../shared/time.ts";
import { type ActFields, insertAct } from "../store/acts.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";

/** An act at the desk that Ctrl+Z is to take back. */
export interface RememberedAct {
  readonly kind: ActKind;
  /** What taking it back makes of the appointment. */
  readonly before: Appointment;
  /** What the act has made of it. */
  readonly after: Appointment;
}

/** Keeps the way back from an act, in the caller's transaction (BK6). */
export function rememberAct(desk: Desk, writer: Writer, { kind, before, after }: RememberedAct): void {
  insertAct(writer, {
    at: instantNow(desk.clock),
    deskId: desk.deskId,
    appointmentId: after.id,
    kind,
    before: actFields(before),
    after: actFields(after),
  });
}

/** The fields of an appointment that an act can change. */
export function actFields(appointment: Appointment): ActFields {
  const { practitionerId, startsAt, zone, fold, durationMinutes, status, note } = appointment;
  return { practitionerId, startsAt, zone, fold, durationMinutes, status, note };
}
