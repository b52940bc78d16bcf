import type { IpcMain, IpcMainInvokeEvent } from "electron";
import type { HostFrame } from "./host-frame.ts";

/** What a handler is told about who calls. */
export interface HostInvokeEvent extends Pick<IpcMainInvokeEvent, "type" | "processId" | "frameId"> {
  readonly sender: object;
  readonly senderFrame: HostFrame | null;
}

type Listener = (event: HostInvokeEvent, ...values: unknown[]) => unknown;

/** Electron's `ipcMain`, as far as answering `invoke` goes. */
class HostIpcMain implements Record<keyof Pick<IpcMain, "handle" | "removeHandler">, unknown> {
  readonly #listeners = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    if (this.#listeners.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#listeners.set(channel, listener);
  }

  removeHandler(channel: string): void {
    this.#listeners.delete(channel);
  }

  /** Carries one call from a page to whoever handles its channel. Throws what the handler throws. */
  async answer(event: HostInvokeEvent, channel: string, values: readonly unknown[]): Promise<unknown> {
    const listener = this.#listeners.get(channel);
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
    return listener(event, ...values);
  }
}

export const ipcMain = new HostIpcMain();
