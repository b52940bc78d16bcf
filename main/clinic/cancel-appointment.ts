import type { CancelAppointmentInput, StatusOutcome } from "../../shared/ipc/appointments.ts";
import type { Desk } from "./desk.ts";
import { setStatus } from "./set-status.ts";

/** Cancels a visit, and notes why where somebody says so. It stays in the database and can be restored by setting it back to booked (BK6). */
export function cancelAppointment(desk: Desk, input: CancelAppointmentInput): StatusOutcome {
  const { appointmentId, reason = null } = input;
  return setStatus(desk, { appointmentId, status: "cancelled", cancelReason: reason });
}
