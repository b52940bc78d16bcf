import type BetterSqlite3 from "better-sqlite3";

/** The oldest SQLite whose write-ahead log is sound (https://www.sqlite.org/wal.html#the_wal_reset_bug). */
const OLDEST_SQLITE = "3.51.3";

/** Name, the value set, and what SQLite says when it took it. In this order. */
const PRAGMAS: readonly (readonly [name: string, value: string, taken: string | number])[] = [
  // Before the first read, so that the log's index lies in our memory and no second process can open the file.
  ["locking_mode", "EXCLUSIVE", "exclusive"],
  ["journal_mode", "WAL", "wal"],
  // After the switch to WAL: this build falls back to NORMAL there, and NORMAL loses acknowledged commits in a power cut (BK1).
  ["synchronous", "FULL", 2],
  ["fullfsync", "ON", 1],
  ["checkpoint_fullfsync", "ON", 1],
  ["foreign_keys", "ON", 1],
  ["temp_store", "MEMORY", 2],
  ["secure_delete", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["mmap_size", "0", 0],
];

/**
 * Gives a fresh connection its key and every setting, and asserts that each was taken. Throws the driver's error where the
 * file cannot be read with this key, and an Error that names the setting where one was not taken.
 */
export function setPragmas(database: BetterSqlite3.Database, key: Buffer): void {
  giveKey(database, key);
  for (const pragma of PRAGMAS) set(database, pragma);
  database.prepare("SELECT count(*) FROM sqlite_schema").get();
  const version = database.prepare("SELECT sqlite_version()").pluck().get();
  if (!isAtLeast(String(version), OLDEST_SQLITE))
    throw new Error(`SQLite ${String(version)} is older than ${OLDEST_SQLITE}`);
}

/** Gives a fresh connection its cipher and key, and nothing more: enough to read with. */
export function giveKey(database: BetterSqlite3.Database, key: Buffer): void {
  set(database, ["cipher", "'sqlcipher'", "sqlcipher"]);
  set(database, ["legacy", "4", "4"]);
  // As bytes, never as a statement: statements can be logged.
  if (!takesKeys(database)) throw new Error("this SQLite driver cannot encrypt");
  database.key(Buffer.from(`x'${key.toString("hex")}'`));
}

interface Keyed {
  readonly key: (key: Buffer) => number;
}

/** The driver's cipher build adds `key()`; the plain build would ignore a key without a word. */
function takesKeys(database: BetterSqlite3.Database): database is BetterSqlite3.Database & Keyed {
  return "key" in database && typeof database.key === "function";
}

function set(database: BetterSqlite3.Database, pragma: (typeof PRAGMAS)[number]): void {
  const [name, value, taken] = pragma;
  database.pragma(`${name} = ${value}`);
  const actual = database.pragma(name, { simple: true });
  if (actual !== taken) throw new Error(`the database did not take ${name}: ${String(actual)}`);
}

function isAtLeast(version: string, oldest: string): boolean {
  return version.localeCompare(oldest, "en", { numeric: true }) >= 0;
}
