import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "clinic-desk-host-";

/** A folder for one run of Chromium. */
export interface ProfileFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** Makes a folder named after this process, which is removed at its end; folders of processes that were killed go as well. */
export function makeProfileFolder(): ProfileFolder {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^clinic-desk-host-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(tmpdir(), name));
  }
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  process.once("exit", () => remove(path));
  return { path, remove: () => remove(path) };
}

/** Chromium's last processes may still be writing; what cannot be removed now goes with the next run. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    return;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
