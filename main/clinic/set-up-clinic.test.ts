import { afterEach, beforeEach, expect, test } from "vitest";
import { ZoneId } from "../../shared/time.ts";
import { aBooking, aClinic, linkACalendar } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { listAudit } from "../store/audit.ts";
import { listOwed } from "../store/outbox.ts";
import { change } from "../store/sql.ts";
import { bookAppointment } from "./book-appointment.ts";
import { choosePrivacy } from "./choose-privacy.ts";
import { readClinic } from "./read-clinic.ts";
import { readOrMakeDeskId } from "./read-or-make-desk-id.ts";
import { setUpClinic } from "./set-up-clinic.ts";

let under: DeskUnderTest;
const zoneOfThisComputer = ZoneId.parse("America/New_York");
const given = { name: " Praxis am See ", zone: "Europe/Zurich", country: "ch" };

beforeEach(() => {
  under = aDesk({ now: "2026-11-21T23:30:00.000Z" });
});
afterEach(() => under.close());

test("the clinic is set up once, and read back with its own day", () => {
  expect(readClinic(under.desk, { zoneOfThisComputer })).toEqual({ kind: "notSetUp", zoneOfThisComputer });
  expect([setUpClinic(under.desk, given), setUpClinic(under.desk, { ...given, name: "Other" })]).toEqual([
    { kind: "ready" },
    { kind: "alreadySetUp" },
  ]);
  expect(readClinic(under.desk, { zoneOfThisComputer })).toEqual({
    kind: "ready",
    clinic: { name: "Praxis am See", zone: "Europe/Zurich", country: "CH", privacy: "full" },
    today: "2026-11-22",
    practitioners: [],
    services: [],
    retired: { practitioners: [], services: [] },
    patientCount: 0,
    otherZoneOfThisComputer: "America/New_York",
  });
  expect(under.announced).toEqual(["clinicChanged"]);
});

test.each([
  ["nameEmpty", { name: " " }],
  ["nameTooLong", { name: "x".repeat(201) }],
  ["zoneUnknown", { zone: "Zurich" }],
  ["zoneUnknown", { zone: "+01:00" }],
  ["countryUnknown", { country: "Switzerland" }],
  ["countryUnknown", { country: "XX" }],
])("a clinic is not set up: %s", (problem, changed) => {
  expect(setUpClinic(under.desk, { ...given, ...changed })).toEqual({ kind: "invalid", problem });
  expect(readClinic(under.desk, { zoneOfThisComputer }).kind).toBe("notSetUp");
});

test("another privacy owes Google what it has already, from today on", () => {
  const clinic = aClinic(under.desk);
  const owedIds = ["2026-11-21T09:00", "2026-11-22T09:00"].map((startsAt) => {
    const outcome = bookAppointment(under.desk, aBooking(clinic, { startsAt }));
    return outcome.kind === "booked" ? outcome.appointmentId : outcome.kind;
  });
  linkACalendar(under.desk, clinic.keller);
  bookAppointment(under.desk, aBooking(clinic));
  under.store.write((writer) => {
    change(
      writer,
      `INSERT INTO link (appointment_id, account_id, calendar_id, event_id, generation, state)
       SELECT appointment.id, account_id, calendar_id, appointment.id, 0, 'linked'
       FROM appointment JOIN practitioner ON practitioner.id = practitioner_id
       WHERE starts_at < '2026-11-23'`,
    );
    change(writer, "DELETE FROM outbox");
  });
  under.announced.length = 0;
  choosePrivacy(under.desk, { privacy: "busy" });
  choosePrivacy(under.desk, { privacy: "busy" });
  expect({
    owed: listOwed(under.store.reader).map(({ appointmentId, owedVersion }) => [appointmentId, owedVersion]),
    announced: under.announced,
    acts: listAudit(under.store.reader)
      .map(({ act }) => act)
      .filter((act) => act.startsWith("privacy")),
  }).toEqual({
    owed: [[owedIds[1], 1]],
    announced: ["clinicChanged", "queueChanged"],
    acts: ["privacy:busy"],
  });
});

test("a desk keeps the id it made at its first start", () => {
  const made = readOrMakeDeskId(under.store, under.desk.newId);
  expect(readOrMakeDeskId(under.store, under.desk.newId)).toBe(made);
});
