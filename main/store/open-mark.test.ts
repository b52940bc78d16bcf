import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { logPath, openMarkPath } from "./open-mark.ts";
import { openStore } from "./open-store.ts";
import { findSetting, keepSetting } from "./settings.ts";
import { StoreError } from "./store-error.ts";

let folder: string;
let path: string;
const key = randomBytes(32);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clinic-desk-mark-"));
  path = join(folder, "crashed", "desk.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a crash leaves of a desk: `folded` lies in the database, to its last page, `latest` in the log alone. */
function crash(): void {
  const running = mkdtempSync(join(folder, "running-"));
  const store = openStore({ path: join(running, "desk.db"), key });
  store.write((writer) => keepSetting(writer, { key: "folded", value: "x".repeat(200_000) }));
  store.checkpoint();
  store.write((writer) => keepSetting(writer, { key: "latest", value: "yes" }));
  cpSync(running, join(folder, "crashed"), { recursive: true });
  store.close();
}

function contents(): Map<string, string> {
  const crashed = join(folder, "crashed");
  return new Map(readdirSync(crashed).map((name) => [name, readFileSync(join(crashed, name), "latin1")]));
}

function refuses(code: string, place = { path, key }): void {
  const before = contents();
  const thrown = expect(() => openStore(place));
  thrown.toThrow(expect.objectContaining({ code }));
  thrown.toThrow(StoreError);
  thrown.toThrow("Nothing was changed.");
  expect(contents()).toEqual(before);
}

/** What `latest` says once the database has been opened. */
function latest(): string | undefined {
  const store = openStore({ path, key });
  const found = findSetting(store.reader, "latest");
  expect(findSetting(store.reader, "folded")).toBeDefined();
  store.close();
  return found;
}

test("a database is marked while it is open, and no longer", () => {
  crash();
  const store = openStore({ path, key });
  expect(readdirSync(join(folder, "crashed"))).toContain("desk.db.open");
  store.close();
  expect(readdirSync(join(folder, "crashed"))).toEqual(["desk.db", "desk.db.keyid"]);
});

test("after a crash the log's bookings are there, time and again", () => {
  crash();
  expect([latest(), latest()]).toEqual(["yes", "yes"]);
});

test("a log that was taken away after a crash is missed, and nothing is touched", () => {
  crash();
  rmSync(logPath(path));
  refuses("logMissing");
});

test("a log that was put back is read", () => {
  crash();
  renameSync(logPath(path), join(folder, "away"));
  refuses("logMissing");
  renameSync(join(folder, "away"), logPath(path));
  expect(latest()).toBe("yes");
});

test("a person may go on without the log, from the state before it", () => {
  crash();
  rmSync(logPath(path));
  rmSync(openMarkPath(path));
  expect(latest()).toBeUndefined();
});

test("whoever moves database and log away starts afresh", () => {
  crash();
  for (const name of [path, logPath(path)]) renameSync(name, join(folder, basename(name)));
  const store = openStore({ path, key });
  expect(findSetting(store.reader, "folded")).toBeUndefined();
  store.close();
});

test("a crash right after the log was folded in is no loss", () => {
  crash();
  writeFileSync(logPath(path), "");
  expect(latest()).toBeUndefined();
});

test("a damaged database keeps its log, and both stay as they are", () => {
  crash();
  const whole = readFileSync(path);
  // The last pages hold the long setting, which the log does not hold anew.
  for (const pageFromEnd of [1, 2, 3]) {
    const at = whole.length - pageFromEnd * 4_096 + 2_000;
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    refuses("damaged");
  }
});

test("another key touches neither the database nor its log", () => {
  crash();
  refuses("wrongKey", { path, key: randomBytes(32) });
  expect(latest()).toBe("yes");
});
