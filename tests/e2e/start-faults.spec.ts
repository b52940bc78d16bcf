import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launchDesk } from "../../sandbox/demo/launch-desk.ts";
import { runDesk } from "../support/run-desk.ts";

/* What a person sees when the desk cannot start: one sentence that says what to do, an exit code, and every file as it was. */

const folders: string[] = [];
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "start-faults-"));
  folders.push(folder);
  return folder;
}
test.afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A data folder as a first start leaves it. */
async function aUsedFolder(): Promise<string> {
  const folder = aFolder();
  const desk = await launchDesk({
    ...process.env,
    CLINIC_DESK_DATA_FOLDER: folder,
    CLINIC_DESK_HEADLESS: "1",
  });
  expect(await desk.quit()).toBe(0);
  return folder;
}

function databaseBytes(folder: string): Buffer {
  return readFileSync(join(folder, "clinic-desk.db"));
}

test("a wrong value in the settings is named, with what was expected", async () => {
  const end = await runDesk({ CLINIC_DESK_DATA_FOLDER: aFolder(), RELAY_URL: "relay.clinic.test" });
  expect(end.exitCode).toBe(2);
  expect(end.said).toContain("RELAY_URL in .env is wrong: it should be an https:// address");
});

test("a data folder that cannot be made is named", async () => {
  const file = join(aFolder(), "a-file");
  writeFileSync(file, "");
  const end = await runDesk({ CLINIC_DESK_DATA_FOLDER: join(file, "data") });
  expect(end.exitCode).toBe(1);
  expect(end.said).toContain(`The folder ${join(file, "data")} cannot be written to.`);
});

test("without a keychain nothing is opened and nothing is made", async () => {
  const folder = aFolder();
  const end = await runDesk({
    CLINIC_DESK_DATA_FOLDER: folder,
    DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere",
  });
  expect(end.exitCode).toBe(1);
  expect(end.said).toContain("needs the computer's keychain");
  expect(readdirSync(folder).filter((name) => name.includes(".db"))).toEqual([]);
});

test("a database whose key this keychain does not hold is left alone", async () => {
  const folder = await aUsedFolder();
  const moved = aFolder();
  cpSync(folder, moved, { recursive: true });
  const before = databaseBytes(moved);
  const end = await runDesk({ CLINIC_DESK_DATA_FOLDER: moved });
  expect(end.exitCode).toBe(1);
  expect(end.said).toContain("this computer's keychain holds no key for it");
  expect(databaseBytes(moved).equals(before)).toBe(true);
});

test("a database made with another key is told apart from a damaged one", async () => {
  const [mine, other] = [await aUsedFolder(), await aUsedFolder()];
  for (const name of readdirSync(other).filter((file) => file.startsWith("clinic-desk.db")))
    cpSync(join(other, name), join(mine, name));
  const before = databaseBytes(mine);
  const end = await runDesk({ CLINIC_DESK_DATA_FOLDER: mine });
  expect(end.exitCode).toBe(1);
  expect(end.said).toContain("is not the one this database was made with");
  expect(databaseBytes(mine).equals(before)).toBe(true);
});

test("a damaged database is not opened and not overwritten", async () => {
  const folder = await aUsedFolder();
  const damaged = databaseBytes(folder);
  damaged.fill(0x5a, 5_000, 5_400);
  writeFileSync(join(folder, "clinic-desk.db"), damaged);
  const end = await runDesk({ CLINIC_DESK_DATA_FOLDER: folder });
  expect(end.exitCode).toBe(1);
  expect(end.said).toContain("The database is damaged. Nothing was changed.");
  expect(databaseBytes(folder).equals(damaged)).toBe(true);
});
