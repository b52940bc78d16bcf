import type { PractitionerId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { dayOf, type Instant, WallTime, wallTimeAt } from "../../shared/time.ts";
import { listAppointmentsOf } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { findLink, type Link } from "../store/links.ts";
import { findPracticePatientId } from "../store/practice.ts";
import type { Reader } from "../store/sql.ts";

/** An appointment from today on, and its link where Google was asked to hold it before. */
export interface UpcomingAppointment {
  readonly appointment: Appointment;
  readonly link: Link | undefined;
}

const LAST = WallTime.parse("9999-12-31T23:59");

/** A practitioner's appointments of today (in the clinic's zone, from midnight) and later, in order of start; cancelled ones too, what is booked to practise not. */
export function listUpcomingAppointments(
  reader: Reader,
  wanted: { readonly practitionerId: PractitionerId; readonly now: Instant },
): UpcomingAppointment[] {
  const { practitionerId, now } = wanted;
  const from = wallTimeAt(dayOf(now, getClinic(reader).zone), 0);
  const madeUp = findPracticePatientId(reader);
  return listAppointmentsOf(reader, { practitionerId, from, to: LAST })
    .filter(({ patientId }) => patientId !== madeUp)
    .map((appointment) => ({ appointment, link: findLink(reader, appointment.id) }));
}

/** Whether linking a calendar may create an event for it, be it that the one it has is on another calendar (PU6). */
export function mayNeedEvent(upcoming: UpcomingAppointment): boolean {
  const { appointment, link } = upcoming;
  return needsEvent(upcoming) || (link?.state === "linked" && appointment.status !== "cancelled");
}

/** Whether linking a calendar creates an event for it: it is not cancelled, and none was made before. */
export function needsEvent({ appointment, link }: UpcomingAppointment): boolean {
  return link === undefined && appointment.status !== "cancelled";
}
