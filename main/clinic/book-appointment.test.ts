import { afterEach, beforeEach, expect, test } from "vitest";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { GoogleEventId, PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import type { BookingOutcome } from "../../shared/ipc/appointments.ts";
import { CivilDate, Instant, WallTime } from "../../shared/time.ts";
import { findAppointment, listAppointmentsBetween } from "../store/appointments.ts";
import { listAudit } from "../store/audit.ts";
import { replaceBlocksOfSeries } from "../store/blocks.ts";
import { insertClosure } from "../store/closures.ts";
import { listOwed } from "../store/outbox.ts";
import { script } from "../store/sql.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { setStatus } from "./set-status.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function bookedId(outcome: BookingOutcome) {
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  return outcome.appointmentId;
}

function all() {
  const from = WallTime.parse("2000-01-01T00:00");
  return listAppointmentsBetween(under.store.reader, { from, to: WallTime.parse("2100-01-01T00:00") });
}

test("[BK1] a booking is kept with its outbox row and its audit row, and is told of once", () => {
  linkACalendar(under.desk, clinic.keller);
  const id = bookedId(bookAppointment(under.desk, aBooking(clinic, { note: "first visit" })));
  const now = "2026-11-21T08:00:00.000Z";
  expect({
    appointment: findAppointment(under.store.reader, id),
    owed: listOwed(under.store.reader),
    audit: listAudit(under.store.reader),
    announced: under.announced,
    wakes: under.wakes(),
  }).toEqual({
    appointment: {
      id,
      patientId: clinic.anna,
      practitionerId: clinic.keller,
      serviceId: clinic.checkUp,
      startsAt: "2026-11-23T09:00",
      zone: "Europe/Zurich",
      fold: 0,
      durationMinutes: 30,
      status: "booked",
      statusAt: now,
      note: "first visit",
      version: 1,
      deskId: under.desk.deskId,
      createdAt: now,
      updatedAt: now,
    },
    owed: [
      {
        appointmentId: id,
        owedVersion: 1,
        state: "queued",
        verify: 0,
        since: now,
        dueAt: now,
        attempts: 0,
        reason: null,
      },
    ],
    audit: [{ at: now, deskId: under.desk.deskId, act: "booked", subjectId: id }],
    announced: ["dayChanged", "queueChanged"],
    wakes: 1,
  });
});

test("[BK1] where the audit row cannot be written, there is no appointment and no outbox row", () => {
  linkACalendar(under.desk, clinic.keller);
  under.store.write((writer) => script(writer, "DROP TABLE audit"));
  expect(() => bookAppointment(under.desk, aBooking(clinic))).toThrow("no such table: audit");
  expect({ all: all(), owed: listOwed(under.store.reader), told: under.announced }).toEqual({
    all: [],
    owed: [],
    told: [],
  });
});

test("[OB1] a clinic without a linked calendar piles up no queue", () => {
  bookAppointment(under.desk, aBooking(clinic));
  expect({ owed: listOwed(under.store.reader), announced: under.announced, wakes: under.wakes() }).toEqual({
    owed: [],
    announced: ["dayChanged"],
    wakes: 0,
  });
});

test("[OB2] what is cancelled before it was sent is owed no longer", () => {
  linkACalendar(under.desk, clinic.keller);
  const appointmentId = bookedId(bookAppointment(under.desk, aBooking(clinic)));
  cancelAppointment(under.desk, { appointmentId });
  expect(listOwed(under.store.reader)).toEqual([]);
});

test("[BK2] a taken slot is answered with who has it, and nothing is written", () => {
  const appointmentId = bookedId(bookAppointment(under.desk, aBooking(clinic)));
  const later = aBooking(clinic, { patientId: clinic.bruno, startsAt: "2026-11-23T09:29" });
  expect(bookAppointment(under.desk, later)).toEqual({
    kind: "clashes",
    with: [
      {
        kind: "appointment",
        appointmentId,
        patientName: "Anna Meier",
        startsAt: "2026-11-23T09:00",
        endsAt: "2026-11-23T09:30",
      },
    ],
  });
  expect(all()).toHaveLength(1);
});

test.each([
  ["right after", { startsAt: "2026-11-23T09:30" }],
  ["right before", { startsAt: "2026-11-23T08:30" }],
])("[BK2] one visit may begin %s another", (_, changed) => {
  bookAppointment(under.desk, aBooking(clinic));
  expect(bookAppointment(under.desk, aBooking(clinic, changed)).kind).toBe("booked");
});

test("[BK2] another practitioner's visit takes up nobody else's time", () => {
  bookAppointment(under.desk, aBooking(clinic));
  const other = aBooking(clinic, { practitionerId: clinic.brunner });
  expect(bookAppointment(under.desk, other).kind).toBe("booked");
});

test.each(["cancelled", "noShow"] as const)("[BK2] a visit that is %s takes up no time", (status) => {
  const appointmentId = bookedId(bookAppointment(under.desk, aBooking(clinic)));
  setStatus(under.desk, { appointmentId, status });
  expect(bookAppointment(under.desk, aBooking(clinic)).kind).toBe("booked");
});

test("[BK2] busy time on the linked calendar is a clash", () => {
  const { calendarId } = linkACalendar(under.desk, clinic.keller);
  const busy = { startsAt: "2026-11-23T08:15:00.000Z", endsAt: "2026-11-23T09:00:00.000Z" };
  under.store.write((writer) =>
    replaceBlocksOfSeries(writer, { calendarId, seriesId: GoogleEventId.parse("abc") }, [
      {
        eventId: "abc",
        startsAt: Instant.parse(busy.startsAt),
        endsAt: Instant.parse(busy.endsAt),
        label: "Dentist",
      },
    ]),
  );
  expect(bookAppointment(under.desk, aBooking(clinic))).toEqual({
    kind: "clashes",
    with: [{ kind: "block", label: "Dentist", startsAt: "2026-11-23T09:15", endsAt: "2026-11-23T10:00" }],
  });
});

test.each([
  ["2026-11-23T11:45", "clashes"],
  ["2026-11-23T07:45", "clashes"],
  ["2026-11-24T09:00", "clashes"],
  ["2026-11-23T11:30", "booked"],
  ["2026-11-23T13:45", "booked"],
])("[BK2] with hours 8-12, 13-14 and 14-17 on Mondays, %s is %s", (startsAt, kind) => {
  under.store.write((writer) =>
    replaceWorkingHoursOf(writer, clinic.keller, [
      { weekday: 1, fromMinute: 480, toMinute: 720 },
      { weekday: 1, fromMinute: 780, toMinute: 840 },
      { weekday: 1, fromMinute: 840, toMinute: 1020 },
    ]),
  );
  const outcome = bookAppointment(under.desk, aBooking(clinic, { startsAt }));
  expect(outcome.kind).toBe(kind);
  if (outcome.kind === "clashes") expect(outcome.with).toEqual([{ kind: "outsideWorkingHours" }]);
});

test("[BK2] a closed day is a clash, for the clinic or for one practitioner", () => {
  const day = CivilDate.parse("2026-11-23");
  under.store.write((writer) => {
    insertClosure(writer, { day, practitionerId: clinic.keller, reason: "Holiday" });
    insertClosure(writer, { day, practitionerId: clinic.brunner, reason: "Congress" });
  });
  expect(bookAppointment(under.desk, aBooking(clinic))).toEqual({
    kind: "clashes",
    with: [{ kind: "closed", reason: "Holiday" }],
  });
});

test("[BK2] a person who has seen the clash may book all the same, and the audit says so", () => {
  bookAppointment(under.desk, aBooking(clinic));
  bookAppointment(under.desk, aBooking(clinic, { clash: "accept" }));
  bookAppointment(under.desk, aBooking(clinic, { clash: "accept", startsAt: "2026-11-23T10:00" }));
  expect(listAudit(under.store.reader).map(({ act }) => act)).toEqual([
    "booked",
    "bookedDespiteClash",
    "booked",
  ]);
});

test("[BK5] a time that the clocks skip is refused, with the next one there is", () => {
  expect(bookAppointment(under.desk, aBooking(clinic, { startsAt: "2027-03-28T02:30" }))).toEqual({
    kind: "timeDoesNotExist",
    nextValid: "2027-03-28T03:00",
  });
});

test("[BK5] a repeated hour asks which of the two", () => {
  expect(bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-10-25T02:30" }))).toEqual({
    kind: "timeIsRepeated",
    first: "2026-10-25T00:30:00.000Z",
    second: "2026-10-25T01:30:00.000Z",
  });
});

test("[BK5] the two passes of a repeated hour are two slots", () => {
  const startsAt = "2026-10-25T02:30";
  const kinds = ([0, 1, 0] as const).map(
    (fold) => bookAppointment(under.desk, aBooking(clinic, { startsAt, fold })).kind,
  );
  expect(kinds).toEqual(["booked", "booked", "clashes"]);
});

test("[BK5] a visit across the end of summer time is as long as it says", () => {
  // 02:30, first pass, for 60 minutes: over at 02:30 of the second pass.
  bookAppointment(
    under.desk,
    aBooking(clinic, { startsAt: "2026-10-25T02:30", fold: 0, durationMinutes: 60 }),
  );
  const kinds = (["02:29", "02:30"] as const).map(
    (time) => bookAppointment(under.desk, aBooking(clinic, { startsAt: `2026-10-25T${time}`, fold: 1 })).kind,
  );
  expect(kinds).toEqual(["clashes", "booked"]);
});

test.each([
  [0, "endsBeforeItStarts"],
  [-30, "endsBeforeItStarts"],
  [721, "tooLong"],
] as const)("a visit of %i minutes is refused", (durationMinutes, problem) => {
  expect(bookAppointment(under.desk, aBooking(clinic, { durationMinutes }))).toEqual({
    kind: "invalid",
    problem,
  });
});

test("what is booked must be known: patient, practitioner, service", () => {
  const unknown = under.desk.newId();
  const outcomes = [
    { patientId: PatientId.parse(unknown) },
    { practitionerId: PractitionerId.parse(unknown) },
    { serviceId: ServiceId.parse(unknown) },
  ].map((changed) => bookAppointment(under.desk, aBooking(clinic, changed)));
  expect(outcomes).toEqual([
    { kind: "invalid", problem: "noSuchPatient" },
    { kind: "invalid", problem: "noSuchPractitioner" },
    { kind: "invalid", problem: "noSuchService" },
  ]);
});
