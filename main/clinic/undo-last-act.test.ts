import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import type { AppointmentId } from "../../shared/ids.ts";
import { WallTime } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment } from "../store/appointments.ts";
import { listAudit } from "../store/audit.ts";
import { openStore } from "../store/open-store.ts";
import { change } from "../store/sql.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { changeNote } from "./change-note.ts";
import { moveAppointment } from "./move-appointment.ts";
import { actFields } from "./remember-act.ts";
import { setStatus } from "./set-status.ts";
import { undoLastAct } from "./undo-last-act.ts";
import type { Desk } from "./desk.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
let desk: Desk;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
  ({ desk } = under);
});
afterEach(() => under.close());

function book(startsAt = "2026-11-23T09:00"): AppointmentId {
  under.clock.advance(1000);
  const outcome = bookAppointment(desk, aBooking(clinic, { startsAt, note: "First visit." }));
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  under.clock.advance(1000);
  return outcome.appointmentId;
}

function move(appointmentId: AppointmentId, startsAt: string) {
  const target = { practitionerId: clinic.keller, fold: null, durationMinutes: 30, clash: "accept" } as const;
  return moveAppointment(desk, { appointmentId, startsAt: WallTime.parse(startsAt), ...target });
}

const stand = (id: AppointmentId) => actFields(getAppointment(desk.store.reader, id));

test("[BK6] a booking is taken back by cancelling it", () => {
  const id = book();
  const outcome = undoLastAct(desk);
  expect([outcome, getAppointment(desk.store.reader, id)]).toMatchObject([
    { kind: "undone", act: { kind: "booked", patientName: "Anna Meier", startsAt: "2026-11-23T09:00" } },
    { status: "cancelled", version: 2 },
  ]);
  expect(undoLastAct(desk)).toEqual({ kind: "nothingToUndo" });
});

test("[BK6] move, note, status and cancellation are taken back one after the other, the latest first", () => {
  const id = book();
  const stands = [stand(id)];
  move(id, "2026-11-23T11:00");
  stands.push(stand(id));
  changeNote(desk, { appointmentId: id, note: "Brings X-rays." });
  stands.push(stand(id));
  setStatus(desk, { appointmentId: id, status: "arrived" });
  stands.push(stand(id));
  cancelAppointment(desk, { appointmentId: id });
  const back = stands.map(() => [undoLastAct(desk).kind, stand(id)]);
  expect(back).toEqual(stands.toReversed().map((before) => ["undone", before]));
  expect(listAudit(desk.store.reader).map(({ act }) => act)).toEqual([
    "booked",
    "moved",
    "noteChanged",
    "status:arrived",
    "cancelled",
    "undo of cancelled",
    "undo of status",
    "undo of noteChanged",
    "undo of moved",
  ]);
});

test("[BK6] what was changed elsewhere since is left alone, and the act before comes next", () => {
  const first = book();
  const second = book("2026-11-23T10:00");
  desk.store.write((writer) =>
    change(writer, "UPDATE appointment SET starts_at = '2026-11-23T15:00', version = 2 WHERE id = @second", {
      second,
    }),
  );
  const outcome = undoLastAct(desk);
  expect([outcome.kind, stand(second).status, undoLastAct(desk).kind, stand(first).status]).toEqual([
    "overtaken",
    "booked",
    "undone",
    "cancelled",
  ]);
});

test.each([
  ["a move", (id: AppointmentId) => move(id, "2026-11-23T11:00")],
  ["a note", (id: AppointmentId) => changeNote(desk, { appointmentId: id, note: "Brings X-rays." })],
] as const)("[BK6] %s of a visit that was cancelled elsewhere since is left alone", (_, act) => {
  const id = book();
  act(id);
  desk.store.write((writer) =>
    change(writer, "UPDATE appointment SET status = 'cancelled', version = 3 WHERE id = @id", { id }),
  );
  const cancelled = stand(id);
  expect([undoLastAct(desk).kind, stand(id)]).toEqual(["overtaken", cancelled]);
});

test("[BK6] another change of the same visit does not stand in the way", () => {
  const id = book();
  move(id, "2026-11-23T11:00");
  desk.store.write((writer) =>
    change(writer, "UPDATE appointment SET note = 'From Google.', version = 3 WHERE id = @id", { id }),
  );
  undoLastAct(desk);
  expect(stand(id)).toMatchObject({ startsAt: "2026-11-23T09:00", note: "From Google." });
});

test("[BK6] a time that somebody else was given since is not taken from them", () => {
  const id = book();
  move(id, "2026-11-23T11:00");
  under.clock.advance(1000);
  const other = book();
  move(other, "2026-11-23T16:00");
  undoLastAct(desk);
  under.clock.advance(1000);
  // The booking of the other visit stays, so that its place is taken when the move before it is to be taken back.
  desk.store.write((writer) =>
    change(writer, "UPDATE act SET state = 'passed' WHERE appointment_id = @other AND state = 'done'", {
      other,
    }),
  );
  expect([undoLastAct(desk).kind, stand(id).startsAt]).toEqual(["slotTaken", "2026-11-23T11:00"]);
});

test("[BK6] acts of more than a day ago are history", () => {
  book();
  under.clock.advance(25 * 60 * 60_000);
  expect(undoLastAct(desk)).toEqual({ kind: "nothingToUndo" });
});

test("[BK6] an act can be taken back after a restart", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-undo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before: Desk = { ...desk, store: openStore(place) };
  const there = aClinic(before);
  const booked = bookAppointment(before, aBooking(there));
  before.store.close();
  const after: Desk = { ...desk, store: openStore(place) };
  onTestFinished(() => after.store.close());
  const outcome = undoLastAct(after);
  const status =
    booked.kind === "booked" ? getAppointment(after.store.reader, booked.appointmentId).status : undefined;
  expect([outcome.kind, status]).toEqual(["undone", "cancelled"]);
});

test("[BK6] any row of acts is taken back to where it began", () => {
  const hour = fc.integer({ min: 8, max: 17 });
  const act = fc.oneof(
    fc.record({ kind: fc.constant("move" as const), hour }),
    fc.record({ kind: fc.constant("note" as const), note: fc.constantFrom("", "One.", "Two.") }),
    fc.record({
      kind: fc.constant("status" as const),
      status: fc.constantFrom(
        "booked" as const,
        "confirmed",
        "arrived",
        "inRoom",
        "done",
        "noShow",
        "cancelled",
      ),
    }),
  );
  let day = 1;
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      day = (day % 27) + 1;
      const date = `2027-01-${String(day).padStart(2, "0")}`;
      const outcome = bookAppointment(desk, aBooking(clinic, { startsAt: `${date}T09:00`, clash: "accept" }));
      if (outcome.kind !== "booked") return false;
      const { appointmentId } = outcome;
      const stands = [stand(appointmentId)];
      for (const one of acts) {
        const done =
          one.kind === "move"
            ? move(appointmentId, `${date}T${String(one.hour).padStart(2, "0")}:00`).kind === "moved"
            : one.kind === "note"
              ? changeNote(desk, { appointmentId, note: one.note }).kind === "changed"
              : setStatus(desk, { appointmentId, status: one.status }).kind === "set";
        if (done) stands.push(stand(appointmentId));
      }
      for (const before of stands.toReversed().slice(1)) {
        if (undoLastAct(desk).kind !== "undone") return false;
        expect(stand(appointmentId)).toEqual(before);
      }
      return undoLastAct(desk).kind === "undone" && stand(appointmentId).status === "cancelled";
    }),
    { numRuns: 25 },
  );
});
