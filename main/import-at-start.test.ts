import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aDesk } from "../tests/support/desk.ts";
import { importAtStart } from "./import-at-start.ts";

test("a folder that cannot be read is named, and the desk starts all the same", () => {
  const { desk, close } = aDesk();
  const folder = mkdtempSync(join(tmpdir(), "clinic-import-"));
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, "patients.csv"));
  expect(importAtStart(desk, folder)).toEqual([
    `CLINIC_DESK_IMPORT_FOLDER: ${folder} or a file in it cannot be read. Nothing was imported.`,
  ]);
});
