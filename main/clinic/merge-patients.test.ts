import { afterEach, beforeEach, expect, test } from "vitest";
import { PatientId } from "../../shared/ids.ts";
import { aBooking, aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { importWhole } from "../../tests/support/import-whole.ts";
import { listAudit } from "../store/audit.ts";
import { listVisitsOf } from "../store/patient-visits.ts";
import { countPatients } from "../store/patients.ts";
import { listWaiting } from "../store/waiting.ts";
import { addWaiting } from "./add-waiting.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { editPatient } from "./edit-patient.ts";
import { readDuplicates } from "./find-duplicates.ts";
import { findPatients } from "./find-patients.ts";
import { mergePatients, tellPatientsApart } from "./merge-patients.ts";
import { readPatientCard } from "./read-patient-card.ts";
import { registerPatient } from "./register-patient.ts";
import { setStatus } from "./set-status.ts";
import { undoLastAct } from "./undo-last-act.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function register(name: string, phone: string | null, birthDate: string | null = null): PatientId {
  const outcome = registerPatient(under.desk, { name, phone, birthDate, note: `${name}'s note` });
  if (outcome.kind === "invalid") throw new Error(outcome.problem);
  return outcome.patient.id;
}

function book(patientId: PatientId, startsAt: string): void {
  expect(bookAppointment(under.desk, aBooking(clinic, { patientId, startsAt })).kind).toBe("booked");
}

function startsOf(patientId: PatientId): string[] {
  return listVisitsOf(under.store.reader, patientId).map(({ startsAt }) => startsAt);
}

const KEEP = { name: "kept", phone: "kept", birthDate: "other", note: "both" } as const;

function namesFound(text: string): string[] {
  return findPatients(under.desk, { text }).map(({ name, birthDate }) => `${name} ${birthDate ?? ""}`);
}

test("two cards become one: chosen fields stay, all visits move, and the old name and phone find the kept card", () => {
  const anna = register("Anna Maier", "079 999 88 77", "1980-03-31");
  book(clinic.anna, "2026-11-23T09:00");
  book(anna, "2026-11-24T10:00");
  const outcome = mergePatients(under.desk, { keptId: clinic.anna, otherId: anna, choice: KEEP });
  expect(outcome).toEqual({
    kind: "merged",
    visits: 1,
    patient: { id: clinic.anna, name: "Anna Meier", phone: "079 123 45 67", birthDate: "1980-03-31" },
  });
  expect([startsOf(clinic.anna), startsOf(anna), countPatients(under.store.reader)]).toEqual([
    ["2026-11-24T10:00", "2026-11-23T09:00"],
    [],
    2,
  ]);
  expect([namesFound("maier"), namesFound("9988"), namesFound("anna")]).toEqual(
    [1, 2, 3].map(() => ["Anna Meier 1980-03-31"]),
  );
  expect(readPatientCard(under.desk, { patientId: anna })).toMatchObject({
    kind: "card",
    card: { patient: { id: clinic.anna, note: "Anna Maier's note" } },
  });
  expect(listAudit(under.store.reader).map(({ act }) => act)).toContain("patientMerged");
});

test("a merge is taken back whole; what was booked since stays with the kept card", () => {
  const anna = register("Anna Maier", "079 999 88 77", "1980-03-31");
  book(anna, "2026-11-24T10:00");
  mergePatients(under.desk, { keptId: clinic.anna, otherId: anna, choice: KEEP });
  book(anna, "2026-11-25T10:00");
  // The booking first, then the merge.
  expect(undoLastAct(under.desk)).toMatchObject({ kind: "undone", act: { kind: "booked" } });
  expect(undoLastAct(under.desk)).toEqual({
    kind: "undone",
    act: { kind: "patientsMerged", about: "Anna Meier", count: 1, left: 0 },
  });
  expect([startsOf(anna), startsOf(clinic.anna)]).toEqual([["2026-11-24T10:00"], ["2026-11-25T10:00"]]);
  expect([namesFound("maier"), namesFound("meier")]).toEqual([["Anna Maier 1980-03-31"], ["Anna Meier "]]);
});

test("what somebody waits for goes along, and comes back with the card", () => {
  const anna = register("Anna Maier", "079 999 88 77");
  const wish = { practitionerIds: [], weekdays: [], fromMinute: 0, toMinute: 1440 };
  const { desk } = under;
  const { checkUp } = clinic;
  const waiting = { patientId: anna, serviceId: checkUp, durationMinutes: 30, appointmentId: null, note: "" };
  expect(addWaiting(desk, { ...waiting, wish, untilDay: null })).toMatchObject({ kind: "added" });
  const waits = () => listWaiting(under.store.reader).map(({ patientId }) => patientId);
  mergePatients(desk, { keptId: clinic.anna, otherId: anna, choice: KEEP });
  const merged = waits();
  undoLastAct(desk);
  expect([merged, waits()]).toEqual([[clinic.anna], [anna]]);
});

test("a card merged away comes back neither by registering nor by an import", () => {
  const anna = register("Anna Maier", "079 999 88 77");
  mergePatients(under.desk, { keptId: clinic.anna, otherId: anna, choice: KEEP });
  const again = { name: "Anna Maier", phone: "+41 79 999 88 77", birthDate: null, note: "" };
  expect(registerPatient(under.desk, again)).toMatchObject({
    kind: "alreadyThere",
    patient: { id: clinic.anna, name: "Anna Meier" },
  });
  expect(
    importWhole(under.desk, { kind: "patients", text: "name,phone\nAnna Maier,0799998877" }),
  ).toMatchObject({
    added: 0,
    alreadyThere: 1,
  });
  const text =
    "date,start,end,patient,practitioner,service\n2026-12-01,09:00,09:30,Anna Maier,Dr. Keller,Check-up";
  expect(importWhole(under.desk, { kind: "appointments", text })).toMatchObject({ added: 1, bad: [] });
  expect(startsOf(clinic.anna)).toEqual(["2026-12-01T09:00"]);
});

test("a card is merged once, and never with itself", () => {
  const anna = register("Anna Maier", "079 999 88 77");
  const merge = { keptId: clinic.anna, otherId: anna, choice: KEEP };
  const outcomes = [merge, merge, { ...merge, keptId: anna, otherId: anna }].map((input) =>
    mergePatients(under.desk, input),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(["merged", "notTwo", "notTwo"]);
});

test("likely duplicates are proposed, the likeliest first, and never again once they are told apart", async () => {
  register("Eva Roth", "044 668 18 01", "1980-03-31");
  register("Roth Éva", null, "1980-03-31");
  const mother = register("Lea Graf", "044 668 18 02", "1960-01-01");
  register("Mia Graf", "044 668 18 02", "1995-01-01");
  const near = register("Sandro Villiger", null, "1970-05-05");
  const nearer = register("Sandro Vilinger", null, "1970-05-05");
  register("Bruno Weber", "044 668 18 03");
  const found = async () =>
    (await readDuplicates(under.desk)).pairs.map(({ one, other, because }) => [
      one.name,
      other.name,
      because,
    ]);
  expect(await found()).toEqual([
    ["Eva Roth", "Roth Éva", "sameNameAndBirthDate"],
    ["Sandro Villiger", "Sandro Vilinger", "nearName"],
    ["Bruno Weber", "Bruno Weber", "sameName"],
  ]);
  tellPatientsApart(under.desk, { one: near, other: nearer });
  expect((await found()).map(([one]) => one)).toEqual(["Eva Roth", "Bruno Weber"]);
  expect(readPatientCard(under.desk, { patientId: mother })).toMatchObject({ card: { alike: [] } });
});

test("a changed patient is found by the new name and phone only, and only then are coming visits' events owed anew", () => {
  linkACalendar(under.desk, clinic.keller);
  book(clinic.anna, "2026-11-23T09:00");
  const words = { name: "Anna Frei", phone: "079 123 45 68", birthDate: null };
  const before = under.announced.length;
  const edit = (changed: object) =>
    editPatient(under.desk, { patientId: clinic.anna, ...words, note: "", ...changed });
  expect(edit({})).toMatchObject({ kind: "changed", patient: { name: "Anna Frei" } });
  expect([edit({}), edit({ note: "Wheelchair" }), edit({ name: " " }), edit({ phone: "no" })]).toMatchObject([
    { kind: "unchanged" },
    { kind: "changed", events: 0 },
    { kind: "invalid", problem: "nameEmpty" },
    { kind: "invalid", problem: "phoneIsNone" },
  ]);
  expect([namesFound("meier"), namesFound("4567"), namesFound("frei"), namesFound("4568")]).toEqual([
    [],
    [],
    ["Anna Frei "],
    ["Anna Frei "],
  ]);
  expect(under.announced.slice(before)).toContain("patientsChanged");
  expect([undoLastAct(under.desk), undoLastAct(under.desk)]).toMatchObject([
    { kind: "undone", act: { kind: "patientChanged", about: "Anna Frei" } },
    { kind: "undone", act: { kind: "patientChanged" } },
  ]);
  expect([namesFound("meier"), namesFound("4567")]).toEqual([["Anna Meier "], ["Anna Meier "]]);
});

test("a card says why a visit was cancelled, and how often somebody did not come", () => {
  book(clinic.anna, "2026-11-23T09:00");
  book(clinic.anna, "2026-11-20T09:00");
  const [later, earlier] = listVisitsOf(under.store.reader, clinic.anna);
  if (later === undefined || earlier === undefined) throw new Error("both are booked");
  const reason = { cause: "other", words: "Moved away" } as const;
  cancelAppointment(under.desk, { appointmentId: later.id, reason });
  setStatus(under.desk, { appointmentId: earlier.id, status: "noShow" });
  expect(readPatientCard(under.desk, { patientId: clinic.anna })).toMatchObject({
    card: {
      visits: [
        { status: "cancelled", cancelCause: "other", cancelWords: "Moved away" },
        { status: "noShow", cancelCause: null, cancelWords: "" },
      ],
      noShows: 1,
      cancelled: 1,
    },
  });
});

test("a card tells the phone as it is dialled from abroad, the age, and all visits with the latest first", () => {
  const eva = register("Eva Roth", "044 668 18 01", "1980-11-22");
  book(eva, "2026-11-20T09:00");
  book(eva, "2026-11-23T09:00");
  expect(readPatientCard(under.desk, { patientId: eva })).toMatchObject({
    card: {
      patient: { phone: "044 668 18 01", phoneAbroad: "+41 44 668 18 01", age: 45, note: "Eva Roth's note" },
      visits: [
        {
          startsAt: "2026-11-23T09:00",
          isComing: true,
          practitionerName: "Dr. Keller",
          serviceName: "Check-up",
        },
        { startsAt: "2026-11-20T09:00", isComing: false },
      ],
      noShows: 0,
    },
  });
  expect(readPatientCard(under.desk, { patientId: PatientId.parse(under.desk.newId()) })).toEqual({
    kind: "noSuchPatient",
  });
});
