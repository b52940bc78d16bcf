import Database from "better-sqlite3";
import { z } from "zod";
import type { Counters } from "./counters.ts";
import { DataFileError } from "./data-file-error.ts";
import type { KeptWorld } from "./restore-world.ts";
import type { Journal } from "./table.ts";

/** "GCal", so that no other program's database is taken for ours (SQLite, PRAGMA application_id). */
const APPLICATION_ID = 0x4743616c;
const FORMAT = 1;

const SCHEMA = `
  CREATE TABLE kept (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (collection, key)
  ) STRICT;
  CREATE TABLE counters (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), value TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${String(APPLICATION_ID)};
  PRAGMA user_version = ${String(FORMAT)};
`;

const Row = z.object({ collection: z.string(), key: z.string(), value: z.string() });
const CountersRow = z.object({ value: z.string() });

/** A change that is not in the file yet. */
interface Pending {
  readonly collection: string;
  readonly key: string;
  /** Undefined where it was deleted. */
  readonly value: unknown;
  /** Deleted and set again: it goes to the end of its table. */
  readonly isMoved: boolean;
}

/** A world's data file. */
export interface DataFile {
  /** To be handed to the world; hears nothing until `start`. */
  readonly journal: Journal;
  /** What the file holds; undefined for a new one. */
  readonly kept: KeptWorld | undefined;
  /** Keeps every change from now on, with what `counters` says each time. */
  readonly start: (counters: () => Counters) => void;
  /** Writes what is still pending and lets the file go. */
  readonly close: () => void;
}

/**
 * Opens a data file, or makes it. All changes of one turn of the event loop are written in one transaction at its end, in a
 * microtask: before any answer of that turn is sent, so what was answered survives the end of the process, however it comes.
 * Throws DataFileError where the file is in use, damaged or of another program; what cannot be written later is told to
 * `onFault`.
 */
export function openDataFile(path: string, onFault: (error: DataFileError) => void): DataFile {
  const database = open(path);
  const put = database.prepare(
    "INSERT INTO kept (collection, key, value) VALUES (?, ?, ?) ON CONFLICT (collection, key) DO UPDATE SET value = excluded.value",
  );
  const remove = database.prepare("DELETE FROM kept WHERE collection = ? AND key = ?");
  const count = database.prepare(
    "INSERT INTO counters VALUES (1, ?) ON CONFLICT (only_row) DO UPDATE SET value = excluded.value",
  );
  const pending = new Map<string, Pending>();
  let readCounters: (() => Counters) | undefined;
  let isAwaited = false;
  let written = "";

  const writeAll = database.transaction((counters: string) => {
    for (const { collection, key, value, isMoved } of pending.values()) {
      if (value === undefined || isMoved) remove.run(collection, key);
      if (value !== undefined) put.run(collection, key, JSON.stringify(value));
    }
    count.run(counters);
  });
  const write = (): void => {
    isAwaited = false;
    if (readCounters === undefined) return;
    const counters = JSON.stringify(readCounters());
    if (pending.size === 0 && counters === written) return;
    try {
      writeAll.immediate(counters);
      pending.clear();
      written = counters;
    } catch (error) {
      onFault(new DataFileError(path, "cannot be written", { cause: error }));
    }
  };
  const writeSoon = (): void => {
    if (readCounters === undefined || isAwaited) return;
    isAwaited = true;
    queueMicrotask(write);
  };
  const note = (change: Pick<Pending, "collection" | "key" | "value">): void => {
    if (readCounters === undefined) return;
    writeSoon();
    const id = JSON.stringify([change.collection, change.key]);
    const known = pending.get(id);
    const isMoved = known !== undefined && (known.isMoved || known.value === undefined);
    // What was deleted in this turn and is set again takes its new place among the pending ones, too.
    if (known?.value === undefined) pending.delete(id);
    pending.set(id, { ...change, isMoved });
  };

  return {
    journal: {
      wasSet: (collection, key, value) => {
        note({ collection, key, value });
      },
      wasDeleted: (collection, key) => {
        note({ collection, key, value: undefined });
      },
      touched: writeSoon,
    },
    kept: readKept(database),
    start: (counters) => {
      readCounters = counters;
    },
    close: () => {
      write();
      database.close();
    },
  };
}

function open(path: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    // Another sandbox never lets go by itself: there is no point in waiting long for it.
    database = new Database(path, { timeout: 500 });
    database.pragma("locking_mode = EXCLUSIVE");
    database.pragma("journal_mode = WAL");
    // Kept against the end of the process. Against that of the machine, the last moments may be missing.
    database.pragma("synchronous = NORMAL");
    const isNew = database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
    if (isNew) database.exec(SCHEMA);
    else if (database.pragma("application_id", { simple: true }) !== APPLICATION_ID)
      throw new DataFileError(path, "belongs to another program");
    else if (database.pragma("user_version", { simple: true }) !== FORMAT)
      throw new DataFileError(path, "was written by another version of the sandbox");
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof DataFileError ? error : new DataFileError(path, reasonOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Database.SqliteError ? error.code : "";
  if (code.startsWith("SQLITE_BUSY")) return "is in use by another sandbox";
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") return "is not a data file, or is damaged";
  return "cannot be opened";
}

function readKept(database: Database.Database): KeptWorld | undefined {
  const counters = CountersRow.optional().parse(database.prepare("SELECT value FROM counters").get());
  if (counters === undefined) return undefined;
  const rows = z
    .array(Row)
    .parse(database.prepare("SELECT collection, key, value FROM kept ORDER BY position").all());
  return {
    counters: JSON.parse(counters.value),
    values: rows.map(({ collection, key, value }) => ({ collection, key, value: JSON.parse(value) })),
  };
}
