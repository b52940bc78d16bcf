import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { flushFolder } from "./flush-folder.ts";
import { asStoreError, StoreError } from "./store-error.ts";

/** Where a copy goes, and what reads it back. */
export interface CopyPlace {
  readonly to: string;
  /** Reads the copy through; throws where it is not whole. */
  readonly check: (path: string) => void;
}

/**
 * Copies an open database, under the same key, and puts the copy in its place only once it was read back and is on disk: an
 * older copy of that name is kept until then. Throws StoreError `diskFull` or `copyFailed`; nothing was changed then.
 */
export function copyDatabase(database: BetterSqlite3.Database, { to, check }: CopyPlace): void {
  const unfinished = `${to}.new`;
  try {
    rmSync(unfinished, { force: true });
    database.prepare("VACUUM INTO ?").run(unfinished);
    chmodSync(unfinished, 0o600);
    check(unfinished);
    // SQLite leaves the copy to the system's cache (https://www.sqlite.org/lang_vacuum.html).
    flushFile(unfinished);
    renameSync(unfinished, to);
    flushFolder(dirname(to));
  } catch (error) {
    removeUnfinished(unfinished);
    const fault = asStoreError(error);
    const isFull = fault instanceof StoreError && fault.code === "diskFull";
    throw new StoreError(isFull ? "diskFull" : "copyFailed", { path: to, cause: error });
  }
}

function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What is in the way cannot be removed; the fault that is being told is about that.
  }
}

function flushFile(path: string): void {
  const descriptor = openSync(path, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
