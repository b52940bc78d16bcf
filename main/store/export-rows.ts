import { z } from "zod";
import { AppointmentId, type PractitionerId } from "../../shared/ids.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { CivilDate, Fold, Instant, Minutes, WallTime, ZoneId } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

const PatientRow = z.object({
  row: z.int(),
  name: z.string(),
  phone: z.string().nullable(),
  birthDate: CivilDate.nullable(),
  note: z.string(),
});
/** A patient as a file tells of them; `row` is the place in the list. */
export type PatientRow = z.infer<typeof PatientRow>;

/** Some patients after a place in the list (0: from the beginning), second cards left out. */
export function listPatientRows(
  reader: Reader,
  { after, limit }: { readonly after: number; readonly limit: number },
): PatientRow[] {
  return all<unknown>(
    reader,
    `SELECT row, name, phone, birth_date AS birthDate, note FROM patient
     WHERE row > @after AND id NOT IN (SELECT patient_id FROM merged_patient WHERE into_id IS NOT NULL)
     ORDER BY row LIMIT @limit`,
    { after, limit },
  ).map((row) => PatientRow.parse(row));
}

const VisitRow = z.object({
  id: AppointmentId,
  startsAt: WallTime,
  zone: ZoneId,
  fold: Fold,
  durationMinutes: Minutes,
  status: AppointmentStatus,
  note: z.string(),
  patientName: z.string(),
  patientPhone: z.string().nullable(),
  birthDate: CivilDate.nullable(),
  practitionerName: z.string(),
  serviceName: z.string(),
  updatedAt: Instant,
});
/** A visit as a file tells of it. */
export type VisitRow = z.infer<typeof VisitRow>;

/** Everybody's, or one practitioner's, visits that start at or after `from` and before `to`, in order of start. */
export function listVisitRows(
  reader: Reader,
  span: { readonly from: WallTime; readonly to: WallTime; readonly practitionerId: PractitionerId | null },
): VisitRow[] {
  return all<unknown>(
    reader,
    `SELECT appointment.id, starts_at AS startsAt, zone, fold, appointment.duration_minutes AS durationMinutes, status,
       appointment.note, patient.name AS patientName, patient.phone AS patientPhone, birth_date AS birthDate,
       practitioner.name AS practitionerName, service.name AS serviceName, updated_at AS updatedAt
     FROM appointment JOIN patient ON patient.id = patient_id JOIN practitioner ON practitioner.id = practitioner_id
       JOIN service ON service.id = service_id
     WHERE starts_at >= @from AND starts_at < @to AND (@practitionerId IS NULL OR practitioner_id = @practitionerId)
     ORDER BY starts_at, fold, appointment.id`,
    span,
  ).map((row) => VisitRow.parse(row));
}

/** How many visits such a stretch has. */
export function countVisitRows(
  reader: Reader,
  span: { readonly from: WallTime; readonly to: WallTime; readonly practitionerId: PractitionerId | null },
): number {
  const [row] = all<{ readonly count: number }>(
    reader,
    `SELECT count(*) AS count FROM appointment
     WHERE starts_at >= @from AND starts_at < @to AND (@practitionerId IS NULL OR practitioner_id = @practitionerId)`,
    span,
  );
  return row?.count ?? 0;
}
