import { afterEach, beforeEach, expect, test } from "vitest";
import { CivilDate, ZoneId } from "../../shared/time.ts";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { listAudit } from "../store/audit.ts";
import { listOwed } from "../store/outbox.ts";
import { change } from "../store/sql.ts";
import { addPractitioner } from "./add-practitioner.ts";
import { addService } from "./add-service.ts";
import { bookAppointment } from "./book-appointment.ts";
import { changePractitioner } from "./change-practitioner.ts";
import { changeService } from "./change-service.ts";
import { moveAppointment } from "./move-appointment.ts";
import { orderPractitioners } from "./order-practitioners.ts";
import { readClinic } from "./read-clinic.ts";
import { readDay } from "./read-day.ts";
import { restorePractitioner, retirePractitioner } from "./retire-practitioner.ts";
import { restoreService, retireService } from "./retire-service.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk({ now: "2026-11-21T08:00:00.000Z" });
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function names(): readonly (readonly string[])[] {
  const view = readClinic(under.desk, { zoneOfThisComputer: ZoneId.parse("Europe/Zurich") });
  if (view.kind !== "ready") throw new Error("not set up");
  const named = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  return [view.practitioners, view.services, view.retired.practitioners, view.retired.services].map(named);
}

test("who has visits to come is retired only after somebody has seen how many", () => {
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T09:00" }));
  const practitionerId = clinic.keller;
  expect([
    retirePractitioner(under.desk, { practitionerId, visits: "ask" }),
    retirePractitioner(under.desk, { practitionerId, visits: "keep" }),
    retirePractitioner(under.desk, { practitionerId, visits: "keep" }),
  ]).toEqual([{ kind: "hasVisits", upcoming: 1 }, { kind: "retired" }, { kind: "noSuchPractitioner" }]);
  expect(names()).toEqual([["Dr. Brunner"], ["Check-up"], ["Dr. Keller"], []]);
});

test("who is retired keeps the visits, has a column on their days only, and is not booked", () => {
  const booked = bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T09:00" }));
  retirePractitioner(under.desk, { practitionerId: clinic.keller, visits: "keep" });
  const columns = ["2026-11-23", "2026-11-24"].map((day) =>
    readDay(under.desk, { day: CivilDate.parse(day) }).columns.map(({ name, opening }) => [
      name,
      opening.length,
    ]),
  );
  expect(columns).toEqual([
    [
      ["Dr. Keller", 0],
      ["Dr. Brunner", 1],
    ],
    [["Dr. Brunner", 1]],
  ]);
  const again = aBooking(clinic, { startsAt: "2026-11-23T11:00" });
  expect(bookAppointment(under.desk, again)).toEqual({ kind: "invalid", problem: "noSuchPractitioner" });
  const appointmentId = booked.kind === "booked" ? booked.appointmentId : undefined;
  if (appointmentId === undefined) throw new Error("not booked");
  expect(moveAppointment(under.desk, { ...again, appointmentId }).kind).toBe("moved");
  expect(restorePractitioner(under.desk, { practitionerId: clinic.keller })).toEqual({ kind: "restored" });
  expect(bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T15:00" })).kind).toBe("booked");
});

test("nobody is moved to a practitioner who is retired", () => {
  const booked = bookAppointment(under.desk, aBooking(clinic));
  if (booked.kind !== "booked") throw new Error("not booked");
  retirePractitioner(under.desk, { practitionerId: clinic.brunner, visits: "ask" });
  const wanted = { ...aBooking(clinic), appointmentId: booked.appointmentId, practitionerId: clinic.brunner };
  expect(moveAppointment(under.desk, wanted)).toEqual({ kind: "invalid", problem: "noSuchPractitioner" });
});

test("a name is one person's alone, also where that person is retired", () => {
  const add = (name: string, email = "") => addPractitioner(under.desk, { name, email, colour: null });
  retirePractitioner(under.desk, { practitionerId: clinic.brunner, visits: "ask" });
  expect([
    add("  "),
    add("x".repeat(201)),
    add("dr. KELLER"),
    add("Dr.  Brunner"),
    add("Dr. Grob", "dr.grob"),
    add(" Dr.  Grob "),
  ]).toMatchObject([
    { problem: "nameEmpty" },
    { problem: "nameTooLong" },
    { problem: "nameTaken" },
    { problem: "nameOfRetired" },
    { problem: "emailUnreadable" },
    { kind: "added" },
  ]);
  expect(names()).toEqual([["Dr. Keller", "Dr. Grob"], ["Check-up"], ["Dr. Brunner"], []]);
});

test("a colour or an address that events show is owed to Google again, from today on; a name alone is not", () => {
  const booked = bookAppointment(under.desk, aBooking(clinic));
  if (booked.kind !== "booked") throw new Error("not booked");
  linkACalendar(under.desk, clinic.keller);
  under.store.write((writer) =>
    change(
      writer,
      `INSERT INTO link (appointment_id, account_id, calendar_id, event_id, generation, state)
       SELECT appointment.id, account_id, calendar_id, appointment.id, 0, 'linked'
       FROM appointment JOIN practitioner ON practitioner.id = practitioner_id`,
    ),
  );
  const as = (fields: { readonly name: string; readonly colour: "blue" | "teal" }) =>
    changePractitioner(under.desk, { practitionerId: clinic.keller, email: "", ...fields });
  expect([as({ name: "Dr. Keller", colour: "blue" }), as({ name: "Dr. Kuhn", colour: "blue" })]).toEqual([
    { kind: "unchanged" },
    { kind: "changed" },
  ]);
  expect(listOwed(under.store.reader)).toEqual([]);
  as({ name: "Dr. Kuhn", colour: "teal" });
  expect(listOwed(under.store.reader)).toHaveLength(1);
});

test("columns come in the order they are given, whoever is left out after them", () => {
  orderPractitioners(under.desk, { practitionerIds: [clinic.brunner] });
  expect(names()[0]).toEqual(["Dr. Brunner", "Dr. Keller"]);
});

test("services are added, changed, retired and brought back", () => {
  const add = (name: string, durationMinutes: number) => addService(under.desk, { name, durationMinutes });
  const { checkUp: serviceId } = clinic;
  expect([add("Vaccination", 15), add("vaccination", 20), add("Scan", 4), add("Scan", 12.5)]).toMatchObject([
    { kind: "added" },
    { problem: "nameTaken" },
    { problem: "minutesWrong" },
    { problem: "minutesWrong" },
  ]);
  expect(changeService(under.desk, { serviceId, name: "Consultation", durationMinutes: 45 })).toEqual({
    kind: "changed",
  });
  expect([retireService(under.desk, { serviceId }), retireService(under.desk, { serviceId })]).toEqual([
    { kind: "retired" },
    { kind: "noSuchService" },
  ]);
  expect(bookAppointment(under.desk, aBooking(clinic))).toEqual({
    kind: "invalid",
    problem: "noSuchService",
  });
  expect(names()).toEqual([["Dr. Keller", "Dr. Brunner"], ["Vaccination"], [], ["Consultation"]]);
  expect(restoreService(under.desk, { serviceId })).toEqual({ kind: "restored" });
  expect(listAudit(under.store.reader).map(({ act }) => act)).toEqual([
    "serviceAdded",
    "serviceChanged",
    "serviceRetired",
    "serviceRestored",
  ]);
});
