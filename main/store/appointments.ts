import { z } from "zod";
import { Appointment } from "../../shared/model/appointment.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import { type WallTime, wallTimeAfter, type ZoneId } from "../../shared/time.ts";
import { forgetCancelReason } from "./cancellations.ts";
import { keepRows } from "./keep-rows.ts";
import { all, changeOne, first, type Reader, type Writer } from "./sql.ts";

interface AppointmentRow {
  readonly id: string;
  readonly [column: string]: string | number;
}

const COLUMNS = `
  id, patient_id AS patientId, practitioner_id AS practitionerId, service_id AS serviceId, starts_at AS startsAt, zone, fold,
  duration_minutes AS durationMinutes, status, status_at AS statusAt, note, version, desk_id AS deskId,
  created_at AS createdAt, updated_at AS updatedAt`;

const BY_ID = `SELECT ${COLUMNS} FROM appointment WHERE id = @id`;

/** Compiled: every change and every event that comes reads one or several. */
const Read = z.compile(Appointment);

function toAppointment(row: AppointmentRow): Appointment {
  return Read.parse(row);
}

const keptAppointment = keepRows({
  table: "appointment",
  idOf: ({ id }: AppointmentRow) => id,
  read: toAppointment,
});

/** An appointment, undefined where there is none with this id. */
export function findAppointment(reader: Reader, id: AppointmentId): Appointment | undefined {
  return keptAppointment(reader, id, () => first<AppointmentRow>(reader, BY_ID, { id }));
}

/** An appointment that must be there; throws where it is not. */
export function getAppointment(reader: Reader, id: AppointmentId): Appointment {
  const found = findAppointment(reader, id);
  if (found === undefined) throw new Error("no appointment with this id");
  return found;
}

/** Appointments of everybody that start at or after `from` and before `to`, wall time, in order of start; cancelled ones too. */
export function listAppointmentsBetween(
  reader: Reader,
  span: { readonly from: WallTime; readonly to: WallTime },
): Appointment[] {
  const { from, to } = span;
  return all<AppointmentRow>(
    reader,
    `SELECT ${COLUMNS} FROM appointment
     WHERE practitioner_id IN (SELECT id FROM practitioner) AND starts_at >= @from AND starts_at < @to
     ORDER BY starts_at, id`,
    { from, to },
  ).map(toAppointment);
}

/** The same for one practitioner. */
export function listAppointmentsOf(
  reader: Reader,
  span: { readonly practitionerId: PractitionerId; readonly from: WallTime; readonly to: WallTime },
): Appointment[] {
  const { practitionerId, from, to } = span;
  return all<AppointmentRow>(
    reader,
    `SELECT ${COLUMNS} FROM appointment
     WHERE practitioner_id = @practitionerId AND starts_at >= @from AND starts_at < @to ORDER BY starts_at, id`,
    { practitionerId, from, to },
  ).map(toAppointment);
}

/** A stretch of wall-clock time to look into. */
interface WallSpan {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** Whose appointments, and where on the wall clock: `near` for those stored in `zone`, `wide`, which must hold it, for others. */
export interface AppointmentsAround {
  readonly practitionerId: PractitionerId;
  readonly zone: ZoneId;
  readonly near: WallSpan;
  readonly wide: WallSpan;
}

/**
 * One practitioner's appointments that may take up time in a stretch, in order of start: those stored in `zone` whose wall-clock
 * time reaches into `near`, and those stored in another zone that start within `wide`. Too many rather than too few; the caller
 * compares instants.
 */
export function listAppointmentsAround(reader: Reader, around: AppointmentsAround): Appointment[] {
  const { practitionerId, zone, near, wide } = around;
  return all<AppointmentRow>(
    reader,
    // The ends are reckoned only of those that can reach so far; everything but what is found is read from the index alone.
    `SELECT ${COLUMNS} FROM appointment INDEXED BY appointment_by_practitioner
     WHERE practitioner_id = @practitionerId AND starts_at >= @wideFrom AND starts_at < @wideTo
       AND (zone <> @zone OR (starts_at < @nearTo AND starts_at > iif(duration_minutes <= 60, @hourBefore, @wideFrom)
         AND strftime('%Y-%m-%dT%H:%M', starts_at, '+' || duration_minutes || ' minutes') > @nearFrom))
     ORDER BY starts_at`,
    {
      practitionerId,
      zone,
      hourBefore: wallTimeAfter(near.from, -60 * 60_000),
      nearFrom: near.from,
      nearTo: near.to,
      wideFrom: wide.from,
      wideTo: wide.to,
    },
  ).map(toAppointment);
}

/** Adds an appointment; its id must be new. */
export function insertAppointment(writer: Writer, appointment: Appointment): void {
  changeOne(
    writer,
    `INSERT INTO appointment (id, patient_id, practitioner_id, service_id, starts_at, zone, fold, duration_minutes, status,
       status_at, note, version, desk_id, created_at, updated_at)
     VALUES (@id, @patientId, @practitionerId, @serviceId, @startsAt, @zone, @fold, @durationMinutes, @status,
       @statusAt, @note, @version, @deskId, @createdAt, @updatedAt)`,
    appointment,
  );
}

/** Raises an appointment's version to what another desk has reached (MD2); fine where it is as high already. */
export function raiseVersion(
  writer: Writer,
  { id, atLeast }: { readonly id: AppointmentId; readonly atLeast: number },
): void {
  changeOne(writer, "UPDATE appointment SET version = max(version, @atLeast) WHERE id = @id", {
    id,
    atLeast,
  });
}

/** Writes a changed appointment; its version must be one above the stored one, or nothing is written and it throws. */
export function updateAppointment(writer: Writer, appointment: Appointment): void {
  changeOne(
    writer,
    `UPDATE appointment SET patient_id = @patientId, practitioner_id = @practitionerId, service_id = @serviceId,
       starts_at = @startsAt, zone = @zone, fold = @fold, duration_minutes = @durationMinutes, status = @status,
       status_at = @statusAt, note = @note, version = @version, desk_id = @deskId, created_at = @createdAt,
       updated_at = @updatedAt
     WHERE id = @id AND version = @version - 1`,
    appointment,
  );
  // Why it was cancelled goes with the cancellation, whoever has it take place again.
  if (appointment.status !== "cancelled") forgetCancelReason(writer, appointment.id);
}
