import type { PatientId } from "../../shared/ids.ts";
import { dayOf, instantNow, wallTimeAt } from "../../shared/time.ts";
import { getAppointment, updateAppointment } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { owe } from "../store/outbox.ts";
import { listToldVisitsOf } from "../store/patient-visits.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";

/**
 * Owes Google a patient's visits from today on anew, because what their events say of the patient has changed: in clear as the
 * privacy mode lets it out, and sealed for the other desks. Each is another version, so that a request that is under way does not
 * count for it. Gives how many there are. Part of the caller's transaction.
 */
export function tellVisitsAnew(desk: Desk, writer: Writer, patientId: PatientId): number {
  const now = instantNow(desk.clock);
  const from = wallTimeAt(dayOf(now, getClinic(writer).zone), 0);
  const visits = listToldVisitsOf(writer, { patientId, from });
  for (const { appointmentId } of visits) {
    const before = getAppointment(writer, appointmentId);
    const version = before.version + 1;
    updateAppointment(writer, { ...before, version, updatedAt: now });
    owe(writer, { appointmentId, version, now });
  }
  return visits.length;
}
