import type { Appointment } from "../../shared/model/appointment.ts";
import type { CancelReason } from "../../shared/model/cancel-reason.ts";
import { instantNow } from "../../shared/time.ts";
import { updateAppointment } from "../store/appointments.ts";
import { noteArrival } from "../store/arrivals.ts";
import { appendAudit } from "../store/audit.ts";
import { saveCancelReason } from "../store/cancellations.ts";
import { meetHeldChange } from "../store/held-changes.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { oweIfLinked } from "./owe-if-linked.ts";

/** One change to an appointment that is there. */
export interface AppointmentChange {
  readonly before: Appointment;
  readonly fields: Partial<
    Pick<
      Appointment,
      "practitionerId" | "startsAt" | "zone" | "fold" | "durationMinutes" | "status" | "statusAt" | "note"
    >
  >;
  /** Why it is cancelled from now on; left out: as before. */
  readonly cancelReason?: CancelReason | null;
  /** What the audit trail calls it. */
  readonly act: string;
}

/**
 * Writes a change down as the next version, with its outbox row and its audit row (BK1), in the caller's transaction. Gives
 * whether the outbox changed.
 */
export function changeAppointment(desk: Desk, writer: Writer, change: AppointmentChange): boolean {
  const { before, fields, act, cancelReason } = change;
  const now = instantNow(desk.clock);
  const appointment = { ...before, ...fields, version: before.version + 1, updatedAt: now };
  updateAppointment(writer, appointment);
  noteArrival(writer, { before, after: appointment });
  if (cancelReason !== undefined && appointment.status === "cancelled")
    saveCancelReason(writer, { appointmentId: appointment.id, reason: cancelReason });
  meetHeldChange(writer, { before, after: appointment });
  appendAudit(writer, { at: now, deskId: desk.deskId, act, subjectId: appointment.id });
  return oweIfLinked(writer, { appointment, now });
}
