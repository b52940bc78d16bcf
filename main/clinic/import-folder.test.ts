import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { findClinic } from "../store/clinic.ts";
import { countPatients } from "../store/patients.ts";
import { importFolder } from "./import-folder.ts";

let under: DeskUnderTest;
const files = {
  clinic: "name,zone,country\nPraxis am See,Europe/Zurich,CH",
  practitioners: "name\nDr. Keller",
  services: "name,minutes\nCheck-up,30",
  patients: "name\nAnna Meier",
  appointments:
    "date,start,end,patient,practitioner,service\n2026-11-23,09:00,09:30,Anna Meier,Dr. Keller,Check-up\nx,,,,,",
};

beforeEach(() => {
  under = aDesk();
});
afterEach(() => under.close());

test("a folder sets up the whole clinic, in the order in which one file needs the other", () => {
  const nothingBad = { kind: "imported", added: 1, alreadyThere: 0, bad: [], left: 0 };
  expect(importFolder(under.desk, { files })).toEqual({
    kind: "imported",
    files: [
      { file: "practitioners", outcome: nothingBad },
      { file: "services", outcome: nothingBad },
      { file: "patients", outcome: nothingBad },
      {
        file: "appointments",
        outcome: { ...nothingBad, bad: [{ line: 3, reason: expect.stringContaining("date") }] },
      },
    ],
  });
  expect(findClinic(under.store.reader)?.name).toBe("Praxis am See");
  expect(under.announced).toEqual(["clinicChanged", "patientsChanged", "dayChanged"]);
});

test("a clinic that is set up already is left alone", () => {
  importFolder(under.desk, { files: { clinic: files.clinic } });
  expect(importFolder(under.desk, { files })).toEqual({ kind: "alreadySetUp" });
  expect(countPatients(under.store.reader)).toBe(0);
});

test.each([
  ["clinic.csv is missing. Add it, with name, zone and country.", { clinic: undefined }],
  ["clinic.csv: The column “country” is missing. Add it to the first row.", { clinic: "name,zone\na,b" }],
  ["clinic.csv must have exactly one row below the header.", { clinic: "name,zone,country" }],
  [
    "clinic.csv: the zone must be one of IANA's, such as Europe/Zurich.",
    { clinic: "name,zone,country\na,b,CH" },
  ],
  ["patients.csv: The column “name” is missing. Add it to the first row.", { patients: "nom\nEva" }],
])("nothing of a folder is kept where a file cannot be read: %s", (reason, changed) => {
  const { clinic, ...others } = { ...files, ...changed };
  const given = clinic === undefined ? others : { ...others, clinic };
  expect(importFolder(under.desk, { files: given })).toEqual({ kind: "notReadable", reason });
  expect([findClinic(under.store.reader), under.announced]).toEqual([undefined, []]);
});

test("the examples that staff are given import without a bad row", () => {
  const text = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");
  const [practitioners = "", services = "", patients = "", appointments = ""] = Array.from(
    text.matchAll(/```csv\n(.*?)```/gs),
    ([, example]) => example ?? "",
  );
  const examples = { clinic: files.clinic, practitioners, services, patients, appointments };
  const outcome = { kind: "imported", added: 2, alreadyThere: 0, bad: [], left: 0 };
  expect(importFolder(under.desk, { files: examples })).toEqual({
    kind: "imported",
    files: ["practitioners", "services", "patients", "appointments"].map((file) => ({ file, outcome })),
  });
});
