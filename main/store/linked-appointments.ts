import { z } from "zod";
import { AppointmentId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import type { WallTime } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

const LinkedAppointment = z.object({
  appointmentId: AppointmentId,
  version: z.int(),
  practitionerId: PractitionerId,
  serviceId: ServiceId,
});
type LinkedAppointment = z.infer<typeof LinkedAppointment>;

/** Live appointments that start at or after a wall time and have their event at Google, in order of start. */
export function listLinkedFrom(reader: Reader, from: WallTime): LinkedAppointment[] {
  return all<unknown>(
    reader,
    `SELECT appointment.id AS appointmentId, appointment.version,
       practitioner_id AS practitionerId, service_id AS serviceId
     FROM appointment JOIN link ON link.appointment_id = appointment.id
     WHERE practitioner_id IN (SELECT id FROM practitioner) AND starts_at >= @from AND link.state = 'linked' AND status <> 'cancelled' ORDER BY starts_at, id`,
    { from },
  ).map((row) => LinkedAppointment.parse(row));
}
