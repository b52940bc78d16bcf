import { closeSync, fsyncSync, openSync } from "node:fs";

/**
 * Makes the names in a folder last through a power cut: a file made, renamed or removed in it. Windows cannot open a folder, and
 * keeps its own journal of names.
 */
export function flushFolder(folder: string): void {
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
