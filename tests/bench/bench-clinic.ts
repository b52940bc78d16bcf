import { saveAccount } from "../../main/store/accounts.ts";
import { insertClinic } from "../../main/store/clinic.ts";
import { insertPatient } from "../../main/store/patients.ts";
import { insertPractitioner } from "../../main/store/practitioners.ts";
import { insertService } from "../../main/store/services.ts";
import { change, type Writer } from "../../main/store/sql.ts";
import type { Store } from "../../main/store/store.ts";
import { replaceWorkingHoursOf } from "../../main/store/working-hours.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { AccountId, GoogleCalendarId, PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import {
  addDays,
  CivilDate,
  Instant,
  instantNow,
  msOf,
  wallTimeAt,
  type WallTime,
  ZoneId,
} from "../../shared/time.ts";
import { type BenchDesk, openBenchDesk } from "./bench-desk.ts";
import { patientName } from "./patient-name.ts";

/** Appointments of one day, half an hour each: sixteen for each of eight practitioners, from 08:00 to 16:00. */
export const APPOINTMENTS_A_DAY = 128;
const PRACTITIONERS = 8;
const FIRST_MINUTE = 8 * 60;
/** From here to 20:00 everybody is free on every day. */
const FREE_FROM_MINUTE = 16 * 60;
const FREE_SLOTS_A_DAY = 8;
/** Rows written in one transaction while a clinic is filled. */
const AT_ONCE = 10_000;

const ZONE = ZoneId.parse("Europe/Zurich");
const FIRST_DAY = CivilDate.parse("2024-01-01");
const NOW = msOf(Instant.parse("2026-11-23T08:00:00.000Z"));
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 7 * 60,
  toMinute: 20 * 60,
}));

/** A clinic of a certain size; every practitioner's calendar is linked, so that a booking is owed to Google. */
export interface BenchClinic extends BenchDesk {
  readonly practitioners: readonly PractitionerId[];
  readonly service: ServiceId;
  readonly patients: readonly PatientId[];
  /** How many days are full of appointments, and the n-th of them. */
  readonly days: number;
  readonly day: (index: number) => CivilDate;
  /** The n-th free half hour of the clinic, and whose it is. */
  readonly freeSlot: (index: number) => {
    readonly practitionerId: PractitionerId;
    readonly startsAt: WallTime;
  };
}

/** Makes one, the same one for the same size. */
export function fillClinic(size: { readonly appointments: number; readonly patients: number }): BenchClinic {
  // A millisecond passes with every look, so that ids come in order, as they do in life.
  let now = NOW;
  const desk = openBenchDesk({ now: () => (now += 1) });
  const { store, newId } = desk;
  const random = seededRandom(7);
  const practitioners = Array.from({ length: PRACTITIONERS }, () => PractitionerId.parse(newId()));
  const patients = Array.from({ length: size.patients }, () => PatientId.parse(newId()));
  const service = ServiceId.parse(newId());
  const any = <Value>(values: readonly Value[], index = Math.floor(random() * values.length)): Value => {
    const value = values[index % values.length];
    if (value === undefined) throw new Error("a clinic without people");
    return value;
  };
  setUp(desk, practitioners, service);
  inChunks(store, size.patients, (writer, index) =>
    addPatient(writer, { id: any(patients, index), createdAt: instantNow(desk.clock), random }),
  );
  inChunks(store, size.appointments, (writer, index) =>
    change(
      writer,
      `INSERT INTO appointment (id, patient_id, practitioner_id, service_id, starts_at, zone, fold, duration_minutes, status,
         status_at, note, version, desk_id, created_at, updated_at)
       VALUES (@id, @patient, @practitioner, @service, @startsAt, @zone, 0, 30, 'booked', @at, '', 1, @deskId, @at, @at)`,
      {
        id: newId(),
        patient: any(patients),
        practitioner: any(practitioners, index),
        service,
        startsAt: wallTimeAt(
          addDays(FIRST_DAY, Math.floor(index / APPOINTMENTS_A_DAY)),
          FIRST_MINUTE + Math.floor((index % APPOINTMENTS_A_DAY) / PRACTITIONERS) * 30,
        ),
        zone: ZONE,
        deskId: desk.deskId,
        at: instantNow(desk.clock),
      },
    ),
  );
  store.checkpoint();
  return {
    ...desk,
    practitioners,
    service,
    patients,
    days: Math.floor(size.appointments / APPOINTMENTS_A_DAY),
    day: (index) => addDays(FIRST_DAY, index),
    freeSlot: (index) => {
      const slot = Math.floor(index / PRACTITIONERS);
      const day = addDays(FIRST_DAY, Math.floor(slot / FREE_SLOTS_A_DAY));
      const startsAt = wallTimeAt(day, FREE_FROM_MINUTE + (slot % FREE_SLOTS_A_DAY) * 30);
      return { practitionerId: any(practitioners, index), startsAt };
    },
  };
}

function setUp(desk: BenchDesk, practitioners: readonly PractitionerId[], service: ServiceId): void {
  const accountId = AccountId.parse(desk.newId());
  const email = "owner@clinic.example";
  const connectedAt = instantNow(desk.clock);
  desk.store.write((writer) => {
    insertClinic(writer, { name: "Praxis am See", zone: ZONE, country: "CH", privacy: "full" });
    saveAccount(writer, { id: accountId, googleSub: "1", email, state: "connected", connectedAt });
    insertService(writer, { id: service, name: "Check-up", durationMinutes: 30 });
    for (const [index, id] of practitioners.entries()) {
      const calendarId = GoogleCalendarId.parse(`calendar-${index}@group.calendar.google.com`);
      const calendar = { email: null, accountId, calendarId, calendarName: `Calendar ${index}` };
      insertPractitioner(writer, { id, name: `Dr. ${index}`, colour: "blue", ...calendar });
      replaceWorkingHoursOf(writer, id, EVERY_DAY);
    }
  });
}

function addPatient(
  writer: Writer,
  patient: { readonly id: PatientId; readonly createdAt: Instant; readonly random: () => number },
): void {
  const { id, createdAt, random } = patient;
  const number = String(Math.floor(random() * 1e7)).padStart(7, "0");
  insertPatient(writer, {
    id,
    name: patientName(random),
    phone: `079 ${number}`,
    phoneE164: `+4179${number}`,
    birthDate: null,
    note: "",
    createdAt,
  });
}

function inChunks(store: Store, count: number, work: (writer: Writer, index: number) => void): void {
  for (let from = 0; from < count; from += AT_ONCE)
    store.write((writer) => {
      for (let index = from; index < Math.min(count, from + AT_ONCE); index += 1) work(writer, index);
    });
}
