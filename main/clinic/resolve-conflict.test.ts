import { afterEach, beforeEach, expect, test } from "vitest";
import { AppointmentId, GoogleEventId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { Instant, WallTime, ZoneId } from "../../shared/time.ts";
import { aClinic, linkACalendar } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { getAppointment, insertAppointment } from "../store/appointments.ts";
import { listAudit } from "../store/audit.ts";
import { type Conflict, saveConflict } from "../store/conflicts.ts";
import { findLink, type Link, saveLink } from "../store/links.ts";
import { findOwed, owe } from "../store/outbox.ts";
import { readQueue } from "./read-queue.ts";
import { resolveConflict } from "./resolve-conflict.ts";
import { retryEntry } from "./retry-entry.ts";

const AT = Instant.parse("2026-11-21T07:00:00.000Z");
const ZURICH = ZoneId.parse("Europe/Zurich");

let under: DeskUnderTest;
let ours: Appointment;
let link: Link;
const fields = { zone: ZURICH, fold: 0, durationMinutes: 30, note: "" } as const;
const base = { ...fields, startsAt: WallTime.parse("2026-11-23T09:00") };
const theirs = { ...fields, startsAt: WallTime.parse("2026-11-23T15:00") };

beforeEach(() => {
  under = aDesk();
  const clinic = aClinic(under.desk);
  const { accountId, calendarId } = linkACalendar(under.desk, clinic.keller);
  const id = AppointmentId.parse(under.desk.newId());
  ours = {
    id,
    patientId: clinic.anna,
    practitionerId: clinic.keller,
    serviceId: clinic.checkUp,
    ...fields,
    startsAt: WallTime.parse("2026-11-23T11:00"),
    status: "booked",
    statusAt: AT,
    version: 2,
    deskId: under.desk.deskId,
    createdAt: AT,
    updatedAt: AT,
  };
  link = {
    appointmentId: id,
    accountId,
    calendarId,
    eventId: GoogleEventId.parse("event1"),
    generation: 0,
    state: "linked",
    etag: '"1"',
    agreed: { fields: base, rest: "digest", version: 1 },
    attempts: [],
    raw: { id: "event1" },
    leaving: null,
  };
  under.store.write((writer) => {
    insertAppointment(writer, ours);
    saveLink(writer, link);
    owe(writer, { appointmentId: id, version: 2, now: AT });
  });
});
afterEach(() => under.close());

function conflictOver(held: Conflict["theirs"]): void {
  const raw = held === null ? null : { id: "event1", etag: '"2"' };
  const conflict = {
    appointmentId: ours.id,
    since: AT,
    theirs: held,
    raw,
    etag: held === null ? null : '"2"',
  };
  under.store.write((writer) => saveConflict(writer, conflict));
}

function afterwards() {
  const { reader } = under.store;
  const kept = findLink(reader, ours.id);
  return {
    appointment: getAppointment(reader, ours.id),
    agreed: kept?.agreed?.fields ?? null,
    etag: kept?.etag,
    owed: findOwed(reader, ours.id)?.owedVersion,
    conflicts: readQueue(reader).conflicts.length,
    audit: listAudit(reader).map(({ act }) => act),
  };
}

test("[MG5] keeping ours leaves the appointment alone and owes it to Google over theirs", () => {
  conflictOver({ choice: theirs, held: theirs });
  const outcome = resolveConflict(under.desk, { appointmentId: ours.id, keep: "ours" });
  expect({ outcome, ...afterwards() }).toEqual({
    outcome: { kind: "resolved" },
    appointment: ours,
    agreed: theirs,
    etag: '"2"',
    owed: 2,
    conflicts: 0,
    audit: ["keptOursInConflict"],
  });
});

test("[MG5] keeping theirs takes their time as a new version", () => {
  conflictOver({ choice: theirs, held: theirs });
  const outcome = resolveConflict(under.desk, { appointmentId: ours.id, keep: "theirs" });
  expect({ outcome, ...afterwards() }).toEqual({
    outcome: { kind: "resolved" },
    appointment: { ...ours, ...theirs, version: 3, updatedAt: "2026-11-21T08:00:00.000Z" },
    agreed: theirs,
    etag: '"2"',
    owed: 3,
    conflicts: 0,
    audit: ["keptTheirsInConflict"],
  });
});

test("[MG5] keeping theirs cancels an appointment whose event was deleted", () => {
  conflictOver(null);
  resolveConflict(under.desk, { appointmentId: ours.id, keep: "theirs" });
  const { status, statusAt, version } = getAppointment(under.store.reader, ours.id);
  expect({ status, statusAt, version }).toEqual({
    status: "cancelled",
    statusAt: "2026-11-21T08:00:00.000Z",
    version: 3,
  });
});

test("[MG5] a choice is made once", () => {
  conflictOver(null);
  const choose = () => resolveConflict(under.desk, { appointmentId: ours.id, keep: "ours" });
  expect([choose(), choose()]).toEqual([{ kind: "resolved" }, { kind: "noConflict" }]);
});

test("[MG5] shows both sides in the queue, and a retry does not jump the choice", () => {
  conflictOver({ choice: theirs, held: theirs });
  const side = { durationMinutes: 30, note: "" };
  expect({
    queue: readQueue(under.store.reader),
    retry: retryEntry(under.desk, { appointmentId: ours.id }),
  }).toEqual({
    queue: {
      entries: [
        {
          appointmentId: ours.id,
          patientName: "Anna Meier",
          practitionerName: "Dr. Keller",
          startsAt: ours.startsAt,
          change: "changed",
          state: "queued",
          since: AT,
          dueAt: AT,
          attempts: 0,
          reason: null,
        },
      ],
      conflicts: [
        {
          appointmentId: ours.id,
          patientName: "Anna Meier",
          practitionerName: "Dr. Keller",
          since: AT,
          ours: { ...side, startsAt: ours.startsAt, cancelled: false, changedAt: AT },
          theirDesk: null,
          theirsChangedAt: null,
          theirs: { ...side, startsAt: theirs.startsAt },
        },
      ],
    },
    retry: { kind: "nothingWaiting" },
  });
});

test("[OB6] a retry makes a waiting entry due now and wakes the loop", () => {
  under.clock.advance(5000);
  const outcome = retryEntry(under.desk, { appointmentId: ours.id });
  expect({ outcome, dueAt: findOwed(under.store.reader, ours.id)?.dueAt, wakes: under.wakes() }).toEqual({
    outcome: { kind: "queuedAgain" },
    dueAt: "2026-11-21T08:00:05.000Z",
    wakes: 1,
  });
});
