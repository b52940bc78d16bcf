import { z } from "zod";
import { AppointmentId, type PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { CancelCause } from "../../shared/model/cancel-reason.ts";
import { Fold, Minutes, WallTime, ZoneId } from "../../shared/time.ts";
import { all, change, type Reader, type Writer } from "./sql.ts";

const Visit = z.object({
  id: AppointmentId,
  startsAt: WallTime,
  zone: ZoneId,
  fold: Fold,
  durationMinutes: Minutes,
  status: AppointmentStatus,
  practitionerId: PractitionerId,
  practitionerName: z.string(),
  serviceId: ServiceId,
  serviceName: z.string(),
  version: z.int(),
  cancelCause: CancelCause.nullable(),
  cancelWords: z.string(),
});
/** A visit as a patient's card shows it. */
export type Visit = z.infer<typeof Visit>;

/** All visits of a patient, cancelled ones too, the latest first. */
export function listVisitsOf(reader: Reader, patientId: PatientId): Visit[] {
  return all<unknown>(
    reader,
    `SELECT appointment.id, starts_at AS startsAt, zone, fold, appointment.duration_minutes AS durationMinutes, status,
       practitioner_id AS practitionerId, practitioner.name AS practitionerName, service_id AS serviceId,
       service.name AS serviceName, version,
       cause AS cancelCause, coalesce(words, '') AS cancelWords
     FROM appointment JOIN practitioner ON practitioner.id = practitioner_id JOIN service ON service.id = service_id
       LEFT JOIN cancellation ON appointment_id = appointment.id
     WHERE patient_id = @patientId ORDER BY starts_at DESC, appointment.id`,
    { patientId },
  ).map((row) => Visit.parse(row));
}

const Linked = z.object({ appointmentId: AppointmentId, version: z.int() });

/** A patient's live visits that start at or after a wall time and that Google knows of or is owed, in order of start. */
export function listToldVisitsOf(
  reader: Reader,
  query: { readonly patientId: PatientId; readonly from: WallTime },
): z.infer<typeof Linked>[] {
  return all<unknown>(
    reader,
    `SELECT appointment.id AS appointmentId, version FROM appointment JOIN link ON link.appointment_id = appointment.id
     WHERE patient_id = @patientId AND starts_at >= @from AND link.state = 'linked' AND status <> 'cancelled'
     ORDER BY starts_at, appointment.id`,
    query,
  ).map((row) => Linked.parse(row));
}

/** What goes from one card to another; only some of it where that is said. */
export interface Giving {
  readonly from: PatientId;
  readonly to: PatientId;
  readonly only?: readonly string[];
}

/** Gives visits to another card; gives the ids of those that were the first one's still. */
export function giveVisits(writer: Writer, giving: Giving): AppointmentId[] {
  const ids = idsToGive(writer, "SELECT id FROM appointment WHERE patient_id = @from ORDER BY id", giving);
  const { to } = giving;
  for (const id of ids) change(writer, "UPDATE appointment SET patient_id = @to WHERE id = @id", { to, id });
  return ids.map((id) => AppointmentId.parse(id));
}

/** Gives what somebody waits for to another card, in the same way. */
export function giveWaiting(writer: Writer, giving: Giving): string[] {
  const ids = idsToGive(writer, "SELECT id FROM waiting WHERE patient_id = @from ORDER BY id", giving);
  const { to } = giving;
  for (const id of ids) change(writer, "UPDATE waiting SET patient_id = @to WHERE id = @id", { to, id });
  return ids;
}

function idsToGive(reader: Reader, query: string, { from, only }: Giving): string[] {
  const ids = all<{ readonly id: string }>(reader, query, { from }).map(({ id }) => id);
  return only === undefined ? ids : ids.filter((id) => only.includes(id));
}
