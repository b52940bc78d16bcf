import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportKind, ImportOutcome } from "../../shared/ipc/imports.ts";
import { PractitionerId } from "../../shared/ids.ts";
import { WallTime } from "../../shared/time.ts";
import { aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { listAppointmentsBetween } from "../store/appointments.ts";
import { listOwed } from "../store/outbox.ts";
import { listPatientsNamed } from "../store/patients.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { listServices } from "../store/services.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { importWhole } from "../../tests/support/import-whole.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function take(kind: ImportKind, text: string): ImportOutcome {
  return importWhole(under.desk, { kind, text });
}

function appointments() {
  const from = WallTime.parse("2000-01-01T00:00");
  return listAppointmentsBetween(under.store.reader, { from, to: WallTime.parse("2100-01-01T00:00") });
}

test("practitioners come with colour, e-mail and hours, and twice the same file adds nothing", () => {
  const text = [
    "Name,Days,Hours,Colour,Email,Room",
    'Dr. Vogt,Mon-Wed,"08:00-12:00;13:00-17:00",pink,vogt@example.com,3',
    'Dr. Frei,"Mon,Fri",9:00-24:00,,,4',
    "dr keller,,,,,",
  ].join("\n");
  expect([take("practitioners", text), take("practitioners", text)]).toEqual([
    { kind: "imported", added: 2, alreadyThere: 1, bad: [], left: 0 },
    { kind: "imported", added: 0, alreadyThere: 3, bad: [], left: 0 },
  ]);
  const [, , vogt, frei] = listPractitioners(under.store.reader);
  expect([vogt, frei]).toMatchObject([
    { name: "Dr. Vogt", colour: "pink", email: "vogt@example.com", calendarId: null },
    { name: "Dr. Frei", colour: "violet", email: null },
  ]);
  const hours = (id: PractitionerId | undefined) =>
    listWorkingHoursOf(under.store.reader, PractitionerId.parse(id)).map((stretch) => [
      stretch.weekday,
      stretch.fromMinute,
      stretch.toMinute,
    ]);
  expect([hours(vogt?.id), hours(frei?.id)]).toEqual([
    [1, 2, 3].flatMap((weekday) => [
      [weekday, 480, 720],
      [weekday, 780, 1020],
    ]),
    [
      [1, 540, 1440],
      [5, 540, 1440],
    ],
  ]);
});

test.each([
  ["colour", "x,Mon,8:00-9:00,red,"],
  ["e-mail", "x,Mon,8:00-9:00,blue,x@"],
  ["days", "x,Fri-Mon,8:00-9:00,,"],
  ["days", "x,Mo,8:00-9:00,,"],
  ["hours", "x,Mon,9:00-8:00,,"],
  ["hours", "x,Mon,8:00-10:00;9:00-11:00,,"],
  ["hours", "x,Mon,8-9,,"],
  ["both", "x,Mon,,,"],
  ["name", ",Mon,8:00-9:00,,"],
])("a practitioner with bad %s is answered with line and reason: %s", (word, row) => {
  const outcome = take("practitioners", `name,days,hours,colour,email\n${row}`);
  expect(outcome).toEqual({
    kind: "imported",
    added: 0,
    alreadyThere: 0,
    bad: [{ line: 2, reason: expect.stringContaining(word) }],
    left: 0,
  });
});

test("services come with their lengths", () => {
  const text = "minutes;name\n20;Vaccination\n0;Nothing\n15.5;Half\n30;check-up\n";
  expect(take("services", text)).toEqual({
    kind: "imported",
    added: 1,
    alreadyThere: 1,
    bad: [
      { line: 3, reason: "The minutes must be a whole number from 5 to 720." },
      { line: 4, reason: "The minutes must be a whole number from 5 to 720." },
    ],
    left: 0,
  });
  expect(listServices(under.store.reader).map(({ name }) => name)).toEqual(["Check-up", "Vaccination"]);
});

test("patients come from whatever spreadsheet saved them, with the line each bad row starts on", () => {
  const text = [
    "\uFEFFName;Phone;Birth_Date;Note",
    'Eva Roth;044 668 18 01;31.03.1980;"Allergic; see\r\nletter"',
    "",
    "Max Frei;nonsense;;",
    ";044 668 18 02;;",
    '"Lea ""Lea"" Graf";;30.02.1980;',
    "Urs Graf;;;;too;many",
    "Eva Roth;+41 44 668 18 01;;",
    "Ida Kern",
  ].join("\r\n");
  const bad = [
    { line: 5, reason: expect.stringContaining("phone") },
    { line: 6, reason: "Fill in the name." },
    { line: 7, reason: expect.stringContaining("birth date") },
    { line: 8, reason: expect.stringContaining("more cells") },
  ];
  expect([take("patients", text), take("patients", text)]).toEqual([
    { kind: "imported", added: 2, alreadyThere: 1, bad, left: 0 },
    { kind: "imported", added: 0, alreadyThere: 3, bad, left: 0 },
  ]);
  expect(listPatientsNamed(under.store.reader, "Eva Roth")).toMatchObject([
    {
      phone: "044 668 18 01",
      phoneE164: "+41446681801",
      birthDate: "1980-03-31",
      note: "Allergic; see\nletter",
    },
  ]);
});

const HEADER = "date,start,end,patient,practitioner,service,status,note,patient_phone";

test("appointments come with patient, practitioner and service by name; twice adds nothing", () => {
  linkACalendar(under.desk, clinic.keller);
  const text = [
    HEADER,
    "2026-11-23,9:00,09:45,ANNA MEIER,dr. keller,check-up,,bring X-rays,",
    "20.11.2026,09:00,09:30,Anna Meier,Dr. Keller,Check-up,done,,",
    "2026-11-23,09:15,09:45,Bruno Weber,Dr. Brunner,Check-up,no show,,",
  ].join("\n");
  expect([take("appointments", text), take("appointments", text)]).toEqual([
    { kind: "imported", added: 3, alreadyThere: 0, bad: [], left: 0 },
    { kind: "imported", added: 0, alreadyThere: 3, bad: [], left: 0 },
  ]);
  expect(appointments()).toMatchObject([
    { startsAt: "2026-11-20T09:00", status: "done", patientId: clinic.anna },
    {
      startsAt: "2026-11-23T09:00",
      durationMinutes: 45,
      status: "booked",
      patientId: clinic.anna,
      practitionerId: clinic.keller,
      note: "bring X-rays",
    },
    { startsAt: "2026-11-23T09:15", status: "noShow", patientId: clinic.bruno },
  ]);
  // What is over stays here.
  expect(listOwed(under.store.reader)).toHaveLength(1);
});

test.each([
  ["ends before", "2026-11-24,10:00,09:00,Anna Meier,Dr. Keller,Check-up,,,"],
  ["ends before", "2026-11-24,10:00,10:00,Anna Meier,Dr. Keller,Check-up,,,"],
  ["longer than 12", "2026-11-24,06:00,18:01,Anna Meier,Dr. Keller,Check-up,,,"],
  ["clocks go forward", "2027-03-28,02:30,03:30,Anna Meier,Dr. Keller,Check-up,,,"],
  ["clocks go forward", "2027-03-28,01:30,02:30,Anna Meier,Dr. Keller,Check-up,,,"],
  ["date", "24-11-2026,10:00,11:00,Anna Meier,Dr. Keller,Check-up,,,"],
  ["start or the end", "2026-11-24,ten,11:00,Anna Meier,Dr. Keller,Check-up,,,"],
  ["start or the end", "2026-11-24,24:00,24:00,Anna Meier,Dr. Keller,Check-up,,,"],
  ["no patient", "2026-11-24,10:00,11:00,Anna Maier,Dr. Keller,Check-up,,,"],
  ["no patient", "2026-11-24,10:00,11:00,Anna Meier,Dr. Keller,Check-up,,,044 668 18 00"],
  ["phone number", "2026-11-24,10:00,11:00,Anna Meier,Dr. Keller,Check-up,,,none"],
  ["no practitioner", "2026-11-24,10:00,11:00,Anna Meier,Dr. Kohler,Check-up,,,"],
  ["no service", "2026-11-24,10:00,11:00,Anna Meier,Dr. Keller,Checkup plus,,,"],
  ["status", "2026-11-24,10:00,11:00,Anna Meier,Dr. Keller,Check-up,maybe,,"],
  ["another appointment", "2026-11-23,09:15,09:45,Bruno Weber,Dr. Keller,Check-up,,,"],
])("an appointment is a bad row: %s (%s)", (words, row) => {
  take("appointments", `${HEADER}\n2026-11-23,09:00,09:30,Anna Meier,Dr. Keller,Check-up,,,`);
  expect(take("appointments", `${HEADER}\n${row}`)).toEqual({
    kind: "imported",
    added: 0,
    alreadyThere: 0,
    bad: [{ line: 2, reason: expect.stringContaining(words) }],
    left: 0,
  });
});

test("[BK5] a length across the change of clocks is what a stopwatch says", () => {
  take("appointments", `${HEADER}\n2026-10-25,01:30,03:30,Anna Meier,Dr. Keller,Check-up,,,`);
  expect(appointments()).toMatchObject([{ durationMinutes: 180 }]);
});

test("namesakes are told apart by phone, and refused without", () => {
  take("patients", "name,phone\nAnna Meier,044 668 18 00");
  const text = [
    HEADER,
    "2026-11-24,10:00,11:00,Anna Meier,Dr. Keller,Check-up,,,",
    "2026-11-24,11:00,12:00,Anna Meier,Dr. Keller,Check-up,,,+41 79 123 45 67",
  ].join("\n");
  expect(take("appointments", text)).toMatchObject({
    added: 1,
    bad: [{ line: 2, reason: expect.stringContaining("patient_phone") }],
  });
  expect(appointments()).toMatchObject([{ patientId: clinic.anna }]);
});

test.each([
  ["", "The file is empty. Its first row must name the columns."],
  ["phone\n1", "The column “name” is missing. Add it to the first row."],
  ["name,Name\na,b", "The column “name” is there twice. Take one out."],
  ["name\nM\uFFFDller", "The file is not UTF-8. Save it as “CSV UTF-8” and try again."],
  ['name\n"Eva', "A quotation mark is opened and never closed (noticed on line 2). Close it and try again."],
])("a file that cannot be read is answered with what to do: %j", (text, reason) => {
  expect(take("patients", text)).toEqual({ kind: "notReadable", reason });
});

test("without a clinic nothing is imported", () => {
  const fresh = aDesk();
  expect(importWhole(fresh.desk, { kind: "patients", text: "name\nEva" })).toEqual({
    kind: "clinicNotSetUp",
  });
  fresh.close();
});

test("reasons are given in the language they are asked for in", () => {
  const text = "name;minutes\nVaccination;0\n";
  expect(importWhole(under.desk, { kind: "services", text, language: "de" })).toMatchObject({
    bad: [{ line: 2, reason: "Die Minuten müssen eine ganze Zahl von 5 bis 720 sein." }],
  });
  expect(importWhole(under.desk, { kind: "services", text: "", language: "es" })).toMatchObject({
    kind: "notReadable",
    reason: "El archivo está vacío. Su primera fila debe nombrar las columnas.",
  });
});
