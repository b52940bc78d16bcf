import type { Desk } from "../../../main/clinic/desk.ts";
import { acceptClash } from "../../../main/store/accepted-clashes.ts";
import { insertAppointment } from "../../../main/store/appointments.ts";
import { insertClinic } from "../../../main/store/clinic.ts";
import { insertPatient } from "../../../main/store/patients.ts";
import { insertPractitioner } from "../../../main/store/practitioners.ts";
import { insertService } from "../../../main/store/services.ts";
import type { Writer } from "../../../main/store/sql.ts";
import { replaceWorkingHoursOf } from "../../../main/store/working-hours.ts";
import type { DayAppointment } from "../../../shared/ipc/appointments.ts";
import { AppointmentId } from "../../../shared/ids.ts";
import { addDays, addMs, Instant, instantNow, instantOf } from "../../../shared/time.ts";
import { exampleAppointments } from "./example-day.ts";
import {
  EXAMPLE_TODAY,
  exampleClinic,
  exampleId,
  examplePatients,
  examplePractitioners,
  exampleServices,
} from "./example-clinic.ts";

const MORNING = { fromMinute: 8 * 60, toMinute: 12 * 60 + 15 };
const AFTERNOON = { fromMinute: 13 * 60, toMinute: 18 * 60 };
const WORKDAYS = [1, 2, 3, 4, 5];

type FilledDesk = Pick<Desk, "store" | "clock" | "deskId">;

/** Fills a new desk with the example clinic: six practitioners at work Monday to Friday, 120 patients, a busy today, lighter weeks around it. */
export function fillClinic(desk: FilledDesk): void {
  const createdAt = Instant.parse("2026-08-03T07:00:00.000Z");
  desk.store.write((writer) => {
    insertClinic(writer, exampleClinic);
    for (const [index, practitioner] of examplePractitioners.entries()) {
      insertPractitioner(writer, practitioner);
      // The fourth goes home early.
      const hours = index === 3 ? [{ fromMinute: 8 * 60, toMinute: 15 * 60 }] : [MORNING, AFTERNOON];
      replaceWorkingHoursOf(
        writer,
        practitioner.id,
        WORKDAYS.flatMap((weekday) => hours.map((stretch) => ({ weekday, ...stretch }))),
      );
    }
    for (const service of exampleServices) insertService(writer, service);
    for (const patient of examplePatients)
      insertPatient(writer, {
        ...patient,
        phoneE164: patient.phone === null ? null : patient.phone.replaceAll(" ", ""),
        note: "",
        createdAt,
      });
    const today = exampleAppointments(EXAMPLE_TODAY);
    for (const visit of today) addVisit(desk, writer, visit);
    acceptOverlaps(desk, writer, today);
    for (let days = -28; days <= 28; days += 1) if (days !== 0) addLightDay(desk, writer, days);
  });
}

/** Every fifth visit of the busy day, on another weekday: past ones are over, coming ones booked. */
function addLightDay(desk: FilledDesk, writer: Writer, days: number): void {
  const day = addDays(EXAMPLE_TODAY, days);
  if ([6, 0].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) return;
  for (const [index, visit] of exampleAppointments(day).entries()) {
    if ((index + Math.abs(days)) % 5 !== 0) continue;
    const id = AppointmentId.parse(exampleId(days < 0 ? 6 : 7, Math.abs(days) * 1000 + index));
    const isSideExit = visit.status === "cancelled" || visit.status === "noShow";
    const status = days > 0 ? "booked" : isSideExit ? visit.status : "done";
    addVisit(desk, writer, { ...visit, id, status });
  }
}

/** Somebody has said of each two of the busy day that are at once that they may be. */
function acceptOverlaps(desk: FilledDesk, writer: Writer, visits: readonly DayAppointment[]): void {
  for (const one of visits)
    for (const other of visits)
      if (
        one.id < other.id &&
        one.practitionerId === other.practitionerId &&
        one.startMinute < other.startMinute + other.durationMinutes &&
        other.startMinute < one.startMinute + one.durationMinutes
      )
        acceptClash(writer, { appointmentId: one.id, withId: other.id, at: instantNow(desk.clock) });
}

function addVisit(desk: FilledDesk, writer: Writer, visit: DayAppointment): void {
  const { id, patientId, practitionerId, serviceId, startsAt, durationMinutes, status, note } = visit;
  const { zone } = exampleClinic;
  const start = instantOf(startsAt, zone, 0);
  const now = instantNow(desk.clock);
  const booked = addMs(start, -9 * 24 * 60 * 60_000);
  // Whoever is here has been so for some minutes, one of them for long.
  const isHere = status === "arrived" || status === "inRoom";
  insertAppointment(writer, {
    id,
    patientId,
    practitionerId,
    serviceId,
    startsAt,
    zone,
    fold: 0,
    durationMinutes,
    status,
    statusAt: isHere ? addMs(now, -((visit.startMinute % 4) * 7 + 4) * 60_000) : start < now ? start : booked,
    note,
    version: 1,
    deskId: desk.deskId,
    createdAt: booked,
    updatedAt: booked,
  });
}
