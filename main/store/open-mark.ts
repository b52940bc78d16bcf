import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { flushFolder } from "./flush-folder.ts";

/*
 * While a database is open, its latest bookings may lie in the log beside it alone. A mark says so: where the mark is and the log
 * is not, the log was taken away, and SQLite would open without a word to a state from before those bookings.
 */

/** Where a database's write-ahead log lies (https://www.sqlite.org/wal.html). */
export function logPath(databasePath: string): string {
  return `${databasePath}-wal`;
}

/** Where the mark of a database that is open lies. */
export function openMarkPath(databasePath: string): string {
  return `${databasePath}.open`;
}

/** How a database's log is: `missing` only where the mark says that there must be one. */
export function readLog(databasePath: string): "none" | "empty" | "holdsBookings" | "missing" {
  const log = logPath(databasePath);
  if (existsSync(log)) return statSync(log).size === 0 ? "empty" : "holdsBookings";
  return existsSync(openMarkPath(databasePath)) ? "missing" : "none";
}

/**
 * Marks a database as open. Its log must be there: the log's name is made to last before the mark, so that no power cut leaves
 * the mark alone. A full disk does not keep a desk from opening; it then goes without the mark.
 */
export function markOpen(databasePath: string): void {
  flushFolder(dirname(databasePath));
  try {
    writeFileSync(openMarkPath(databasePath), "", { mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT"))
      return;
    throw error;
  }
  flushFolder(dirname(databasePath));
}

/** Takes the mark away, once the log is folded into the database and before the log goes. */
export function unmarkOpen(databasePath: string): void {
  rmSync(openMarkPath(databasePath), { force: true });
  flushFolder(dirname(databasePath));
}
