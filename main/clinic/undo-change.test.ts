import { afterEach, beforeEach, expect, test } from "vitest";
import { AppointmentId, ChangeId } from "../../shared/ids.ts";
import { addMs, Instant, WallTime, ZoneId } from "../../shared/time.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { aClinic, linkACalendar } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment, insertAppointment, updateAppointment } from "../store/appointments.ts";
import { listAudit } from "../store/audit.ts";
import { insertFeedChange, type KeptChange } from "../store/feed-changes.ts";
import { findOwed } from "../store/outbox.ts";
import { readChanges } from "./read-changes.ts";
import { undoChange } from "./undo-change.ts";

const NINE = WallTime.parse("2026-11-23T09:00");
const ELEVEN = WallTime.parse("2026-11-23T11:00");
const ZURICH = ZoneId.parse("Europe/Zurich");
const AT = Instant.parse("2026-11-21T07:00:00.000Z");

let under: DeskUnderTest;
let present: Appointment;

beforeEach(() => {
  under = aDesk();
  const clinic = aClinic(under.desk);
  linkACalendar(under.desk, clinic.keller);
  present = {
    id: AppointmentId.parse(under.desk.newId()),
    patientId: clinic.anna,
    practitionerId: clinic.keller,
    serviceId: clinic.checkUp,
    startsAt: ELEVEN,
    zone: ZURICH,
    fold: 0,
    durationMinutes: 45,
    status: "booked",
    statusAt: AT,
    note: "their note",
    version: 2,
    deskId: under.desk.deskId,
    createdAt: AT,
    updatedAt: AT,
  };
});
afterEach(() => under.close());

/** Puts the appointment there as Google's change has left it, with its line in the feed. */
function googleChanged(what: KeptChange["what"], status: Appointment["status"] = "booked"): ChangeId {
  present = { ...present, status };
  const id = ChangeId.parse(under.desk.newId());
  const before = {
    startsAt: NINE,
    zone: ZURICH,
    fold: 0,
    durationMinutes: 30,
    note: "",
    status: "booked",
  } as const;
  under.store.write((writer) => {
    insertAppointment(writer, present);
    insertFeedChange(writer, { id, at: AT, appointmentId: present.id, what, before, undo: "possible" });
  });
  return id;
}

const MOVED = { kind: "moved", from: NINE, fromMinutes: 30, to: ELEVEN, toMinutes: 45 } as const;

test("[MG2] undoes a move as a new change that Google is owed", () => {
  const changeId = googleChanged(MOVED);
  const outcome = undoChange(under.desk, { changeId });
  expect({
    outcome,
    appointment: getAppointment(under.store.reader, present.id),
    owed: findOwed(under.store.reader, present.id)?.owedVersion,
    line: readChanges({ reader: under.store.reader, deskName: () => null }).map(({ undo, patientName }) => ({
      undo,
      patientName,
    })),
    audit: listAudit(under.store.reader).map(({ act, subjectId }) => ({ act, subjectId })),
    wakes: under.wakes(),
  }).toEqual({
    outcome: { kind: "undone" },
    appointment: {
      ...present,
      startsAt: NINE,
      durationMinutes: 30,
      version: 3,
      updatedAt: "2026-11-21T08:00:00.000Z",
    },
    owed: 3,
    line: [{ undo: "done", patientName: "Anna Meier" }],
    audit: [{ act: "undone", subjectId: present.id }],
    wakes: 1,
  });
});

test("[MG6] undoes a deletion by booking the appointment again", () => {
  const changeId = googleChanged({ kind: "deletedInGoogle", startsAt: ELEVEN }, "cancelled");
  const outcome = undoChange(under.desk, { changeId });
  const { status, statusAt, version } = getAppointment(under.store.reader, present.id);
  expect({ outcome, status, statusAt, version }).toEqual({
    outcome: { kind: "undone" },
    status: "booked",
    statusAt: "2026-11-21T08:00:00.000Z",
    version: 3,
  });
});

test("[MG2] undoes a changed note", () => {
  const changeId = googleChanged({ kind: "noteChanged" });
  const outcome = undoChange(under.desk, { changeId });
  const { note, startsAt } = getAppointment(under.store.reader, present.id);
  expect({ outcome, note, startsAt }).toEqual({ outcome: { kind: "undone" }, note: "", startsAt: ELEVEN });
});

test("[MG2] undoes a changed note of one that was booked over another", () => {
  const changeId = googleChanged({ kind: "noteChanged" });
  const other = { ...present, id: AppointmentId.parse(under.desk.newId()), version: 1 };
  under.store.write((writer) => insertAppointment(writer, other));
  const outcome = undoChange(under.desk, { changeId });
  expect([outcome, getAppointment(under.store.reader, present.id).note]).toEqual([{ kind: "undone" }, ""]);
});

test("[MG6] undoes a restored event by cancelling again", () => {
  const changeId = googleChanged({ kind: "restoredInGoogle", startsAt: ELEVEN });
  const outcome = undoChange(under.desk, { changeId });
  const { status } = getAppointment(under.store.reader, present.id);
  expect({ outcome, status }).toEqual({ outcome: { kind: "undone" }, status: "cancelled" });
});

test.each([
  ["a move", MOVED, { startsAt: WallTime.parse("2026-11-23T14:00") }],
  ["a move of one cancelled since", MOVED, { status: "cancelled" }],
  ["a note", { kind: "noteChanged" }, { note: "ours again" }],
] as const)("[BK6] does not undo %s once the appointment has been changed again", (_, what, since) => {
  const changeId = googleChanged(what);
  const changed = { ...present, ...since, version: 3, updatedAt: addMs(AT, 1000) };
  under.store.write((writer) => updateAppointment(writer, changed));
  expect({
    outcome: undoChange(under.desk, { changeId }),
    appointment: getAppointment(under.store.reader, present.id),
    wakes: under.wakes(),
  }).toEqual({ outcome: { kind: "notPossible" }, appointment: changed, wakes: 0 });
});

test("[BK6] undoes a line once", () => {
  const changeId = googleChanged(MOVED);
  expect([undoChange(under.desk, { changeId }), undoChange(under.desk, { changeId })]).toEqual([
    { kind: "undone" },
    { kind: "notPossible" },
  ]);
});

test("[BK2] does not undo into a time that somebody else has been given", () => {
  const changeId = googleChanged(MOVED);
  const other = { ...present, id: AppointmentId.parse(under.desk.newId()), startsAt: NINE, version: 1 };
  under.store.write((writer) => insertAppointment(writer, other));
  expect({
    outcome: undoChange(under.desk, { changeId }),
    appointment: getAppointment(under.store.reader, present.id),
  }).toEqual({ outcome: { kind: "notPossible" }, appointment: present });
});
