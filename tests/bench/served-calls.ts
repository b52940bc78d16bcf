import { serveIpc } from "../../main/ipc/serve-ipc.ts";
import type { CallName } from "../../shared/ipc/calls.ts";
import type { CallInput, Handlers } from "../../shared/ipc/contract.ts";
import { silentLog } from "../support/silent-log.ts";

/** A call as the page makes it, answered as the program answers it: checked, done, checked, and copied as on the way back. */
export type ServedCall = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<unknown>;

type Listener = (event: { readonly senderFrame: object | null }, ...values: unknown[]) => Promise<unknown>;

/** Serves a desk's handlers to calls from this process. */
export function servedCalls(handlers: () => Handlers): ServedCall {
  let answer: Listener | undefined;
  let now = 0;
  serveIpc({
    ipcMain: {
      handle: (_channel, listener) => {
        answer = listener;
      },
    },
    isTrusted: (frame: object | null) => frame !== null,
    handlers,
    log: silentLog,
    // A second passes with every call: nobody is asked too often here.
    now: () => (now += 1_000),
  });
  const frame = {};
  return async (name, input) => structuredClone(await answer?.({ senderFrame: frame }, name, input));
}
