import BetterSqlite3 from "better-sqlite3";
import { english } from "../words/en.ts";

/** What keeps the database from being opened, read or written; named by what a person has to do about it. */
export type StoreErrorCode =
  | "wrongKey"
  | "damaged"
  | "logMissing"
  | "fromFuture"
  | "diskFull"
  | "copyFailed"
  | "inUse"
  | "notADatabase";

/** A fault of the database, with one sentence that says what to do; nothing has been overwritten, and nothing half-written. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** Of the database file, where it is known. */
  readonly path: string | undefined;

  constructor(code: StoreErrorCode, options: { readonly path?: string; readonly cause?: unknown } = {}) {
    const { path, cause } = options;
    const sentence = english[`store.${code}`];
    super(path === undefined ? sentence : `${sentence} (${path})`, { cause });
    this.name = "StoreError";
    this.code = code;
    this.path = path;
  }
}

/** Says a driver's error in our words where it is a fault of the file or the disk; any other error is given back as it is. */
export function asStoreError(error: unknown, path?: string): unknown {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error;
  const code = codeOf(error.code);
  if (code === undefined) return error;
  return new StoreError(code, path === undefined ? { cause: error } : { path, cause: error });
}

/** SQLite's result codes (https://www.sqlite.org/rescode.html); an extended code begins with its primary one. */
function codeOf(sqlite: string): StoreErrorCode | undefined {
  // A quota or a limit on the size of files is no "full" to SQLite, but a failed write.
  if (/^SQLITE_(FULL|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE))/.test(sqlite)) return "diskFull";
  if (/^SQLITE_(BUSY|LOCKED)/.test(sqlite)) return "inUse";
  // A page whose authentication code does not fit is answered as one of these.
  if (/^SQLITE_(NOTADB|CORRUPT|IOERR_SHORT_READ|IOERR_DATA|IOERR_CORRUPTFS)/.test(sqlite)) return "damaged";
  return undefined;
}
