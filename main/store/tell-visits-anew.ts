import type { PatientId } from "../../shared/ids.ts";
import { dayOf, type Instant, wallTimeAt } from "../../shared/time.ts";
import { getAppointment, updateAppointment } from "./appointments.ts";
import { getClinic } from "./clinic.ts";
import { owe } from "./outbox.ts";
import { listToldVisitsOf } from "./patient-visits.ts";
import type { Writer } from "./sql.ts";

/**
 * Owes Google a patient's visits from today on anew, because what their events say of the patient has changed: in clear as the
 * privacy mode lets it out, and sealed for the other desks. Each is another version, so that a request that is under way does not
 * count for it. Gives how many there are. Part of the caller's transaction.
 */
export function tellVisitsAnew(
  writer: Writer,
  { patientId, now }: { readonly patientId: PatientId; readonly now: Instant },
): number {
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
