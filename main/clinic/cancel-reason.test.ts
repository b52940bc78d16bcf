import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppointmentId } from "../../shared/ids.ts";
import { CivilDate } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment, updateAppointment } from "../store/appointments.ts";
import { findCancelReason } from "../store/cancellations.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { giveCancelReason } from "./give-cancel-reason.ts";
import { readDay } from "./read-day.ts";
import { setStatus } from "./set-status.ts";
import { undoLastAct } from "./undo-last-act.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

const ILL = { cause: "illness", words: "" } as const;
const SNOW = { cause: "other", words: "Snow, <b>no</b> train 🚆" } as const;

function book(): AppointmentId {
  const outcome = bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T11:00" }));
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  return outcome.appointmentId;
}

const reasonOf = (id: AppointmentId) => findCancelReason(under.desk.store.reader, id);

test("a cancelled visit says why on its day, in the very words", () => {
  const appointmentId = book();
  cancelAppointment(under.desk, { appointmentId, reason: SNOW });
  expect(readDay(under.desk, { day: CivilDate.parse("2026-11-23") }).appointments).toMatchObject([
    { status: "cancelled", cancelCause: "other", cancelWords: SNOW.words },
  ]);
});

test("a visit is cancelled without a reason, which can be given and taken away afterwards", () => {
  const appointmentId = book();
  cancelAppointment(under.desk, { appointmentId });
  const given = [null, ILL, ILL, SNOW, null].map((reason) => [
    giveCancelReason(under.desk, { appointmentId, reason }).kind,
    reasonOf(appointmentId),
  ]);
  expect(given).toEqual([
    ["unchanged", null],
    ["given", ILL],
    ["unchanged", ILL],
    ["given", SNOW],
    ["given", null],
  ]);
});

test("only a cancelled visit has a reason", () => {
  const appointmentId = book();
  expect(giveCancelReason(under.desk, { appointmentId, reason: ILL })).toEqual({ kind: "notCancelled" });
  expect(reasonOf(appointmentId)).toBeNull();
});

test("[BK6] to bring a visit back is to forget why it was cancelled, and taking that back recalls it", () => {
  const appointmentId = book();
  cancelAppointment(under.desk, { appointmentId, reason: ILL });
  setStatus(under.desk, { appointmentId, status: "booked" });
  const forgotten = reasonOf(appointmentId);
  undoLastAct(under.desk);
  const recalled = reasonOf(appointmentId);
  undoLastAct(under.desk);
  expect([forgotten, recalled, reasonOf(appointmentId)]).toEqual([null, ILL, null]);
});

test("[BK6] a reason that was given afterwards is taken back by itself", () => {
  const appointmentId = book();
  cancelAppointment(under.desk, { appointmentId, reason: ILL });
  giveCancelReason(under.desk, { appointmentId, reason: SNOW });
  expect([undoLastAct(under.desk), reasonOf(appointmentId)]).toMatchObject([
    { kind: "undone", act: { kind: "reasonGiven", status: "cancelled" } },
    ILL,
  ]);
});

test("[MG6] a visit that was brought back in Google is not cancelled for a reason any more", () => {
  const appointmentId = book();
  cancelAppointment(under.desk, { appointmentId, reason: ILL });
  under.desk.store.write((writer) => {
    const before = getAppointment(writer, appointmentId);
    updateAppointment(writer, { ...before, status: "booked", version: before.version + 1 });
  });
  expect(reasonOf(appointmentId)).toBeNull();
});
