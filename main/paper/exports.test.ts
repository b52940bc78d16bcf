import ICAL from "ical.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ExportCsvInput, ExportIcsInput } from "../../shared/ipc/exports.ts";
import type { ImportKind } from "../../shared/ipc/imports.ts";
import { CivilDate } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { importWhole } from "../../tests/support/import-whole.ts";
import { bookAppointment } from "../clinic/book-appointment.ts";
import { choosePrivacy } from "../clinic/choose-privacy.ts";
import { mergePatients } from "../clinic/merge-patients.ts";
import { registerPatient } from "../clinic/register-patient.ts";
import { setUpClinic } from "../clinic/set-up-clinic.ts";
import { createJobs, type Jobs } from "../jobs.ts";
import { listAudit } from "../store/audit.ts";
import { exportCsv } from "./export-csv.ts";
import { exportIcs } from "./export-ics.ts";
import type { FileToSave } from "./save-file.ts";
import { writeWorkingWeek } from "./write-working-week.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
let jobs: Jobs;
let saved: FileToSave[];

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
  jobs = createJobs({ announce: () => undefined });
  saved = [];
});
afterEach(() => under.close());

function paper() {
  return {
    desk: under.desk,
    jobs,
    saveFile: (file: FileToSave) => {
      saved.push(file);
      return Promise.resolve({ kind: "saved", name: file.suggestedName } as const);
    },
    printPdf: () => Promise.resolve(undefined),
  };
}

const SPAN = {
  from: CivilDate.parse("2026-01-01"),
  to: CivilDate.parse("2027-12-31"),
  practitionerId: null,
};

async function csvOf(input: ExportCsvInput): Promise<string> {
  expect(await exportCsv(paper(), input)).toMatchObject({ kind: "saved" });
  return String(saved.at(-1)?.content);
}

function book(startsAt: string, changed: Parameters<typeof aBooking>[1] = {}): void {
  expect(bookAppointment(under.desk, aBooking(clinic, { startsAt, ...changed }))).toMatchObject({
    kind: "booked",
  });
}

const ORDER: readonly ImportKind[] = ["practitioners", "services", "patients", "appointments"];

function inputOf(kind: ImportKind): ExportCsvInput {
  return kind === "appointments" ? { kind, ...SPAN } : { kind };
}

test("what is exported and imported into an empty desk is the same, and nothing in it is a formula", async () => {
  const formulas = '=HYPERLINK("http://x")';
  importWhole(under.desk, {
    kind: "practitioners",
    text: "name,days,hours,email\nDr. Frei,Mon-Thu|Fri,8:00-12:00;13:00-17:00|8:00-12:00,f@example.com",
  });
  importWhole(under.desk, { kind: "services", text: "name,minutes\n@Vaccination,15" });
  for (const [phone, birthDate] of [
    [null, "1980-01-01"],
    [null, "2010-01-01"],
    ["+41 44 668 18 00", null],
  ] as const)
    registerPatient(under.desk, { name: 'O\'Brien <b>, "Zoë"', phone, birthDate, note: `-2+3, ${formulas}` });
  registerPatient(under.desk, { name: "'=quoted", phone: null, birthDate: null, note: "" });
  book("2026-11-23T09:00", { note: formulas });
  book("2026-11-23T23:30");
  book("2027-03-28T01:30", { practitionerId: clinic.brunner, durationMinutes: 60, patientId: clinic.bruno });
  const text = new Map<ImportKind, string>();
  for (const kind of ORDER) text.set(kind, await csvOf(inputOf(kind)));

  const other = aDesk();
  setUpClinic(other.desk, { name: "Praxis am See", zone: "Europe/Zurich", country: "CH" });
  for (const kind of ORDER)
    expect(importWhole(other.desk, { kind, text: text.get(kind) ?? "" })).toMatchObject({
      alreadyThere: 0,
      bad: [],
    });
  const again = new Map<ImportKind, string>();
  for (const kind of ORDER) {
    await exportCsv({ ...paper(), desk: other.desk }, inputOf(kind));
    again.set(kind, String(saved.at(-1)?.content));
  }
  other.close();
  expect(again).toEqual(text);
  expect([...text.values()].join("\n")).not.toMatch(/(^|[,"\n])[=@-]/m);
  expect(text.get("practitioners")).toContain('"Mon,Tue,Wed,Thu|Fri",08:00-12:00;13:00-17:00|08:00-12:00');
  expect(text.get("appointments")).toContain("2026-11-23,23:30,24:00,Anna Meier");
  // The clocks go forward while it lasts: a stopwatch says 60 minutes.
  expect(text.get("appointments")).toContain("2027-03-28,01:30,03:30,Bruno Weber");
});

test("a second card is not exported, its visits are the kept one's, and each export is audited", async () => {
  const outcome = registerPatient(under.desk, { name: "Anna Maier", phone: null, birthDate: null, note: "" });
  if (outcome.kind !== "registered") throw new Error(outcome.kind);
  book("2026-11-23T09:00", { patientId: outcome.patient.id });
  const choice = { name: "kept", phone: "kept", birthDate: "kept", note: "kept" } as const;
  mergePatients(under.desk, { keptId: clinic.anna, otherId: outcome.patient.id, choice });
  expect(await csvOf({ kind: "patients" })).not.toContain("Maier");
  expect(await csvOf({ kind: "appointments", ...SPAN })).toContain("09:00,09:30,Anna Meier");
  expect(listAudit(under.store.reader).filter(({ act }) => act.startsWith("exported"))).toMatchObject([
    { act: "exported:patients" },
    { act: "exported:appointments" },
  ]);
});

test("visits are cut to the span, both days in it, and to a practitioner", async () => {
  for (const day of ["22", "23", "24", "25"]) book(`2026-11-${day}T09:00`);
  book("2026-11-24T09:00", { practitionerId: clinic.brunner });
  const cut = {
    from: CivilDate.parse("2026-11-23"),
    to: CivilDate.parse("2026-11-24"),
    practitionerId: clinic.keller,
  };
  const lines = (await csvOf({ kind: "appointments", ...cut })).trim().split("\r\n").slice(1);
  expect(lines.map((line) => line.slice(0, 10))).toEqual(["2026-11-23", "2026-11-24"]);
});

test("a long export tells how far it is and can be stopped: then nothing is saved", async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => `Patient ${String(index)}`);
  importWhole(under.desk, { kind: "patients", text: ["name", ...rows].join("\n") });
  const exporting = exportCsv(paper(), { kind: "patients" });
  const [job] = jobs.view().running;
  expect(job).toMatchObject({ kind: "exportPatients", total: 1202, isCancellable: true });
  if (job !== undefined) jobs.cancel(job.id);
  expect([await exporting, saved]).toEqual([{ kind: "givenUp" }, []]);
});

async function eventsOf(input: Partial<ExportIcsInput>) {
  const outcome = await exportIcs(paper(), { ...SPAN, detail: "asPrivacyMode", ...input });
  expect(outcome).toMatchObject({ kind: "saved" });
  const text = String(saved.at(-1)?.content);
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return [
      event.summary,
      event.description,
      event.startDate.toJSDate().toISOString(),
      event.endDate.toJSDate().toISOString(),
    ];
  });
}

test("a calendar file says what the privacy mode lets out, or everything where somebody chose so", async () => {
  book("2026-11-23T09:00", { note: 'Bring X-rays; "both", please' });
  const at = ["2026-11-23T08:00:00.000Z", "2026-11-23T08:30:00.000Z"];
  const full = ["Appointment — Anna Meier", 'Check-up\n079 123 45 67\n\nBring X-rays; "both", please', ...at];
  expect(await eventsOf({})).toEqual([full]);
  choosePrivacy(under.desk, { privacy: "initials" });
  expect(await eventsOf({})).toEqual([
    ["Appointment — A. M.", 'Check-up\n\nBring X-rays; "both", please', ...at],
  ]);
  choosePrivacy(under.desk, { privacy: "busy" });
  expect(await eventsOf({})).toEqual([["Booked", null, ...at]]);
  expect(await eventsOf({ detail: "full" })).toEqual([full]);
});

test("a calendar file is right on the days on which clocks are changed", async () => {
  under.clock.set(Date.parse("2026-10-01T08:00:00.000Z"));
  for (const [day, fold] of [
    ["2026-10-25T02:30", 0],
    ["2026-10-25T02:30", 1],
    ["2027-03-28T01:30", null],
  ] as const)
    book(day, { fold, durationMinutes: 60 });
  expect((await eventsOf({})).map(([, , start, end]) => [start, end])).toEqual([
    ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"],
    ["2026-10-25T01:30:00.000Z", "2026-10-25T02:30:00.000Z"],
    ["2027-03-28T00:30:00.000Z", "2027-03-28T01:30:00.000Z"],
  ]);
});

test("hours that differ from day to day make a group of days each", () => {
  const practitionerId = clinic.keller;
  const stretch = (weekday: number, fromMinute: number) => ({
    practitionerId,
    weekday,
    fromMinute,
    toMinute: 720,
  });
  expect(writeWorkingWeek([stretch(1, 480), stretch(3, 480), stretch(2, 540)])).toEqual({
    days: "Mon,Wed|Tue",
    hours: "08:00-12:00|09:00-12:00",
  });
});
