import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SaveDialogOptions } from "electron";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { createSaveFile } from "./save-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clinic-desk-save-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** A person who chooses one path after the other; "" closes the dialog. */
function saver(...paths: string[]) {
  const asked: SaveDialogOptions[] = [];
  const saveFile = createSaveFile({
    folder,
    showSaveDialog: (options) => {
      asked.push(options);
      const filePath = paths.shift() ?? "";
      return Promise.resolve({ canceled: filePath === "", filePath });
    },
  });
  return { asked, saveFile };
}

const FILE = { suggestedName: "patients.csv", content: "name\r\nÉva\r\n" };

test("a file lies where it was wanted, for its owner alone, and the dialog asks before it takes another one's place", async () => {
  const path = join(folder, "mine.csv");
  const { asked, saveFile } = saver(path);
  expect(await saveFile(FILE)).toEqual({ kind: "saved", name: "mine.csv" });
  expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777, readdirSync(folder)]).toEqual([
    FILE.content,
    0o600,
    ["mine.csv"],
  ]);
  expect(asked).toEqual([
    {
      defaultPath: join(folder, "patients.csv"),
      filters: [{ name: "CSV", extensions: ["csv"] }],
      properties: ["createDirectory", "showOverwriteConfirmation"],
    },
  ]);
});

test("the folder of the last file is proposed for the next, and closing the dialog writes nothing", async () => {
  mkdirSync(join(folder, "other"));
  const { asked, saveFile } = saver(join(folder, "other", "a.csv"));
  await saveFile(FILE);
  expect(await saveFile(FILE)).toEqual({ kind: "givenUp" });
  expect(asked[1]?.defaultPath).toBe(join(folder, "other", "patients.csv"));
  expect(readdirSync(folder)).toEqual(["other"]);
});

test.each([
  ["noFolder", "nowhere/a.csv"],
  ["notAllowed", "taken"],
  ["other", `${"x".repeat(300)}.csv`],
])("a file that cannot be written says why (%s), and leaves what is there", async (because, name) => {
  mkdirSync(join(folder, "taken"));
  writeFileSync(join(folder, "taken", "file"), "kept");
  const { saveFile } = saver(join(folder, name));
  expect(await saveFile(FILE)).toEqual({ kind: "notSaved", because });
  expect(readdirSync(folder)).toEqual(["taken"]);
});
