import type { BroadcastName, CallName } from "../shared/ipc/calls.ts";
import type { CallInput, CallOutput, CallReply, DeskApi, FaultCode } from "../shared/ipc/contract.ts";

declare global {
  interface Window {
    /** Put there by the preload script; this file is its only reader. */
    readonly desk: DeskApi;
  }
}

type Calls = { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallReply<Name>> };

/** A call that ended in a fault; `code` says which, and fault-words.ts says it in a sentence. */
export class DeskFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode) {
    super(`the desk answered ${code}`);
    this.name = "DeskFault";
    this.code = code;
  }
}

/** Asks the main process. Gives the outcome of the call; throws a DeskFault where the reply is a fault. */
export async function ask<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const calls: Calls = window.desk;
  const reply = await calls[name](input);
  if (!reply.ok) throw new DeskFault(reply.code);
  return reply.value;
}

/** Calls `listener` after each broadcast of that name; returns the way to stop. */
export function onBroadcast(name: BroadcastName, listener: () => void): () => void {
  return window.desk.on(name, listener);
}
