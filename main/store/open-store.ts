import { chmodSync, closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import { copyDatabase } from "./copy-database.ts";
import { flushFolder } from "./flush-folder.ts";
import { compareKey, keepKeyId } from "./key-id.ts";
import { migrate, MIGRATIONS, type Migration, versionOf } from "./migrate.ts";
import { logPath, markOpen, readLog, unmarkOpen } from "./open-mark.ts";
import { giveKey, setPragmas } from "./set-pragmas.ts";
import { asWriter, noteTakenBack } from "./sql.ts";
import { asStoreError, StoreError } from "./store-error.ts";
import type { Store } from "./store.ts";

/** Where a desk's database is and what opens it. */
export interface StorePlace {
  readonly path: string;
  /** 32 random bytes, from the keychain. */
  readonly key: Buffer;
  /** The steps to bring the tables to; left out by the program. */
  readonly migrations?: readonly Migration[];
}

/** How long to wait for another process that is just closing, in milliseconds. */
const BUSY_MS = 1_000;
/** SQLite's page size where none is chosen. */
const PAGE_BYTES = 4096;
/** SQLite itself folds a log of 1,000 pages. */
const LONG_LOG_PAGES = 500;
/** How an unencrypted SQLite file begins (https://www.sqlite.org/fileformat.html#magic_header_string). */
const PLAINTEXT_HEADER = Buffer.from("SQLite format 3\0", "latin1");

/**
 * Opens the desk's encrypted database, or makes it where there is none, checks it and brings it to the present version.
 * It is this process's alone until `close`. Throws StoreError, having overwritten nothing.
 */
export function openStore(place: StorePlace): Store {
  if (place.key.length !== 32) throw new Error("the database key must be 32 bytes");
  if (!existsSync(place.path)) makeDatabase(place);
  checkFile(place.path);
  const database = openAndCheck(place);
  markOpen(place.path);
  const store = asStore(database, place);
  if (compareKey(place) !== "same") keepKeyId(place);
  return store;
}

/** Makes the database whole under another name first, so that a crash leaves either none or a whole one. */
function makeDatabase(place: StorePlace): void {
  const { path } = place;
  // A log without its database holds bookings that SQLite would throw away when it makes a new file.
  if (existsSync(logPath(path))) throw new StoreError("damaged", { path });
  if (compareKey(place) === "other") throw new StoreError("wrongKey", { path });
  const unfinished = `${path}.new`;
  for (const leftover of [unfinished, logPath(unfinished)]) rmSync(leftover, { force: true });
  asStore(connect({ ...place, path: unfinished }), place).close();
  chmodSync(unfinished, 0o600);
  // Whoever moved the database away to start afresh may have left the mark of a crash behind.
  unmarkOpen(path);
  keepKeyId(place);
  renameSync(unfinished, path);
  flushFolder(dirname(path));
}

/*
 * Looks at the file before SQLite opens it, never after: closing any descriptor of a file gives up the process's POSIX locks
 * on it (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
function checkFile(path: string): void {
  const descriptor = openSync(path, "r");
  const header = Buffer.alloc(PLAINTEXT_HEADER.length);
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.equals(PLAINTEXT_HEADER)) throw new StoreError("notADatabase", { path });
  // SQLite would take what is shorter than a page for an empty database, and fill it.
  if (statSync(path).size < PAGE_BYTES) throw new StoreError("damaged", { path });
}

function connect({ path, key }: StorePlace): BetterSqlite3.Database {
  const database = new BetterSqlite3(path, { timeout: BUSY_MS });
  try {
    setPragmas(database, key);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a database that is whole and ours. A damaged or strange one is left as it is, and its log with it. */
function openAndCheck(place: StorePlace): BetterSqlite3.Database {
  const log = readLog(place.path);
  if (log === "missing") throw new StoreError("logMissing", { path: place.path });
  return inWords(place, () => {
    // Closing a connection that can write folds the log into the database, be it damaged or not, and removes it.
    const isChecked = log === "holdsBookings" && isLookedThrough(place);
    const database = connect(place);
    try {
      if (!isChecked) check(database, "quick_check(1)");
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Whether there was room for the log's index, without which a connection that only reads does not work. Throws as lookThrough does. */
function isLookedThrough(place: StorePlace): boolean {
  try {
    lookThrough(place, "quick_check(1)");
    return true;
  } catch (error) {
    // A desk on a full disk still opens, to show the day.
    if (error instanceof BetterSqlite3.SqliteError && error.code === "SQLITE_IOERR_SHMSIZE") return false;
    throw error;
  }
}

/** Reads a whole database and its log without changing either. Throws the driver's error, or StoreError `damaged`. */
function lookThrough({ path, key }: StorePlace, kind: Check): void {
  const database = new BetterSqlite3(path, { readonly: true, timeout: BUSY_MS });
  try {
    giveKey(database, key);
    check(database, kind);
  } finally {
    database.close();
    // The log's index, which a connection that only reads leaves behind.
    rmSync(`${path}-shm`, { force: true });
  }
}

type Check = "quick_check(1)" | "integrity_check(1)";

/** Reads every page, and with it checks every page's authentication code. */
function check(database: BetterSqlite3.Database, kind: Check): void {
  if (database.pragma(kind, { simple: true }) !== "ok") throw new StoreError("damaged");
}

function inWords<Result>(place: StorePlace, work: () => Result): Result {
  const { path } = place;
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError) throw new StoreError(error.code, { path, cause: error });
    const isUnreadable = error instanceof BetterSqlite3.SqliteError && error.code === "SQLITE_NOTADB";
    const comparison = compareKey(place);
    if (isUnreadable && comparison === "other") throw new StoreError("wrongKey", { path, cause: error });
    // Without the id, another's key and a damaged first page cannot be told apart.
    if (isUnreadable && comparison === "noIdKept")
      throw new StoreError("notADatabase", { path, cause: error });
    throw asStoreError(error, path);
  }
}

/** A copy of the database as it was is kept beside it before its tables are changed; a new one has nothing to keep. */
function copyBeforeMigration(
  database: BetterSqlite3.Database,
  place: StorePlace,
  steps: readonly Migration[],
): void {
  const reached = versionOf(asWriter(database));
  if (reached === 0 || reached >= (steps.at(-1)?.version ?? 0)) return;
  copyChecked(database, place, `${place.path}.version-${reached}`);
}

function copyChecked(database: BetterSqlite3.Database, place: StorePlace, to: string): void {
  copyDatabase(database, { to, check: (path) => lookThrough({ ...place, path }, "integrity_check(1)") });
}

/** Closes a database; the mark goes with the log. */
function close(database: BetterSqlite3.Database, path: string): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
    if (readLog(path) === "empty") unmarkOpen(path);
  } catch {
    // On a full disk the log cannot be folded in. It stays, with the mark, for the next start.
  }
  database.close();
}

function asStore(database: BetterSqlite3.Database, place: StorePlace): Store {
  const { path, migrations = MIGRATIONS } = place;
  const writer = asWriter(database);
  // Prepared once: the driver's own wrapper is made anew for every transaction.
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const rollBack = database.prepare("ROLLBACK");
  function write<Result>(work: (handle: typeof writer) => Result): Result {
    if (database.inTransaction) throw new Error("a write inside a write");
    try {
      begin.run();
      const result = work(writer);
      if (result instanceof Promise) throw new TypeError("a write cannot wait");
      commit.run();
      return result;
    } catch (error) {
      // SQLite may have rolled back by itself (https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction).
      if (database.inTransaction) rollBack.run();
      noteTakenBack(writer);
      throw asStoreError(error, path);
    }
  }
  function writeUnflushed<Result>(work: (handle: typeof writer) => Result): Result {
    // In WAL, NORMAL flushes the log no earlier than before it is folded in; what a commit at FULL flushes is the whole log
    // (https://www.sqlite.org/pragma.html#pragma_synchronous).
    database.pragma("synchronous = NORMAL");
    try {
      return write(work);
    } finally {
      database.pragma("synchronous = FULL");
    }
  }
  try {
    copyBeforeMigration(database, place, migrations);
    write((handle) => migrate(handle, migrations));
  } catch (error) {
    close(database, path);
    throw error instanceof StoreError ? new StoreError(error.code, { path, cause: error }) : error;
  }
  return {
    reader: writer,
    write,
    writeUnflushed,
    checkpoint: () => {
      try {
        database.pragma("wal_checkpoint(TRUNCATE)");
      } catch (error) {
        throw asStoreError(error, path);
      }
    },
    foldLongLog: () => {
      if (logPages(database) < LONG_LOG_PAGES) return;
      try {
        database.pragma("wal_checkpoint(PASSIVE)");
      } catch {
        // Nothing is lost: the next transaction tells of a disk that takes no more.
      }
    },
    keepCopy: (key) => copyChecked(database, { ...place, key }, `${path}.copy`),
    close: () => close(database, path),
  };
}

const Log = z.tuple([z.object({ log: z.int(), checkpointed: z.int() })]);

/** How many pages of the log are not in the database file yet (https://www.sqlite.org/pragma.html#pragma_wal_checkpoint). */
function logPages(database: BetterSqlite3.Database): number {
  const [{ log, checkpointed }] = Log.parse(database.pragma("wal_checkpoint(NOOP)"));
  return log - checkpointed;
}
