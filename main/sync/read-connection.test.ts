import { afterEach, beforeEach, expect, test } from "vitest";
import { AppointmentId } from "../../shared/ids.ts";
import type { GoogleAccountView } from "../../shared/ipc/google.ts";
import { Instant, instantNow, WallTime, ZoneId } from "../../shared/time.ts";
import { aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { insertAppointment } from "../store/appointments.ts";
import { saveConflict } from "../store/conflicts.ts";
import { park } from "../store/due-entries.ts";
import { owe } from "../store/outbox.ts";
import { readConnection } from "./read-connection.ts";
import type { LoopState } from "./weather.ts";

const UNTIL = Instant.parse("2026-11-21T09:00:00.000Z");
const ONLINE: LoopState = { working: false, reach: "online", until: null };

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
  linkACalendar(under.desk, clinic.keller);
});
afterEach(() => under.close());

/** A visit Google is owed. */
function owed(): AppointmentId {
  const now = instantNow(under.clock);
  const id = AppointmentId.parse(under.desk.newId());
  under.store.write((writer) => {
    insertAppointment(writer, {
      id,
      patientId: clinic.anna,
      practitionerId: clinic.keller,
      serviceId: clinic.checkUp,
      startsAt: WallTime.parse("2026-11-23T09:00"),
      zone: ZoneId.parse("Europe/Zurich"),
      fold: 0,
      durationMinutes: 30,
      status: "booked",
      statusAt: now,
      note: "",
      version: 1,
      deskId: under.desk.deskId,
      createdAt: now,
      updatedAt: now,
    });
    owe(writer, { appointmentId: id, version: 1, now });
  });
  return id;
}

function pill(
  state: LoopState,
  view: GoogleAccountView = { kind: "connected", email: "owner@clinic.example" },
) {
  return readConnection({
    reader: under.store.reader,
    account: { view: () => view },
    sync: { state: () => state, hintSourceOf: () => "polling", isStale: () => false },
    relay: undefined,
  }).pill;
}

test("says that everything is sent, or how much is being sent", () => {
  const before = pill(ONLINE);
  owed();
  expect([before, pill(ONLINE)]).toEqual([{ kind: "upToDate" }, { kind: "sending", waiting: 1 }]);
});

test("[AC5] says what stands in the way, and how much waits", () => {
  owed();
  expect([
    pill({ ...ONLINE, reach: "offline", until: UNTIL }),
    pill({ ...ONLINE, reach: "waitingForGoogle", until: UNTIL }),
  ]).toEqual([
    { kind: "offline", waiting: 1 },
    { kind: "waitingForGoogle", waiting: 1, until: UNTIL },
  ]);
});

test("[OB6] what needs a person comes before being offline; a visit counts once", () => {
  const conflicting = owed();
  const parked = owed();
  owed();
  const since = instantNow(under.clock);
  under.store.write((writer) => {
    saveConflict(writer, { appointmentId: conflicting, since, theirs: null, raw: null, etag: null });
    park(writer, { appointmentId: parked, reason: "refusedByGoogle" });
  });
  expect(pill({ ...ONLINE, reach: "offline", until: UNTIL })).toEqual({ kind: "needsYou", count: 2 });
});

test("[AC1] signing in again comes first", () => {
  const parked = owed();
  owed();
  under.store.write((writer) => park(writer, { appointmentId: parked, reason: "refusedByGoogle" }));
  const view = { kind: "signInAgain", email: "owner@clinic.example" } as const;
  expect(pill(ONLINE, view)).toEqual({ kind: "signInAgain", waiting: 1 });
});

test("says when nobody has connected an account, or none can be", () => {
  expect([
    pill(ONLINE, { kind: "notConfigured" }),
    pill(ONLINE, { kind: "notConnected" }),
    pill(ONLINE, { kind: "signingIn", browserAddress: "https://accounts.google.com/" }),
  ]).toEqual([{ kind: "notConfigured" }, { kind: "notConnected" }, { kind: "notConnected" }]);
});
