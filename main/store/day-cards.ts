import { z } from "zod";
import { AppointmentId, PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { Fold, Minutes, WallTime, ZoneId } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

/** An appointment with all that a card of the day view shows, and where it stands with Google. Compiled: a day has a hundred of them. */
export const DayCard = z.compile(
  z.object({
    id: AppointmentId,
    patientId: PatientId,
    patientName: z.string(),
    patientPhone: z.string().nullable(),
    practitionerId: PractitionerId,
    serviceId: ServiceId,
    serviceName: z.string(),
    startsAt: WallTime,
    zone: ZoneId,
    fold: Fold,
    durationMinutes: Minutes,
    status: AppointmentStatus,
    note: z.string(),
    version: z.int(),
    /** null: no event was made for it, or its practitioner has no calendar. */
    link: z.enum(["linked", "unlinked"]).nullable(),
    /** null: Google is owed nothing. */
    owed: z.enum(["queued", "inFlight", "parked"]).nullable(),
    /** Whether a person gave up what Google would be owed. */
    isDiscarded: z.int().transform((count) => count === 1),
    hasConflict: z.int().transform((count) => count === 1),
    isHeld: z.int().transform((count) => count === 1),
  }),
);
export type DayCard = z.infer<typeof DayCard>;

/** Appointments of everybody that start at or after `from` and before `to`, in order of start; cancelled ones too. One query. */
export function listDayCards(
  reader: Reader,
  span: { readonly from: WallTime; readonly to: WallTime },
): DayCard[] {
  const { from, to } = span;
  return all<unknown>(
    reader,
    `SELECT appointment.id, patient_id AS patientId, patient.name AS patientName, patient.phone AS patientPhone,
       practitioner_id AS practitionerId, service_id AS serviceId, service.name AS serviceName, starts_at AS startsAt, zone,
       fold, appointment.duration_minutes AS durationMinutes, status, appointment.note, version,
       iif(practitioner.calendar_id IS NULL, NULL, link.state) AS link,
       outbox.state AS owed, outbox.reason IS 'discarded' AS isDiscarded, conflict.appointment_id IS NOT NULL AS hasConflict,
       held_change.appointment_id IS NOT NULL AS isHeld
     FROM appointment
     JOIN patient ON patient.id = patient_id
     JOIN service ON service.id = service_id
     JOIN practitioner ON practitioner.id = practitioner_id
     LEFT JOIN link ON link.appointment_id = appointment.id
     LEFT JOIN outbox ON outbox.appointment_id = appointment.id
     LEFT JOIN conflict ON conflict.appointment_id = appointment.id
     LEFT JOIN held_change ON held_change.appointment_id = appointment.id
     WHERE starts_at >= @from AND starts_at < @to ORDER BY starts_at, fold, appointment.id`,
    { from, to },
  ).map((row) => DayCard.parse(row));
}
