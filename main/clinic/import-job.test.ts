import { afterEach, beforeEach, expect, test } from "vitest";
import { aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { createJobs } from "../jobs.ts";
import type { Jobs } from "../jobs.ts";
import { countPatients } from "../store/patients.ts";
import { importCsv } from "./import-csv.ts";
import { registerPatient } from "./register-patient.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
let jobs: Jobs;
/** How far the import was each time it told. */
let seen: number[];
/** What somebody does as soon as so many rows are done. */
let doings: Map<number, () => void>;

beforeEach(() => {
  under = aDesk();
  clinic = aClinic(under.desk);
  seen = [];
  doings = new Map();
  jobs = createJobs({
    announce: () => {
      const [job] = jobs.view().running;
      if (job === undefined || job.done === seen.at(-1)) return;
      seen.push(job.done);
      doings.get(job.done)?.();
    },
  });
});
afterEach(() => under.close());

function patients(count: number): string {
  return ["name", ...Array.from({ length: count }, (_, index) => `Patient ${index + 1}`)].join("\n");
}

function take(text: string) {
  return importCsv({ ...under.desk, jobs }, { kind: "patients", text });
}

test("a long file is taken some rows at a time, and the page is told at the end", async () => {
  const before = countPatients(under.store.reader);
  expect(await take(patients(450))).toEqual({
    kind: "imported",
    added: 450,
    alreadyThere: 0,
    bad: [],
    left: 0,
  });
  expect(seen).toEqual([0, 200, 400, 450]);
  expect(countPatients(under.store.reader)).toBe(before + 450);
  expect(under.announced).toEqual(["clinicChanged", "patientsChanged"]);
  expect(jobs.view().ended).toMatchObject([{ kind: "importPatients", done: 450, total: 450, end: "done" }]);
});

test("one that is stopped keeps what it has taken, and the same file goes on there", async () => {
  const before = countPatients(under.store.reader);
  doings.set(200, () => {
    for (const { id } of jobs.view().running) jobs.cancel(id);
  });
  expect(await take(patients(450))).toMatchObject({ added: 200, left: 250 });
  expect(countPatients(under.store.reader)).toBe(before + 200);
  expect(jobs.view().ended).toMatchObject([{ done: 200, end: "cancelled" }]);
  doings.clear();
  expect(await take(patients(450))).toMatchObject({ added: 250, alreadyThere: 200, left: 0 });
});

test("who is registered meanwhile is not registered twice", async () => {
  doings.set(200, () => {
    registerPatient(under.desk, { name: "Patient 300", phone: null, birthDate: null, note: "" });
  });
  expect(await take(patients(450))).toMatchObject({ added: 449, alreadyThere: 1 });
});

test("what Google is owed of an import wakes the sync once", async () => {
  linkACalendar(under.desk, clinic.keller);
  const text = [
    "date,start,end,patient,practitioner,service",
    "2026-11-23,09:00,09:30,Anna Meier,Dr. Keller,Check-up",
    "2026-11-20,09:00,09:30,Anna Meier,Dr. Keller,Check-up",
  ].join("\n");
  const input = { kind: "appointments", text } as const;
  expect(await importCsv({ ...under.desk, jobs }, input)).toMatchObject({ added: 2, bad: [] });
  expect(await importCsv({ ...under.desk, jobs }, input)).toMatchObject({ added: 0, alreadyThere: 2 });
  expect([under.announced, under.wakes()]).toEqual([["dayChanged", "queueChanged"], 1]);
});

test("a file that cannot be read is no job", async () => {
  expect(await take("phone\n1")).toMatchObject({ kind: "notReadable" });
  expect(jobs.view()).toEqual({ running: [], ended: [] });
});
