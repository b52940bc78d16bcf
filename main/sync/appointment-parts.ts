import type { AppointmentId, VisitSeriesId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { CancelReason } from "../../shared/model/cancel-reason.ts";
import type { Clinic, Practitioner, Service } from "../../shared/model/clinic.ts";
import type { Patient } from "../../shared/model/patient.ts";
import { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { findCancelReason } from "../store/cancellations.ts";
import { getClinic } from "../store/clinic.ts";
import type { Link } from "../store/links.ts";
import { getPatient } from "../store/patients.ts";
import { getPractitioner } from "../store/practitioners.ts";
import { getService } from "../store/services.ts";
import type { Reader } from "../store/sql.ts";
import { findSeriesOf } from "../store/visit-series.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { plainNote } from "./event-text.ts";
import type { PatientNews } from "./patient-news.ts";

/** An appointment with everything its event is made from. */
export interface AppointmentParts {
  readonly appointment: Appointment;
  readonly patient: Patient;
  readonly service: Service;
  readonly practitioner: Practitioner;
  readonly clinic: Clinic;
  /** Why it is cancelled; null: it is not, or nobody said why. */
  readonly cancelReason: CancelReason | null;
  /** The series it was booked in; undefined: it stands by itself. */
  readonly seriesId?: VisitSeriesId | undefined;
  /** What else the other desks are told of the patient; left out: nothing is written. */
  readonly news?: PatientNews;
}

/** Reads an appointment and what belongs to it. Throws where any of it is missing. */
export function readParts(reader: Reader, appointmentId: AppointmentId): AppointmentParts {
  const appointment = getAppointment(reader, appointmentId);
  return {
    appointment,
    patient: getPatient(reader, appointment.patientId),
    service: getService(reader, appointment.serviceId),
    practitioner: getPractitioner(reader, appointment.practitionerId),
    clinic: getClinic(reader),
    cancelReason: appointment.status === "cancelled" ? findCancelReason(reader, appointmentId) : null,
    seriesId: findSeriesOf(reader, appointmentId),
  };
}

/** The fields of an appointment that Google may change, as both sides compare them. */
export function syncedFieldsOf(appointment: Appointment): SyncedFields {
  const { startsAt, zone, fold, durationMinutes, note } = appointment;
  return { startsAt, zone, fold, durationMinutes, note: plainNote(note) };
}

/** The event of a link as last seen, undefined where it was never seen. */
export function lastSeenOf(link: Pick<Link, "raw"> | undefined): GoogleEvent | undefined {
  return link?.raw ? GoogleEvent.parse(link.raw) : undefined;
}

/**
 * Whether the event may still be deleted by a request from here whose answer never came: Google does that only as long as the
 * event is what it was then (PU5).
 */
export function isDeletionAsked({ deleting, etag }: Link): boolean {
  return deleting !== undefined && deleting === etag;
}

/** Whether a link's event is known to be deleted at Google. */
export function isKnownDeleted(link: Link): boolean {
  return link.raw?.["status"] === "cancelled";
}
