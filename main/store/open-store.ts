import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { compareKey, keepKeyId } from "./key-id.ts";
import { migrate, MIGRATIONS, type Migration } from "./migrate.ts";
import { setPragmas } from "./set-pragmas.ts";
import { asWriter } from "./sql.ts";
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
  const store = asStore(openAndCheck(place), place);
  if (compareKey(place) !== "same") keepKeyId(place);
  return store;
}

/** Makes the database whole under another name first, so that a crash leaves either none or a whole one. */
function makeDatabase(place: StorePlace): void {
  const { path } = place;
  // A log without its database holds bookings that SQLite would throw away when it makes a new file.
  if (existsSync(`${path}-wal`)) throw new StoreError("damaged", { path });
  if (compareKey(place) === "other") throw new StoreError("wrongKey", { path });
  const unfinished = `${path}.new`;
  for (const leftover of [unfinished, `${unfinished}-wal`]) rmSync(leftover, { force: true });
  asStore(connect({ ...place, path: unfinished }), place).close();
  chmodSync(unfinished, 0o600);
  keepKeyId(place);
  renameSync(unfinished, path);
  flushFolder(dirname(path));
}

/** Makes a rename last through a power cut. Windows cannot open a folder, and keeps its own journal of renames. */
function flushFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
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

function openAndCheck(place: StorePlace): BetterSqlite3.Database {
  const { path } = place;
  let database: BetterSqlite3.Database | undefined;
  try {
    database = connect(place);
    // Reads every page, and with it checks every page's authentication code.
    const found = database.pragma("quick_check(1)", { simple: true });
    if (found !== "ok") throw new StoreError("damaged", { path });
    return database;
  } catch (error) {
    database?.close();
    const isUnreadable = error instanceof BetterSqlite3.SqliteError && error.code === "SQLITE_NOTADB";
    const comparison = compareKey(place);
    if (isUnreadable && comparison === "other") throw new StoreError("wrongKey", { path, cause: error });
    // Without the id, another's key and a damaged first page cannot be told apart.
    if (isUnreadable && comparison === "noIdKept")
      throw new StoreError("notADatabase", { path, cause: error });
    throw asStoreError(error, path);
  }
}

function asStore(database: BetterSqlite3.Database, { path, migrations }: StorePlace): Store {
  const writer = asWriter(database);
  function write<Result>(work: (handle: typeof writer) => Result): Result {
    if (database.inTransaction) throw new Error("a write inside a write");
    try {
      return database.transaction(() => work(writer)).immediate();
    } catch (error) {
      throw asStoreError(error, path);
    }
  }
  try {
    write((handle) => migrate(handle, migrations ?? MIGRATIONS));
  } catch (error) {
    database.close();
    throw error instanceof StoreError ? new StoreError(error.code, { path, cause: error }) : error;
  }
  return {
    reader: writer,
    write,
    checkpoint: () => {
      database.pragma("wal_checkpoint(TRUNCATE)");
    },
    close: () => {
      database.close();
    },
  };
}
