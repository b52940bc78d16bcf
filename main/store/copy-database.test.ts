import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MIGRATIONS, versionOf } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { findSetting, keepSetting } from "./settings.ts";
import { script, type Writer } from "./sql.ts";

let folder: string;
let path: string;
const key = randomBytes(32);
const before = MIGRATIONS.at(-1)?.version ?? 0;
const next = {
  version: before + 10,
  migrate: (writer: Writer) => script(writer, "CREATE TABLE extra (a TEXT) STRICT; DELETE FROM setting"),
};
const steps = [...MIGRATIONS, next];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clinic-desk-copy-"));
  path = join(folder, "desk.db");
  const store = openStore({ path, key });
  store.write((writer) => keepSetting(writer, { key: "kept", value: "yes" }));
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function copyPath(): string {
  return `${path}.version-${before}`;
}

/** The version of a database of the present steps, and the setting in it. */
function look(at: string): unknown[] {
  const store = openStore({ path: at, key });
  const found = [versionOf(store.reader), findSetting(store.reader, "kept")];
  store.close();
  return found;
}

test("before the tables change, the database as it was is kept beside it, under its key", () => {
  const store = openStore({ path, key, migrations: steps });
  expect([versionOf(store.reader), findSetting(store.reader, "kept")]).toEqual([next.version, undefined]);
  store.close();
  expect(readFileSync(copyPath()).toString("latin1")).not.toMatch(/SQLite format 3|CREATE TABLE/);
  expect(look(copyPath())).toEqual([before, "yes"]);
});

test("a database that needs no change is not copied", () => {
  openStore({ path, key }).close();
  openStore({ path: join(folder, "new.db"), key, migrations: steps }).close();
  expect(readdirSync(folder).filter((name) => name.includes("version"))).toEqual([]);
});

test("a migration that fails leaves the database, and its copy too", () => {
  const failing = {
    version: next.version,
    migrate: (): never => {
      throw new Error("midway");
    },
  };
  expect(() => openStore({ path, key, migrations: [...MIGRATIONS, failing] })).toThrow("midway");
  expect([look(path), look(copyPath())]).toEqual([
    [before, "yes"],
    [before, "yes"],
  ]);
});

test("where no copy can be made nothing is changed, and an older copy stays", () => {
  writeFileSync(copyPath(), "an older copy");
  // A folder in the copy's way, which is not ours to remove.
  mkdirSync(join(`${copyPath()}.new`, "another's"), { recursive: true });
  expect(() => openStore({ path, key, migrations: steps })).toThrow(
    expect.objectContaining({ code: "copyFailed" }),
  );
  expect(readFileSync(copyPath(), "utf8")).toBe("an older copy");
  expect(look(path)).toEqual([before, "yes"]);
});

test("the leftovers of a copy that was cut off are no copy", () => {
  writeFileSync(`${copyPath()}.new`, "half");
  openStore({ path, key, migrations: steps }).close();
  expect(existsSync(`${copyPath()}.new`)).toBe(false);
  expect(look(copyPath())).toEqual([before, "yes"]);
});
