import type { Page } from "@playwright/test";
import { announceTo } from "../../../main/ipc/announce-to.ts";
import { serveIpc } from "../../../main/ipc/serve-ipc.ts";
import { realTimers } from "../../../sandbox/google/real-sources.ts";
import { BROADCASTS, CALL_CHANNEL, CALLS, type BroadcastName } from "../../../shared/ipc/calls.ts";
import type { FaultCode, Handlers } from "../../../shared/ipc/contract.ts";
import { silentLog } from "../silent-log.ts";

/** What joins a page in a plain browser to the handlers of a desk in this process. */
export interface PageBridge {
  /** Tells the page what to read again. */
  readonly announce: (name: BroadcastName) => void;
  /** From now on every call that is not a reading ends with this fault; undefined: no more. */
  readonly failWith: (fault: FaultCode | undefined) => void;
}

type Answer = (event: { readonly senderFrame: object | null }, ...values: unknown[]) => Promise<unknown>;

/** Puts `window.desk` into the page before its own code runs: the same calls, through the same checks, as in the program. */
export async function bridgePage(page: Page, handlers: () => Handlers): Promise<PageBridge> {
  let answer: Answer | undefined;
  let fault: FaultCode | undefined;
  serveIpc({
    ipcMain: {
      handle: (channel, listener) => {
        if (channel === CALL_CHANNEL) answer = listener;
      },
    },
    isTrusted: (frame: object | null) => frame !== null,
    handlers,
    log: silentLog,
    now: () => performance.now(),
  });
  await page.exposeFunction("__callDesk", (name: string, input: unknown) => {
    if (fault !== undefined && !name.startsWith("read")) return { ok: false, code: fault };
    return answer?.({ senderFrame: page }, name, input ?? undefined);
  });
  await page.addInitScript(
    ({ calls, broadcasts }) => {
      const listeners = new Map<string, Set<() => void>>(broadcasts.map((name) => [name, new Set()]));
      const call: unknown = Reflect.get(window, "__callDesk");
      const desk = {
        ...Object.fromEntries(
          calls.map((name) => [
            name,
            (input: unknown) =>
              typeof call === "function" ? Reflect.apply(call, undefined, [name, input]) : undefined,
          ]),
        ),
        on: (name: string, listener: () => void) => {
          const heard = () => listener();
          listeners.get(name)?.add(heard);
          return () => listeners.get(name)?.delete(heard);
        },
      };
      Reflect.set(window, "desk", desk);
      Reflect.set(window, "__hear", (name: string) => {
        for (const listener of listeners.get(name) ?? []) listener();
      });
    },
    { calls: CALLS, broadcasts: BROADCASTS },
  );
  return {
    // As often as the program's own window is told, and no more.
    announce: announceTo(
      {
        isDestroyed: () => page.isClosed(),
        webContents: {
          send: (_channel, name) => {
            page
              .evaluate((heard) => {
                const hear: unknown = Reflect.get(window, "__hear");
                if (typeof hear === "function") Reflect.apply(hear, undefined, [heard]);
              }, name)
              // A page that is on its way out hears nothing.
              .catch(() => undefined);
          },
        },
      },
      realTimers,
    ),
    failWith: (next) => {
      fault = next;
    },
  };
}
