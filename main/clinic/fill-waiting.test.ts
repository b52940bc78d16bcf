import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppointmentId, WaitingId } from "../../shared/ids.ts";
import type { AddWaitingInput, FillWaitingInput, WaitingView } from "../../shared/ipc/waitlist.ts";
import { CivilDate, WallTime } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment } from "../store/appointments.ts";
import { insertClosure, removeClosure } from "../store/closures.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { addWaiting } from "./add-waiting.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { fillWaiting } from "./fill-waiting.ts";
import { noteWaitingCall } from "./note-waiting-call.ts";
import { readWaitlist } from "./read-waitlist.ts";
import { removeWaiting } from "./remove-waiting.ts";
import { undoLastAct } from "./undo-last-act.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
beforeEach(() => {
  // Saturday, 09:00 in Zurich; both work on Mondays from eight to nine.
  under = aDesk();
  clinic = aClinic(under.desk);
  under.store.write((writer) => {
    for (const id of [clinic.keller, clinic.brunner])
      replaceWorkingHoursOf(writer, id, [{ weekday: 1, fromMinute: 480, toMinute: 540 }]);
  });
});
afterEach(() => under.close());

function wait(changed: Partial<AddWaitingInput> = {}): WaitingId {
  const outcome = addWaiting(under.desk, {
    patientId: clinic.anna,
    appointmentId: null,
    serviceId: clinic.checkUp,
    durationMinutes: 30,
    wish: { practitionerIds: [clinic.keller], weekdays: [], fromMinute: 0, toMinute: 1440 },
    untilDay: null,
    note: "",
    ...changed,
  });
  if (outcome.kind !== "added") throw new Error(outcome.kind);
  // Whoever comes next has waited less long.
  under.clock.advance(1);
  return outcome.waitingId;
}

function book(startsAt: string, changed: Parameters<typeof aBooking>[1] = {}): AppointmentId {
  const outcome = bookAppointment(under.desk, aBooking(clinic, { ...changed, startsAt }));
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  return outcome.appointmentId;
}

/** Whom a time is offered, and which. */
function offers(): (readonly [string, string | null])[] {
  return readWaitlist(under.desk).waiting.map(({ patient, offer }) => [
    patient.name,
    offer?.startsAt ?? null,
  ]);
}

function target(waitingId: WaitingId, startsAt: string): FillWaitingInput {
  return {
    waitingId,
    practitionerId: clinic.keller,
    startsAt: WallTime.parse(startsAt),
    fold: 0,
    clash: "refuse",
  };
}

function ends(): (readonly [string, WaitingView["ended"]])[] {
  return readWaitlist(under.desk).done.map(({ patient, ended }) => [patient.name, ended]);
}

test("offers the next free time that suits, as soon as one is freed, to each who waits, the longest first", () => {
  const first = book("2026-11-23T08:00", { patientId: clinic.bruno });
  book("2026-11-23T08:30", { patientId: clinic.bruno });
  book("2026-11-30T08:00", { patientId: clinic.bruno, durationMinutes: 60 });
  wait({ untilDay: CivilDate.parse("2026-12-01") });
  wait({ patientId: clinic.bruno });
  expect(offers()).toEqual([
    ["Anna Meier", null],
    ["Bruno Weber", "2026-12-07T08:00"],
  ]);
  cancelAppointment(under.desk, { appointmentId: first });
  expect(offers()).toEqual([
    ["Anna Meier", "2026-11-23T08:00"],
    ["Bruno Weber", "2026-11-23T08:00"],
  ]);
});

test("offers what a closure that is removed sets free, to whoever takes anybody", () => {
  const monday = { day: CivilDate.parse("2026-11-23"), practitionerId: null };
  under.store.write((writer) => insertClosure(writer, { ...monday, reason: "Retreat" }));
  wait({ wish: { practitionerIds: [], weekdays: [1], fromMinute: 500, toMinute: 560 } });
  expect(offers()).toEqual([["Anna Meier", "2026-11-30T08:20"]]);
  under.store.write((writer) => removeClosure(writer, monday));
  expect(offers()).toEqual([["Anna Meier", "2026-11-23T08:20"]]);
});

test("a visit that is to be earlier is offered only earlier times, its own place counted as free", () => {
  const visit = book("2026-11-23T08:20");
  wait({
    appointmentId: visit,
    wish: { practitionerIds: [clinic.keller], weekdays: [], fromMinute: 0, toMinute: 1440 },
  });
  expect(offers()).toEqual([["Anna Meier", "2026-11-23T08:00"]]);
  book("2026-11-23T08:00", { patientId: clinic.bruno, durationMinutes: 20 });
  expect(offers()).toEqual([["Anna Meier", null]]);
});

test("[BK6] books the visit somebody waits for, and taking the booking back lets them wait again", () => {
  const id = wait({ note: "after school" });
  const outcome = fillWaiting(under.desk, target(id, "2026-11-23T08:00"));
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  expect(getAppointment(under.store.reader, outcome.appointmentId)).toMatchObject({
    patientId: clinic.anna,
    startsAt: "2026-11-23T08:00",
    note: "after school",
    status: "booked",
  });
  expect([offers(), ends()]).toEqual([
    [],
    [["Anna Meier", { how: "booked", at: "2026-11-21T08:00:00.001Z" }]],
  ]);
  expect(fillWaiting(under.desk, target(id, "2026-11-23T08:30"))).toEqual({ kind: "notWaiting" });
  undoLastAct(under.desk);
  expect([offers(), ends()]).toEqual([[["Anna Meier", "2026-11-23T08:00"]], []]);
});

test("[BK6] moves the visit that was to be earlier, and taking the move back lets them wait again", () => {
  const visit = book("2026-11-30T08:00");
  const id = wait({ appointmentId: visit });
  expect(fillWaiting(under.desk, target(id, "2026-11-23T08:00"))).toEqual({
    kind: "moved",
    appointmentId: visit,
  });
  expect([getAppointment(under.store.reader, visit).startsAt, offers()]).toEqual(["2026-11-23T08:00", []]);
  undoLastAct(under.desk);
  expect([getAppointment(under.store.reader, visit).startsAt, offers()]).toEqual([
    "2026-11-30T08:00",
    [["Anna Meier", "2026-11-23T08:00"]],
  ]);
});

test("[BK2] a time that was taken meanwhile is named, and they go on waiting", () => {
  const id = wait();
  book("2026-11-23T08:00", { patientId: clinic.bruno });
  expect(fillWaiting(under.desk, target(id, "2026-11-23T08:00"))).toMatchObject({
    kind: "clashes",
    with: [{ kind: "appointment", patientName: "Bruno Weber" }],
  });
  expect(offers()).toEqual([["Anna Meier", "2026-11-23T08:30"]]);
});

test("nobody waits past the last day that helps, or for a visit that has begun or is cancelled", () => {
  const visit = book("2026-11-23T08:00");
  wait({ untilDay: CivilDate.parse("2026-11-22") });
  wait({ appointmentId: visit, patientId: clinic.bruno });
  expect(offers().length).toBe(2);
  under.clock.set(Date.parse("2026-11-23T07:00:00.000Z"));
  expect([offers(), ends()]).toEqual([
    [],
    [
      ["Anna Meier", { how: "outdated", at: null }],
      ["Bruno Weber", { how: "outdated", at: null }],
    ],
  ]);
});

test("a call that nobody answered is noted with its time, and a slip is taken back", () => {
  const waitingId = wait();
  noteWaitingCall(under.desk, { waitingId, hasCalled: true });
  const called = () => readWaitlist(under.desk).waiting.map(({ calledAt }) => calledAt);
  expect(called()).toEqual(["2026-11-21T08:00:00.001Z"]);
  noteWaitingCall(under.desk, { waitingId, hasCalled: false });
  expect(called()).toEqual([null]);
});

test("[BK6] who is put onto the list or taken off it can be taken back", () => {
  const waitingId = wait();
  expect([removeWaiting(under.desk, { waitingId }), removeWaiting(under.desk, { waitingId })]).toEqual([
    { kind: "removed" },
    { kind: "notWaiting" },
  ]);
  expect(undoLastAct(under.desk)).toEqual({
    kind: "undone",
    act: { kind: "waitingRemoved", about: "Anna Meier", count: 1, left: 0 },
  });
  expect(offers().length).toBe(1);
  undoLastAct(under.desk);
  expect(offers()).toEqual([]);
});

test("refuses a day gone by, and says where a visit waits already", () => {
  const appointmentId = book("2026-11-30T08:00");
  const input = {
    patientId: clinic.anna,
    serviceId: clinic.checkUp,
    durationMinutes: 30,
    wish: { practitionerIds: [], weekdays: [], fromMinute: 0, toMinute: 1440 },
    note: "",
  };
  const untilDay = CivilDate.parse("2026-11-20");
  expect(addWaiting(under.desk, { ...input, appointmentId: null, untilDay })).toEqual({
    kind: "invalid",
    problem: "untilIsPast",
  });
  const waitingId = wait({ appointmentId });
  expect(addWaiting(under.desk, { ...input, appointmentId, untilDay: null })).toEqual({
    kind: "alreadyThere",
    waitingId,
  });
});
