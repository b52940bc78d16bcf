import { saveAccount } from "../../../main/store/accounts.ts";
import { insertAppointment } from "../../../main/store/appointments.ts";
import { insertClinic } from "../../../main/store/clinic.ts";
import { insertPatient } from "../../../main/store/patients.ts";
import { insertPractitioner } from "../../../main/store/practitioners.ts";
import { insertService } from "../../../main/store/services.ts";
import { change, type Writer } from "../../../main/store/sql.ts";
import type { Store } from "../../../main/store/store.ts";
import { replaceWorkingHoursOf } from "../../../main/store/working-hours.ts";
import { AccountId, DeskId, GoogleCalendarId } from "../../../shared/ids.ts";
import { Instant, instantOf, wallTimeAt } from "../../../shared/time.ts";
import {
  exampleClinic,
  exampleId,
  examplePatients,
  examplePractitioners,
  exampleServices,
} from "../../support/page/example-clinic.ts";
import { gridDay } from "./grid-day.ts";

const MADE_AT = Instant.parse("2026-11-02T08:00:00.000Z");
const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 8 * 60, toMinute: 18 * 60 + 30 }));

/** Fills a new database with the clinic whose day the grids draw, blocks and all. */
export function fillGridClinic(store: Store, appointments: number): void {
  const { appointments: visits, blocks, day } = gridDay(appointments);
  const accountId = AccountId.parse(exampleId(5, 1));
  const deskId = DeskId.parse(exampleId(8, 1));
  const { zone } = exampleClinic;
  store.write((writer) => {
    insertClinic(writer, exampleClinic);
    saveAccount(writer, {
      id: accountId,
      googleSub: "1",
      email: "owner@clinic.example",
      state: "connected",
      connectedAt: MADE_AT,
    });
    for (const practitioner of examplePractitioners) {
      const calendarId = GoogleCalendarId.parse(calendarOf(practitioner.id));
      insertPractitioner(writer, { ...practitioner, accountId, calendarId, calendarName: practitioner.name });
      replaceWorkingHoursOf(writer, practitioner.id, HOURS);
    }
    for (const service of exampleServices) insertService(writer, service);
    for (const patient of examplePatients)
      insertPatient(writer, { ...patient, phoneE164: null, note: "", createdAt: MADE_AT });
    for (const {
      id,
      patientId,
      practitionerId,
      serviceId,
      startsAt,
      durationMinutes,
      status,
      note,
    } of visits)
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
        statusAt: MADE_AT,
        note,
        version: 1,
        deskId,
        createdAt: MADE_AT,
        updatedAt: MADE_AT,
      });
    for (const { id, practitionerId, startMinute, endMinute, label } of blocks)
      addBlock(writer, {
        calendar: calendarOf(practitionerId),
        event: id,
        start: instantOf(wallTimeAt(day, startMinute), zone, 0),
        end: instantOf(wallTimeAt(day, endMinute), zone, 0),
        label,
      });
  });
}

function calendarOf(practitionerId: string): string {
  return `${practitionerId}@group.calendar.google.com`;
}

function addBlock(writer: Writer, block: Readonly<Record<string, string>>): void {
  change(
    writer,
    `INSERT INTO block (calendar_id, event_id, starts_at, ends_at, label)
     VALUES (@calendar, @event, @start, @end, @label)`,
    block,
  );
}
