import { contextBridge, ipcRenderer } from "electron";
import { BROADCAST_CHANNEL, BROADCASTS, CALL_CHANNEL, CALLS } from "../shared/ipc/calls.ts";

/*
 * All that the page gets of the world outside: one function per call, and a way to hear of broadcasts. No channel, no
 * ipcRenderer, no event object crosses; the contract is checked on the other side.
 */

const listeners = new Map<string, Set<() => void>>(BROADCASTS.map((name) => [name, new Set()]));

ipcRenderer.on(BROADCAST_CHANNEL, (_event, name: string) => {
  const present = [...(listeners.get(name) ?? [])];
  for (const listener of present) listener();
});

const calls = Object.fromEntries(
  CALLS.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  ]),
);

contextBridge.exposeInMainWorld("desk", {
  ...calls,
  on: (name: string, listener: () => void): (() => void) => {
    // A listener of its own for every call, so that stopping one never stops another.
    const heard = (): void => listener();
    listeners.get(name)?.add(heard);
    return () => {
      listeners.get(name)?.delete(heard);
    };
  },
});
