import { afterEach, beforeEach, expect, test } from "vitest";
import fc from "fast-check";
import { aClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { listAudit } from "../store/audit.ts";
import { findPatients } from "./find-patients.ts";
import { registerPatient } from "./register-patient.ts";

let under: DeskUnderTest;

beforeEach(() => {
  under = aDesk();
  aClinic(under.desk);
  register({ name: "Zoë Müller-Rüegg", phone: "+41 44 668 18 00", birthDate: "31.03.1980" });
  register({ name: "Marie O'Neill", birthDate: "1980-03-31" });
  register({ name: "Anna Maria Huber", phone: "+49 30 901820" });
});
afterEach(() => under.close());

function register(given: { name: string; phone?: string; birthDate?: string }) {
  const { name, phone, birthDate } = given;
  return registerPatient(under.desk, {
    name,
    phone: phone ?? null,
    birthDate: birthDate ?? null,
    note: "",
  });
}

function find(text: string): string[] {
  return findPatients(under.desk, { text }).map(({ name }) => name);
}

test.each([
  ["the beginning of a name", "mül", ["Zoë Müller-Rüegg"]],
  ["words without their accents", "ruegg zoe", ["Zoë Müller-Rüegg"]],
  ["the second half of a double name", "rue", ["Zoë Müller-Rüegg"]],
  ["capitals", "ZOE", ["Zoë Müller-Rüegg"]],
  ["several words in any order", "hub an", ["Anna Maria Huber"]],
  ["those first whose name begins so", "mari", ["Marie O'Neill", "Anna Maria Huber"]],
  ["an apostrophe", "o'nei", ["Marie O'Neill"]],
  ["digits from the middle of a phone", "668", ["Zoë Müller-Rüegg"]],
  ["a phone as written here", "044 668", ["Zoë Müller-Rüegg"]],
  ["a phone as written abroad", "+41446681800", ["Zoë Müller-Rüegg"]],
  ["a phone dialled from abroad", "0041 44 668", ["Zoë Müller-Rüegg"]],
  ["a birth date with dots", "31.03.1980", ["Marie O'Neill", "Zoë Müller-Rüegg"]],
  ["a birth date with strokes", "31/3/1980", ["Marie O'Neill", "Zoë Müller-Rüegg"]],
  ["a birth date as computers write it", "1980-03-31", ["Marie O'Neill", "Zoë Müller-Rüegg"]],
  ["two digits", "66", []],
  ["nothing", "  ", []],
  ["signs alone", '"* ( ^ - AND', []],
])("finds by %s", (_, text, names) => {
  expect(find(text)).toEqual(names);
});

test("a short name is found among very many that only begin so", () => {
  register({ name: "Li Na" });
  for (let index = 0; index < 150; index += 1) register({ name: `Lia Nadine ${index}` });
  expect(find("li na")[0]).toBe("Li Na");
});

test("whatever is typed is taken literally and finds or does not, without a fault", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => void find(text)));
  const signs = fc.string({
    unit: fc.constantFrom('"', "*", "(", ")", "^", "-", ":", "a", " ", "NEAR", "OR"),
  });
  fc.assert(fc.property(signs, (text) => void find(text)));
});

test("at most 20 are found, the best first", () => {
  for (let index = 0; index < 30; index += 1) register({ name: `Peter ${String.fromCharCode(65 + index)}x` });
  register({ name: "Aaron Peter" });
  const found = find("peter");
  expect([found.length, found.includes("Aaron Peter"), found[0]]).toEqual([20, false, "Peter Ax"]);
});

test("a patient is kept as typed and found at once", () => {
  const outcome = register({ name: "  Eva   Roth ", phone: "044 668 18 01", birthDate: "1.2.1990" });
  const patient = { name: "Eva Roth", phone: "044 668 18 01", birthDate: "1990-02-01" };
  expect(outcome).toMatchObject({ kind: "registered", patient });
  expect(find("+41 44 668 18 01")).toEqual(["Eva Roth"]);
  expect(under.announced.at(-1)).toBe("patientsChanged");
  expect(listAudit(under.store.reader).at(-1)?.act).toBe("patientRegistered");
});

test.each([
  ["the same phone", { name: "zoe muller-ruegg", phone: "044 668 18 00" }, "alreadyThere"],
  ["the same birth date", { name: "Zoë Müller-Rüegg", birthDate: "31/03/1980" }, "alreadyThere"],
  ["the name alone", { name: "Zoë Müller-Rüegg" }, "registered"],
  [
    "a mother's phone but another birth date",
    { name: "Zoë Müller-Rüegg", phone: "+41446681800", birthDate: "2010-01-01" },
    "registered",
  ],
  ["another name with the same phone", { name: "Max Müller", phone: "+41446681800" }, "registered"],
])("a patient with %s is %s", (_, given, kind) => {
  expect(register(given).kind).toBe(kind);
});

test.each([
  ["nameEmpty", { name: "  " }],
  ["nameTooLong", { name: "x".repeat(201) }],
  ["phoneIsNone", { name: "Eva Roth", phone: "call her mother" }],
  ["phoneIsNone", { name: "Eva Roth", phone: "12" }],
  ["birthDateIsNone", { name: "Eva Roth", birthDate: "30.02.1980" }],
  ["birthDateIsNone", { name: "Eva Roth", birthDate: "eighties" }],
])("a patient is not registered: %s", (problem, given) => {
  expect(register(given)).toEqual({ kind: "invalid", problem });
});
