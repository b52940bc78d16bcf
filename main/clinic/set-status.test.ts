import { afterEach, beforeEach, expect, test } from "vitest";
import { AppointmentId } from "../../shared/ids.ts";
import { AppointmentStatus, statusMayFollow } from "../../shared/model/appointment.ts";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment } from "../store/appointments.ts";
import { listAudit } from "../store/audit.ts";
import { findOwed } from "../store/outbox.ts";
import { change } from "../store/sql.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { changeNote } from "./change-note.ts";
import { setStatus } from "./set-status.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
let appointmentId: AppointmentId;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
  linkACalendar(under.desk, clinic.keller);
  const outcome = bookAppointment(under.desk, aBooking(clinic));
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  ({ appointmentId } = outcome);
  under.announced.length = 0;
});
afterEach(() => under.close());

test("[BK1] a status is the next version, with its time, its outbox row and its audit row", () => {
  const before = getAppointment(under.store.reader, appointmentId);
  under.clock.advance(1_000);
  expect(setStatus(under.desk, { appointmentId, status: "arrived" })).toEqual({
    kind: "set",
    from: "booked",
    to: "arrived",
  });
  const now = "2026-11-21T08:00:01.000Z";
  expect({
    after: getAppointment(under.store.reader, appointmentId),
    owed: findOwed(under.store.reader, appointmentId)?.owedVersion,
    act: listAudit(under.store.reader).at(-1),
    announced: under.announced,
  }).toEqual({
    after: { ...before, status: "arrived", statusAt: now, updatedAt: now, version: 2 },
    owed: 2,
    act: { at: now, deskId: under.desk.deskId, act: "status:arrived", subjectId: appointmentId },
    announced: ["dayChanged", "queueChanged"],
  });
});

test("a status that the ladder forbids is refused, from every status", () => {
  for (const from of AppointmentStatus.options)
    for (const to of AppointmentStatus.options) {
      under.store.write((writer) => change(writer, "UPDATE appointment SET status = @from", { from }));
      const outcome = setStatus(under.desk, { appointmentId, status: to });
      expect(outcome).toEqual(
        statusMayFollow(from, to) ? { kind: "set", from, to } : { kind: "notAllowed", from },
      );
    }
});

test("[BK6] a cancelled visit is restored by setting it back to booked, and is owed again", () => {
  cancelAppointment(under.desk, { appointmentId });
  expect(cancelAppointment(under.desk, { appointmentId })).toEqual({ kind: "notAllowed", from: "cancelled" });
  setStatus(under.desk, { appointmentId, status: "booked" });
  expect(findOwed(under.store.reader, appointmentId)?.owedVersion).toBe(3);
  expect(listAudit(under.store.reader).map(({ act }) => act)).toEqual([
    "booked",
    "cancelled",
    "status:booked",
  ]);
});

test.each([
  ["in flight", "UPDATE outbox SET state = 'inFlight'"],
  ["to be verified", "UPDATE outbox SET verify = 1"],
])("[OB2] what Google may have without our knowing is still owed when cancelled: %s", (_, makeIt) => {
  under.store.write((writer) => change(writer, makeIt));
  cancelAppointment(under.desk, { appointmentId });
  expect(findOwed(under.store.reader, appointmentId)?.owedVersion).toBe(2);
});

test("[OB2] what Google has is owed its cancellation", () => {
  under.store.write((writer) => {
    change(
      writer,
      `INSERT INTO link (appointment_id, account_id, calendar_id, event_id, generation, state)
       SELECT @appointmentId, account_id, calendar_id, 'event', 0, 'linked' FROM practitioner
       WHERE calendar_id IS NOT NULL`,
      { appointmentId },
    );
    change(writer, "DELETE FROM outbox");
  });
  cancelAppointment(under.desk, { appointmentId });
  expect(findOwed(under.store.reader, appointmentId)?.owedVersion).toBe(2);
});

test("[BK1] a note is changed once, and not where it says the same", () => {
  const outcomes = ["wheelchair", "wheelchair"].map((note) =>
    changeNote(under.desk, { appointmentId, note }),
  );
  expect(outcomes).toEqual([{ kind: "changed" }, { kind: "unchanged" }]);
  expect({
    after: getAppointment(under.store.reader, appointmentId),
    owed: findOwed(under.store.reader, appointmentId)?.owedVersion,
    act: listAudit(under.store.reader).at(-1)?.act,
  }).toMatchObject({ after: { note: "wheelchair", version: 2 }, owed: 2, act: "noteChanged" });
});

test("what is not there has no status and no note", () => {
  const nothing = AppointmentId.parse(under.desk.newId());
  expect([
    setStatus(under.desk, { appointmentId: nothing, status: "arrived" }),
    cancelAppointment(under.desk, { appointmentId: nothing }),
    changeNote(under.desk, { appointmentId: nothing, note: "" }),
  ]).toEqual(Array.from({ length: 3 }, () => ({ kind: "noSuchAppointment" })));
});
