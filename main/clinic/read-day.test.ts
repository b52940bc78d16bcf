import { afterEach, beforeEach, expect, test } from "vitest";
import { GoogleEventId, type AppointmentId } from "../../shared/ids.ts";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { CivilDate, Instant } from "../../shared/time.ts";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { replaceBlocksOfSeries } from "../store/blocks.ts";
import { insertClosure } from "../store/closures.ts";
import { unlinkCalendarOf } from "../store/practitioners.ts";
import { change } from "../store/sql.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { readDay } from "./read-day.ts";
import { setStatus } from "./set-status.ts";
import { undoLastAct } from "./undo-last-act.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  // Monday, 10:07 in Zurich.
  under = aDesk({ now: "2026-11-23T09:07:59.000Z" });
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function book(changed: Parameters<typeof aBooking>[1]): AppointmentId {
  const outcome = bookAppointment(under.desk, aBooking(clinic, { clash: "accept", ...changed }));
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  return outcome.appointmentId;
}

function read(day: string | null = null): DayView {
  return readDay(under.desk, { day: day === null ? null : CivilDate.parse(day) });
}

test("a day is drawn with its columns, its blocks and its appointments", () => {
  const { calendarId } = linkACalendar(under.desk, clinic.keller);
  under.store.write((writer) => {
    replaceWorkingHoursOf(writer, clinic.keller, [
      { weekday: 1, fromMinute: 7 * 60 + 30, toMinute: 12 * 60 },
      { weekday: 2, fromMinute: 480, toMinute: 720 },
    ]);
    replaceBlocksOfSeries(writer, { calendarId, seriesId: GoogleEventId.parse("abc") }, [
      {
        eventId: "abc",
        startsAt: Instant.parse("2026-11-22T20:00:00.000Z"),
        endsAt: Instant.parse("2026-11-23T06:30:00.000Z"),
        label: "Night shift",
      },
      {
        eventId: "abc",
        startsAt: Instant.parse("2026-11-23T22:00:00.000Z"),
        endsAt: Instant.parse("2026-11-24T22:00:00.000Z"),
        label: "Trip",
      },
    ]);
    insertClosure(writer, {
      day: CivilDate.parse("2026-11-23"),
      practitionerId: clinic.brunner,
      reason: "Congress",
    });
  });
  const id = book({ startsAt: "2026-11-23T18:20", note: "late one" });
  expect(read()).toEqual({
    day: "2026-11-23",
    today: "2026-11-23",
    zone: "Europe/Zurich",
    nowMinute: 607,
    fromMinute: 420,
    toMinute: 1140,
    columns: [
      {
        practitionerId: clinic.keller,
        name: "Dr. Keller",
        colour: "blue",
        opening: [{ fromMinute: 450, toMinute: 720 }],
        closedBecause: null,
      },
      {
        practitionerId: clinic.brunner,
        name: "Dr. Brunner",
        colour: "green",
        opening: [],
        closedBecause: "Congress",
      },
    ],
    blocks: [
      {
        id: "abc@2026-11-22T20:00:00.000Z",
        practitionerId: clinic.keller,
        startMinute: 0,
        endMinute: 450,
        label: "Night shift",
        letGo: null,
      },
      {
        id: "abc@2026-11-23T22:00:00.000Z",
        practitionerId: clinic.keller,
        startMinute: 1380,
        endMinute: 1440,
        label: "Trip",
        letGo: null,
      },
    ],
    appointments: [
      {
        id,
        patientId: clinic.anna,
        patientName: "Anna Meier",
        patientPhone: "079 123 45 67",
        practitionerId: clinic.keller,
        serviceId: clinic.checkUp,
        serviceName: "Check-up",
        startsAt: "2026-11-23T18:20",
        startMinute: 1100,
        durationMinutes: 30,
        repeatedHour: null,
        status: "booked",
        lateMinutes: null,
        statusMinute: null,
        cancelCause: null,
        cancelWords: "",
        note: "late one",
        version: 1,
        sync: "waiting",
      },
    ],
  });
});

test("an empty day is drawn from 8 to 18, and its whole length is open where nobody set hours", () => {
  const view = read("2026-11-25");
  expect({ ...view, columns: view.columns.map(({ opening }) => opening) }).toMatchObject({
    nowMinute: null,
    fromMinute: 480,
    toMinute: 1080,
    columns: [[{ fromMinute: 0, toMinute: 1440 }], [{ fromMinute: 0, toMinute: 1440 }]],
  });
});

test("cancelled appointments are drawn too", () => {
  cancelAppointment(under.desk, { appointmentId: book({}) });
  expect(read().appointments.map(({ status }) => status)).toEqual(["cancelled"]);
});

test("who has not arrived five minutes past the start is late, today and as long as expected", () => {
  const at = (startsAt: string): AppointmentId => book({ startsAt });
  at("2026-11-23T10:03");
  at("2026-11-23T10:02");
  setStatus(under.desk, { appointmentId: at("2026-11-23T09:00"), status: "confirmed" });
  setStatus(under.desk, { appointmentId: at("2026-11-23T09:01"), status: "arrived" });
  at("2026-11-22T09:00");
  const late = (view: DayView) => view.appointments.map(({ lateMinutes }) => lateMinutes);
  expect([late(read()), late(read("2026-11-22"))]).toEqual([[67, null, 5, null], [null]]);
});

test("[BK5] both passes of a repeated hour are named", () => {
  book({ startsAt: "2026-10-25T02:30", fold: 1 });
  book({ startsAt: "2026-10-25T02:30", fold: 0 });
  book({ startsAt: "2026-10-25T03:30" });
  expect(read("2026-10-25").appointments.map(({ repeatedHour }) => repeatedHour)).toEqual([
    "first",
    "second",
    null,
  ]);
});

test("[BK5] a block across the repeated hour is as long as it is", () => {
  const { calendarId } = linkACalendar(under.desk, clinic.keller);
  under.store.write((writer) =>
    replaceBlocksOfSeries(writer, { calendarId, seriesId: GoogleEventId.parse("abc") }, [
      {
        eventId: "abc",
        startsAt: Instant.parse("2026-10-25T00:30:00.000Z"),
        endsAt: Instant.parse("2026-10-25T01:20:00.000Z"),
        label: "Busy",
      },
    ]),
  );
  expect(read("2026-10-25").blocks).toMatchObject([{ startMinute: 150, endMinute: 200 }]);
});

const LINK = `INSERT INTO link (appointment_id, account_id, calendar_id, event_id, generation, state)
  SELECT @id, account_id, calendar_id, 'event', 0, @state FROM practitioner WHERE calendar_id IS NOT NULL`;

test.each([
  ["notLinked", []],
  ["sent", [[LINK, { state: "linked" }]]],
  ["incomplete", [[LINK, { state: "unlinked" }]]],
  ["waiting", [[LINK, { state: "linked" }], [owed("queued")]]],
  ["sending", [[LINK, { state: "linked" }], [owed("inFlight")]]],
  ["parked", [[LINK, { state: "linked" }], [owed("parked")]]],
  [
    "conflict",
    [
      [LINK, { state: "linked" }],
      [owed("parked")],
      ["INSERT INTO conflict (appointment_id, since) VALUES (@id, '2026-11-23T09:00:00.000Z')"],
    ],
  ],
] as const)("an appointment is marked %s", (mark, statements) => {
  const id = book({});
  linkACalendar(under.desk, clinic.keller);
  under.store.write((writer) => {
    for (const [statement, values] of statements) change(writer, statement, { id, ...values });
  });
  expect(read().appointments.map(({ sync }) => sync)).toEqual([mark]);
});

test("an appointment is marked notLinked once its practitioner has no calendar any more", () => {
  const id = book({});
  linkACalendar(under.desk, clinic.keller);
  under.store.write((writer) => {
    change(writer, LINK, { id, state: "linked" });
    unlinkCalendarOf(writer, clinic.keller);
  });
  expect(read().appointments.map(({ sync }) => sync)).toEqual(["notLinked"]);
});

function owed(state: string): string {
  return `INSERT INTO outbox (appointment_id, owed_version, state, verify, since, due_at, attempts, reason)
    VALUES (@id, 1, '${state}', 0, '2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z', 0, NULL)`;
}

test("[BK6] who is taken to a room by a slip waits since they came, also once it is taken back", () => {
  const appointmentId = book({ startsAt: "2026-11-23T11:00" });
  const since = () => read().appointments.map(({ status, statusMinute }) => [status, statusMinute]);
  setStatus(under.desk, { appointmentId, status: "arrived" });
  const came = since();
  under.clock.advance(10 * 60_000);
  setStatus(under.desk, { appointmentId, status: "inRoom" });
  const inside = since();
  under.clock.advance(60_000);
  undoLastAct(under.desk);
  const minute = Number(came[0]?.[1]);
  expect([inside, since()]).toEqual([[["inRoom", minute + 10]], came]);
  undoLastAct(under.desk);
  setStatus(under.desk, { appointmentId, status: "arrived" });
  expect(since()).toEqual([["arrived", minute + 11]]);
});
