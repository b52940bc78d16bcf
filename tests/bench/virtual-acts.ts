import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { addDays, CivilDate, type WallTime, wallTimeAt } from "../../shared/time.ts";
import type { VirtualDesk } from "./virtual-desk.ts";

/** Half hours of a day, and the days from the first one that lies ahead. */
const A_DAY = 20;
const FIRST_MINUTE = 8 * 60;
const TOMORROW = CivilDate.parse("2026-11-24");

/** The n-th half hour from tomorrow on. */
export function halfHour(index: number): WallTime {
  return wallTimeAt(addDays(TOMORROW, Math.floor(index / A_DAY)), FIRST_MINUTE + (index % A_DAY) * 30);
}

/** Books the n-th visit: with the practitioners by turns, each at a half hour of its own. */
export function bookNth(desk: VirtualDesk, index: number): AppointmentId {
  const linked = desk.clinic.practitioners.slice(0, desk.google.calendars.length);
  const practitionerId = linked[index % linked.length];
  const [patientId, serviceId] = [desk.clinic.patients[0], desk.clinic.services[0]];
  if (practitionerId === undefined || patientId === undefined || serviceId === undefined)
    throw new Error("an empty clinic");
  const startsAt = halfHour(Math.floor(index / linked.length));
  const visit = { practitionerId, patientId, serviceId, startsAt, fold: null, durationMinutes: 30 };
  const outcome = bookAppointment(desk, { ...visit, note: "", clash: "refuse" });
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  return outcome.appointmentId;
}

/** A half hour as Google writes it. */
export function googleTimes(index: number): Readonly<Record<string, unknown>> {
  const timeZone = "Europe/Zurich";
  const [start, end] = [halfHour(index), halfHour(index + 1)];
  // The last half hour of a day ends where the next one would begin.
  const endsAt = end.slice(0, 10) === start.slice(0, 10) ? end : `${start.slice(0, 10)}T18:00`;
  return {
    start: { dateTime: `${start}:00`, timeZone },
    end: { dateTime: `${endsAt}:00`, timeZone },
  };
}
