import type { Handlers } from "../../shared/ipc/contract.ts";
import { noteClashCall } from "../clinic/note-clash-call.ts";
import type { Desk } from "../clinic/desk.ts";
import type { GoogleAccount } from "../sync/google-account.ts";
import { lookAtCalendar, readProofs } from "../sync/read-proofs.ts";
import type { SyncLoop } from "../sync/sync-loop.ts";

/** What the calls about how far Google can be relied on are answered with. */
export interface GoogleHandlerParts {
  readonly desk: Desk;
  readonly account: GoogleAccount;
  readonly sync: SyncLoop;
}

type Calls = "readProofs" | "lookAtCalendar" | "noteClashCall";

/** Joins each call about how far Google can be relied on to the one function that does it. */
export function googleHandlers({ desk, account, sync }: GoogleHandlerParts): Pick<Handlers, Calls> {
  const proofs = { reader: desk.store.reader, clock: desk.clock, account, sync };
  return {
    readProofs: () => readProofs(proofs),
    noteClashCall: (input) => noteClashCall(desk, input),
    lookAtCalendar: (input) => lookAtCalendar(proofs, input),
  };
}
