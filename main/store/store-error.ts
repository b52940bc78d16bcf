import BetterSqlite3 from "better-sqlite3";

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

const SENTENCES: Readonly<Record<StoreErrorCode, string>> = {
  wrongKey:
    "The key in this computer's keychain is not the one this database was made with. Nothing was changed. " +
    "Put the keychain item back, or restore a backup made with the present key.",
  damaged:
    "The database is damaged. Nothing was changed. Keep the file, and put the latest backup in its place.",
  logMissing:
    "The file with the latest bookings, whose name ends in -wal, is missing beside the database. Nothing was changed. " +
    "Put it back; or, to go on without those bookings, move the file whose name ends in .open elsewhere.",
  fromFuture:
    "The database was written by a newer Clinic Desk. Nothing was changed. Install the newest Clinic Desk on this computer.",
  diskFull: "The disk is full or cannot be written to, so nothing was saved. Free some space and try again.",
  copyFailed:
    "The database could not be copied before it is brought to this version of Clinic Desk. Nothing was changed. " +
    "Make sure that its folder can be written to and has space for a second copy, and start Clinic Desk again.",
  inUse: "Clinic Desk is already running with this database. Use that window, or close it and start again.",
  notADatabase:
    "This file is not a database that this Clinic Desk can read. Nothing was changed. " +
    "Move the file elsewhere to start afresh, or put the right one in its place.",
};

/** A fault of the database, with one sentence that says what to do; nothing has been overwritten, and nothing half-written. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** `path`: of the database file, where it is known. */
  constructor(code: StoreErrorCode, options: { readonly path?: string; readonly cause?: unknown } = {}) {
    const { path, cause } = options;
    super(path === undefined ? SENTENCES[code] : `${SENTENCES[code]} (${path})`, { cause });
    this.name = "StoreError";
    this.code = code;
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
