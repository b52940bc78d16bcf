import type { AppointmentId, PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import type { CancelCause } from "../../shared/model/cancel-reason.ts";
import type { Fold, Instant, Minutes, WallTime, ZoneId } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

/** An appointment with all that a card of the day view shows of it, and where it stands with Google. */
export interface DayCard {
  readonly id: AppointmentId;
  readonly patientId: PatientId;
  readonly patientName: string;
  readonly patientPhone: string | null;
  readonly practitionerId: PractitionerId;
  readonly serviceId: ServiceId;
  readonly serviceName: string;
  readonly startsAt: WallTime;
  readonly zone: ZoneId;
  readonly fold: Fold;
  readonly durationMinutes: Minutes;
  readonly status: AppointmentStatus;
  /** When it got its status; of one that waits, when the patient came. */
  readonly statusAt: Instant;
  readonly cancelCause: CancelCause | null;
  readonly cancelWords: string | null;
  readonly note: string;
  readonly version: number;
  /** null: no event was made for it. */
  readonly link: "linked" | "unlinked" | null;
  /** null: Google is owed nothing. */
  readonly owed: "queued" | "inFlight" | "parked" | "discarded" | null;
}

/**
 * Appointments of a practitioner, or of everybody (null), that start at or after `from` and before `to`, in order of start;
 * cancelled ones too.
 */
export function listDayCards(
  reader: Reader,
  span: {
    readonly from: WallTime;
    readonly to: WallTime;
    readonly practitionerId: PractitionerId | null;
  },
): DayCard[] {
  const { from, to, practitionerId } = span;
  // Of a link only the index is read: its row is long, for it holds the event.
  return all<DayCard>(
    reader,
    `SELECT appointment.id, patient_id AS patientId, patient.name AS patientName, patient.phone AS patientPhone,
       practitioner_id AS practitionerId, service_id AS serviceId, service.name AS serviceName, starts_at AS startsAt, zone,
       fold, appointment.duration_minutes AS durationMinutes, status, coalesce(arrival.at, status_at) AS statusAt, cause AS cancelCause, words AS cancelWords, appointment.note, version,
       CASE
         WHEN NOT EXISTS (SELECT 1 FROM link WHERE appointment_id = appointment.id) THEN NULL
         WHEN EXISTS (SELECT 1 FROM link WHERE appointment_id = appointment.id AND state = 'unlinked') THEN 'unlinked'
         ELSE 'linked'
       END AS link,
       (SELECT iif(reason = 'discarded', 'discarded', state) FROM outbox WHERE appointment_id = appointment.id) AS owed
     FROM appointment JOIN patient ON patient.id = patient_id JOIN service ON service.id = service_id
       LEFT JOIN arrival ON status = 'arrived' AND arrival.appointment_id = appointment.id
       LEFT JOIN cancellation ON status = 'cancelled' AND cancellation.appointment_id = appointment.id
     WHERE practitioner_id IN (SELECT id FROM practitioner WHERE id = @practitionerId OR @practitionerId IS NULL)
       AND starts_at >= @from AND starts_at < @to
     ORDER BY starts_at, fold, appointment.id`,
    { from, to, practitionerId },
  );
}

/** The appointments that wait for a person: because both sides changed the same, or because of a change held with many others. */
export interface WaitingForPerson {
  readonly inConflict: ReadonlySet<AppointmentId>;
  readonly held: ReadonlySet<AppointmentId>;
}

/** Reads them all: there are few. */
export function listWaitingForPerson(reader: Reader): WaitingForPerson {
  const rows = all<{ readonly id: AppointmentId; readonly table: "conflict" | "held_change" }>(
    reader,
    `SELECT appointment_id AS id, 'conflict' AS "table" FROM conflict
     UNION ALL SELECT appointment_id, 'held_change' FROM held_change`,
  );
  const idsIn = (name: (typeof rows)[number]["table"]) =>
    new Set(rows.filter(({ table }) => table === name).map(({ id }) => id));
  return { inConflict: idsIn("conflict"), held: idsIn("held_change") };
}
