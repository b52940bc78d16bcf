import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keyIdPath } from "./key-id.ts";
import { migrate, MIGRATIONS, versionOf } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { findSetting, keepSetting } from "./settings.ts";
import { all, first, script } from "./sql.ts";
import { StoreError } from "./store-error.ts";

let folder: string;
let path: string;
const key = randomBytes(32);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clinic-desk-store-"));
  path = join(folder, "desk.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a database of some pages and closes it. */
function makeStore(): void {
  const store = openStore({ path, key });
  store.write((writer) => {
    for (let line = 0; line < 200; line += 1)
      keepSetting(writer, { key: `line ${line}`, value: "x".repeat(100) });
  });
  store.close();
}

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
  return "none";
}

/** Everything in the folder, by name, to see that nothing was touched. */
function contents(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}

function refuses(code: string, place = { path, key }): void {
  const before = contents();
  expect(faultOf(() => openStore(place))).toBe(code);
  expect(contents()).toEqual(before);
}

test("what was written is there after closing and opening again, and the log is folded in", () => {
  makeStore();
  expect(readdirSync(folder).toSorted()).toEqual(["desk.db", "desk.db.keyid"]);
  const store = openStore({ path, key });
  expect(findSetting(store.reader, "line 7")).toBe("x".repeat(100));
  store.close();
});

test("[BK1] synchronous is FULL at the first open and at every later one", () => {
  for (let open = 0; open < 2; open += 1) {
    const store = openStore({ path, key });
    expect(first(store.reader, "PRAGMA synchronous")).toEqual({ synchronous: 2 });
    store.close();
  }
});

test("every other setting is what it must be", () => {
  const store = openStore({ path, key });
  const names = [
    "cipher",
    "journal_mode",
    "locking_mode",
    "fullfsync",
    "checkpoint_fullfsync",
    "foreign_keys",
    "temp_store",
    "secure_delete",
    "trusted_schema",
  ];
  const settings = names.map((name) => Object.values(first<object>(store.reader, `PRAGMA ${name}`) ?? {})[0]);
  expect(settings).toEqual(["sqlcipher", "wal", "exclusive", 1, 1, 1, 2, 1, 0]);
  store.close();
});

test("nothing in the files is readable without the key", () => {
  const store = openStore({ path, key });
  store.write((writer) => keepSetting(writer, { key: "name", value: "Annabelle Readable" }));
  const onDisk = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  expect(onDisk.some((text) => /SQLite format 3|Annabelle|CREATE TABLE/.test(text))).toBe(false);
  store.close();
  const unkeyed = new BetterSqlite3(path);
  expect(() => unkeyed.prepare("SELECT name FROM sqlite_schema").all()).toThrow("file is not a database");
  unkeyed.close();
});

test("another key is told from a damaged file, and nothing is touched", () => {
  makeStore();
  refuses("wrongKey", { path, key: randomBytes(32) });
});

test("a missing key id is written again once the key has proven right", () => {
  makeStore();
  const keyId = readFileSync(keyIdPath(path), "utf8");
  rmSync(keyIdPath(path));
  openStore({ path, key }).close();
  expect(readFileSync(keyIdPath(path), "utf8")).toBe(keyId);
});

test("without the key id nobody claims to know whether key or file is wrong", () => {
  makeStore();
  rmSync(keyIdPath(path));
  refuses("notADatabase", { path, key: randomBytes(32) });
});

test("any flipped bit of any page is found at the start, and nothing is touched", () => {
  makeStore();
  const whole = readFileSync(path);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      writeFileSync(path, flipped);
      refuses("damaged");
    }),
    { numRuns: 40 },
  );
});

test.each([0, 1, 4_095, 4_096, 20_000])("a file cut to %i bytes is damaged", (length) => {
  makeStore();
  truncateSync(path, length);
  refuses("damaged");
});

test("an unencrypted database is not opened", () => {
  const plain = new BetterSqlite3(path);
  plain.exec("CREATE TABLE a (b)");
  plain.close();
  refuses("notADatabase");
});

test("any other file is not opened", () => {
  writeFileSync(path, "Dear diary,\n".repeat(1_000));
  refuses("notADatabase");
});

test("a database of a newer Clinic Desk is left alone", () => {
  const store = openStore({ path, key });
  store.write((writer) => script(writer, "PRAGMA user_version = 99990"));
  store.close();
  refuses("fromFuture");
});

test("a log without its database is not thrown away", () => {
  writeFileSync(`${path}-wal`, "bookings");
  refuses("damaged");
});

test("the leftovers of a start that was cut off are no database", () => {
  writeFileSync(`${path}.new`, "half");
  openStore({ path, key }).close();
  expect(existsSync(`${path}.new`)).toBe(false);
});

test("no second process opens the same database", async () => {
  const store = openStore({ path, key });
  const opener = new URL("open-store.ts", import.meta.url).href;
  const program = `
    const { openStore } = await import(${JSON.stringify(opener)});
    try { openStore({ path: ${JSON.stringify(path)}, key: Buffer.from("${key.toString("hex")}", "hex") }); process.stdout.write("opened"); }
    catch (error) { process.stdout.write(error.code); }`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  expect(stdout).toBe("inUse");
  store.close();
});

test("a full disk is said so, and what was there stays", () => {
  const store = openStore({ path, key });
  store.write((writer) => keepSetting(writer, { key: "kept", value: "yes" }));
  const { page_count: pages } = first<{ page_count: number }>(store.reader, "PRAGMA page_count") ?? {};
  const fill = (): void =>
    store.write((writer) => {
      script(writer, `PRAGMA max_page_count = ${pages}`);
      keepSetting(writer, { key: "more", value: "x".repeat(100_000) });
    });
  expect(faultOf(fill)).toBe("diskFull");
  expect([findSetting(store.reader, "kept"), findSetting(store.reader, "more")]).toEqual(["yes", undefined]);
  store.close();
});

test("what a write throws takes everything back", () => {
  const store = openStore({ path, key });
  const broken = (): void =>
    store.write((writer) => {
      keepSetting(writer, { key: "half", value: "done" });
      throw new Error("midway");
    });
  expect(broken).toThrow("midway");
  expect(findSetting(store.reader, "half")).toBeUndefined();
  store.close();
});

test("a write inside a write is refused", () => {
  const store = openStore({ path, key });
  expect(() => store.write(() => store.write(() => undefined))).toThrow("a write inside a write");
  store.close();
});

test("a fault names the file and the way out, and never the key", () => {
  makeStore();
  const wrong = randomBytes(32);
  try {
    openStore({ path, key: wrong });
  } catch (error) {
    const text = String(error);
    expect(text).toContain(path);
    expect(text).toContain("Nothing was changed.");
    expect(text).not.toContain(wrong.toString("hex"));
    return;
  }
  expect.unreachable();
});

test.each(MIGRATIONS.map(({ version }, index) => [version, index] as const))(
  "migration %i brings a database of the version before to its own, and keeps what was there",
  (version, index) => {
    const earlier = openStore({ path, key, migrations: MIGRATIONS.slice(0, index) });
    const before = tablesIn(earlier.reader);
    const laidOut = layoutOf(earlier.reader);
    if (before.includes("setting"))
      earlier.write((writer) => keepSetting(writer, { key: "kept", value: "yes" }));
    earlier.close();
    const store = openStore({ path, key, migrations: MIGRATIONS.slice(0, index + 1) });
    const after = tablesIn(store.reader);
    expect(versionOf(store.reader)).toBe(version);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(layoutOf(store.reader)).not.toEqual(laidOut);
    if (before.includes("setting")) expect(findSetting(store.reader, "kept")).toBe("yes");
    store.close();
  },
);

function tablesIn(reader: Parameters<typeof all>[0]): string[] {
  return all<{ name: string }>(
    reader,
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  ).map(({ name }) => name);
}

const layoutOf = (reader: Parameters<typeof all>[0]): unknown => all(reader, "SELECT sql FROM sqlite_schema");

test("a migration that fails leaves the version before, whole", () => {
  makeStore();
  const failing = {
    version: 9_990,
    migrate: (): never => {
      throw new Error("midway");
    },
  };
  const extra = {
    version: 9_980,
    migrate: (writer: Parameters<typeof script>[0]) => script(writer, "CREATE TABLE extra (a TEXT) STRICT"),
  };
  expect(() => openStore({ path, key, migrations: [...MIGRATIONS, extra, failing] })).toThrow("midway");
  const store = openStore({ path, key });
  expect([versionOf(store.reader), tablesIn(store.reader).includes("extra")]).toEqual([
    MIGRATIONS.at(-1)?.version,
    false,
  ]);
  store.close();
});

test.each([[[20, 10]], [[10, 10]], [[10, 25]], [[0]]])("steps numbered %j are refused", (versions) => {
  const steps = versions.map((version) => ({ version, migrate: () => undefined }));
  const store = openStore({ path, key });
  expect(() => store.write((writer) => migrate(writer, steps))).toThrow(/must be a ten above/);
  store.close();
});
