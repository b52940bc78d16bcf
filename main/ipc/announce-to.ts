import { BROADCAST_CHANNEL, type BroadcastName } from "../../shared/ipc/calls.ts";

/** The parts of Electron's `BrowserWindow` that a broadcast needs. */
export interface BroadcastWindow {
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string, name: BroadcastName): void };
}

/** The way to tell a window's page what to read again; says nothing to a window that is gone. */
export function announceTo(window: BroadcastWindow): (name: BroadcastName) => void {
  return (name) => {
    if (!window.isDestroyed()) window.webContents.send(BROADCAST_CHANNEL, name);
  };
}
