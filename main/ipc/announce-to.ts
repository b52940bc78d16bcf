import { BROADCAST_CHANNEL, type BroadcastName } from "../../shared/ipc/calls.ts";
import type { Timers } from "../timers.ts";

/** The parts of Electron's `BrowserWindow` that a broadcast needs. */
export interface BroadcastWindow {
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string, name: BroadcastName): void };
}

/** A backlog that goes out announces hundreds of changes; the page reads again this often at the most, in milliseconds. */
const PAUSE_MS = 100;

/**
 * The way to tell a window's page what to read again: at once, and after that at most every 100 ms for each name, so that the
 * last change is always told. Says nothing to a window that is gone.
 */
export function announceTo(window: BroadcastWindow, timers: Timers): (name: BroadcastName) => void {
  const pausing = new Map<BroadcastName, "quiet" | "again">();
  const announce = (name: BroadcastName): void => {
    if (pausing.has(name)) {
      pausing.set(name, "again");
      return;
    }
    if (window.isDestroyed()) return;
    window.webContents.send(BROADCAST_CHANNEL, name);
    pausing.set(name, "quiet");
    timers.after(PAUSE_MS, () => {
      const isOwed = pausing.get(name) === "again";
      pausing.delete(name);
      if (isOwed) announce(name);
    });
  };
  return announce;
}
