import { mkdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

/** What a program that came second leaves for the first. */
const KNOCK = "host-knock";

/** A lock that the operating system lets go of when the process ends, however it ends. */
export interface SingleInstanceLock {
  readonly release: () => void;
}

/**
 * Takes the lock of a data folder, or knocks at the program that holds it and gives undefined. The lock is SQLite's
 * exclusive file lock, so that no stale lock file can be left behind.
 */
export function takeSingleInstanceLock(folder: string, onSecond: () => void): SingleInstanceLock | undefined {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, "host-lock"), { timeout: 0 });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.exec("BEGIN EXCLUSIVE");
  } catch {
    database.close();
    writeFileSync(join(folder, KNOCK), "");
    return undefined;
  }
  rmSync(join(folder, KNOCK), { force: true });
  const watcher = watch(folder, (_event, name) => {
    if (name === KNOCK && takeAway(join(folder, KNOCK))) onSecond();
  });
  watcher.unref();
  return {
    release: () => {
      watcher.close();
      database.close();
    },
  };
}

/** Removes a file; false where somebody did already: one knock is reported as several changes of the folder. */
function takeAway(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}
