import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppointmentId } from "../../../shared/ids.ts";
import { aBooking, aClinic, type TestClinic } from "../../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../../tests/support/desk.ts";
import { getAppointment } from "../../store/appointments.ts";
import { change } from "../../store/sql.ts";
import { bookAppointment } from "../book-appointment.ts";
import { changeNote } from "../change-note.ts";
import { undoLastAct } from "../undo-last-act.ts";
import { visitsBooked } from "./visits-booked.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

/** Three visits that count as booked at once. */
function bookThree(): AppointmentId[] {
  const { desk } = under;
  const appointmentIds = ["09:00", "10:00", "11:00"].map((time) => {
    const outcome = bookAppointment(desk, aBooking(clinic, { startsAt: `2026-11-23T${time}` }));
    if (outcome.kind !== "booked") throw new Error(outcome.kind);
    return outcome.appointmentId;
  });
  desk.store.write((writer) => {
    change(writer, "DELETE FROM act");
    visitsBooked.remember(desk, writer, { about: "Anna Meier", change: { appointmentIds } });
  });
  return appointmentIds;
}

const statuses = (ids: readonly AppointmentId[]) =>
  ids.map((id) => getAppointment(under.desk.store.reader, id).status);

test("[BK6] visits that were booked at once are taken back at once", () => {
  const ids = bookThree();
  expect([undoLastAct(under.desk), statuses(ids), undoLastAct(under.desk)]).toEqual([
    { kind: "undone", act: { kind: "visitsBooked", about: "Anna Meier", count: 3, left: 0 } },
    ["cancelled", "cancelled", "cancelled"],
    { kind: "nothingToUndo" },
  ]);
});

test("[BK6] of visits that were booked at once, the one that was changed since is left alone", () => {
  const ids = bookThree();
  const [, second] = ids;
  under.desk.store.write((writer) =>
    change(writer, "UPDATE appointment SET version = 2 WHERE id = @second", { second: second ?? "" }),
  );
  expect([undoLastAct(under.desk), statuses(ids)]).toEqual([
    { kind: "undone", act: { kind: "visitsBooked", about: "Anna Meier", count: 2, left: 1 } },
    ["cancelled", "booked", "cancelled"],
  ]);
});

test("[BK6] visits that were booked at once and all changed since are left alone", () => {
  const ids = bookThree();
  for (const id of ids) changeNote(under.desk, { appointmentId: id, note: "Brings X-rays." });
  under.desk.store.write((writer) => change(writer, "DELETE FROM act WHERE kind = 'noteChanged'"));
  expect([undoLastAct(under.desk).kind, statuses(ids)]).toEqual([
    "overtaken",
    ["booked", "booked", "booked"],
  ]);
});
