import { afterEach, beforeEach, expect, test } from "vitest";
import { type AppointmentId, DeskId } from "../../shared/ids.ts";
import {
  BookSeriesInput,
  type BookSeriesOutcome,
  type PlanSeriesInput,
} from "../../shared/ipc/visit-series.ts";
import { WallTime } from "../../shared/time.ts";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment } from "../store/appointments.ts";
import { all } from "../store/sql.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { bookAppointment } from "./book-appointment.ts";
import { bookSeries } from "./book-series.ts";
import { cancelFollowing } from "./cancel-following.ts";
import { planSeries } from "./plan-series.ts";
import { readSeries } from "./read-series.ts";
import { setStatus } from "./set-status.ts";
import { undoLastAct } from "./undo-last-act.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function plan(changed: { readonly startsAt: string } & Partial<Omit<PlanSeriesInput, "startsAt">>) {
  return planSeries(under.desk, {
    practitionerId: clinic.keller,
    durationMinutes: 30,
    everyWeeks: 1,
    times: 3,
    ...changed,
    startsAt: WallTime.parse(changed.startsAt),
  });
}

function book(starts: readonly string[], clash: "refuse" | "accept" = "refuse"): BookSeriesOutcome {
  return bookSeries(under.desk, {
    patientId: clinic.anna,
    practitionerId: clinic.keller,
    serviceId: clinic.checkUp,
    durationMinutes: 30,
    note: "",
    visits: starts.map((startsAt) => ({ startsAt: WallTime.parse(startsAt), fold: 0, clash })),
  });
}

function bookedIds(outcome: BookSeriesOutcome): readonly AppointmentId[] {
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  return outcome.appointmentIds;
}

/** Somebody is given a time at another desk. */
function insertElsewhere(startsAt: string): void {
  const deskId = DeskId.parse(under.desk.newId());
  bookAppointment({ ...under.desk, deskId }, aBooking(clinic, { startsAt, patientId: clinic.bruno }));
}

const MONDAYS = ["2026-11-23T09:00", "2026-11-30T09:00", "2026-12-07T09:00"];

function statuses(ids: readonly AppointmentId[]): string[] {
  return ids.map((id) => getAppointment(under.store.reader, id).status);
}

test("plans the same time by the wall clock every so many weeks, with what each clashes with and the next free time", () => {
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-12-07T09:10", patientId: clinic.bruno }));
  const free = { fold: 0, clocks: null, clashes: [], instead: null };
  expect(plan({ startsAt: "2026-11-23T09:00", everyWeeks: 2 })).toEqual([
    { startsAt: "2026-11-23T09:00", ...free },
    {
      startsAt: "2026-12-07T09:00",
      fold: 0,
      clocks: null,
      clashes: [
        expect.objectContaining({
          kind: "appointment",
          patientName: "Bruno Weber",
          startsAt: "2026-12-07T09:10",
        }),
      ],
      instead: { startsAt: "2026-12-07T09:40", fold: 0 },
    },
    { startsAt: "2026-12-21T09:00", ...free },
  ]);
});

test("[BK5] a time that the clocks leave out gives way to the next one, and of one that comes twice the first is meant", () => {
  const free = { fold: 0, clashes: [], instead: null };
  expect(plan({ startsAt: "2027-03-21T02:30", times: 2 })).toEqual([
    { startsAt: "2027-03-21T02:30", clocks: null, ...free },
    { startsAt: "2027-03-28T03:00", clocks: "forward", ...free },
  ]);
  expect(plan({ startsAt: "2027-10-24T02:30", times: 2 })).toEqual([
    { startsAt: "2027-10-24T02:30", clocks: null, ...free },
    { startsAt: "2027-10-31T02:30", clocks: "back", ...free },
  ]);
});

test("names a day on which nobody works, where no other time of it is free", () => {
  under.store.write((writer) =>
    replaceWorkingHoursOf(writer, clinic.keller, [{ weekday: 1, fromMinute: 480, toMinute: 560 }]),
  );
  expect(
    plan({ startsAt: "2026-11-24T09:00", times: 2 }).map(({ clashes, instead }) => [clashes, instead]),
  ).toEqual(Array.from({ length: 2 }, () => [[{ kind: "outsideWorkingHours" }], null]));
});

test("[BK1] books all visits with an outbox row each, or none", () => {
  linkACalendar(under.desk, clinic.keller);
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-30T09:15", patientId: clinic.bruno }));
  const owedNow = () => all(under.store.reader, "SELECT 1 FROM outbox").length;
  expect([book(MONDAYS), owedNow()]).toEqual([
    { kind: "changedMeanwhile", startsAt: ["2026-11-30T09:00"] },
    1,
  ]);
  const ids = bookedIds(book(MONDAYS, "accept"));
  expect([statuses(ids), owedNow()]).toEqual([["booked", "booked", "booked"], 4]);
});

test("says what is wrong with all of them alike", () => {
  const input = { durationMinutes: 30, note: "", practitionerId: clinic.keller, serviceId: clinic.checkUp };
  const nobody = clinic.checkUp;
  expect(
    bookSeries(
      under.desk,
      BookSeriesInput.parse({
        ...input,
        patientId: nobody,
        visits: [{ startsAt: MONDAYS[0], fold: 0, clash: "refuse" }],
      }),
    ),
  ).toEqual({ kind: "invalid", problem: "noSuchPatient" });
});

test("two visits of one series cannot be on one day", () => {
  const visits = ["2026-11-23T09:00", "2026-11-23T09:10"].map((startsAt) => ({
    startsAt,
    fold: 0,
    clash: "refuse",
  }));
  const { patientId, practitionerId, serviceId, durationMinutes, note } = aBooking(clinic);
  const input = { patientId, practitionerId, serviceId, durationMinutes, note, visits };
  expect(BookSeriesInput.safeParse(input).success).toBe(false);
});

test("[BK6] one undo takes the whole series back, but for what was changed since", () => {
  const ids = bookedIds(book(MONDAYS));
  const [, second] = ids;
  if (second === undefined) throw new Error("no second visit");
  setStatus(under.desk, { appointmentId: second, status: "confirmed" });
  expect(undoLastAct(under.desk).kind).toBe("undone");
  expect(undoLastAct(under.desk)).toEqual({
    kind: "undone",
    act: { kind: "visitsBooked", about: "Anna Meier", count: 2, left: 1 },
  });
  expect(statuses(ids)).toEqual(["cancelled", "booked", "cancelled"]);
});

test("cancels a visit and those after it as one, and one undo brings back those whose time is still free", () => {
  const ids = bookedIds(book(MONDAYS));
  const [first, second] = ids;
  if (first === undefined || second === undefined) throw new Error("no visits");
  expect(readSeries(under.store.reader, { appointmentId: second })).toEqual({
    visits: MONDAYS.map((startsAt, at) => ({ appointmentId: ids[at], startsAt, status: "booked" })),
    place: 2,
    cancellable: 2,
  });
  expect(cancelFollowing(under.desk, { appointmentId: second, reason: null })).toEqual({
    kind: "cancelled",
    count: 2,
  });
  expect(statuses(ids)).toEqual(["booked", "cancelled", "cancelled"]);
  expect(cancelFollowing(under.desk, { appointmentId: second, reason: null })).toEqual({
    kind: "nothingToCancel",
  });
  expect(undoLastAct(under.desk)).toEqual({
    kind: "undone",
    act: { kind: "visitsCancelled", about: "Anna Meier", count: 2, left: 0 },
  });
  expect(statuses(ids)).toEqual(["booked", "booked", "booked"]);
});

test("[BK6] what is brought back leaves out a visit whose time somebody else has been given", () => {
  const ids = bookedIds(book(MONDAYS));
  const [first] = ids;
  if (first === undefined) throw new Error("no visits");
  cancelFollowing(under.desk, { appointmentId: first, reason: null });
  under.clock.advance(1_000);
  insertElsewhere("2026-12-07T08:45");
  expect(undoLastAct(under.desk)).toEqual({
    kind: "undone",
    act: { kind: "visitsCancelled", about: "Anna Meier", count: 2, left: 1 },
  });
  expect(statuses(ids)).toEqual(["booked", "booked", "cancelled"]);
});

test("a visit that stands by itself belongs to no series", () => {
  const outcome = bookAppointment(under.desk, aBooking(clinic));
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  const { appointmentId } = outcome;
  expect(readSeries(under.store.reader, { appointmentId })).toBeNull();
  expect(cancelFollowing(under.desk, { appointmentId, reason: null })).toEqual({ kind: "noSeries" });
});
