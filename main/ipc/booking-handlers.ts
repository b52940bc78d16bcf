import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Desk } from "../clinic/desk.ts";
import { dropDraft } from "../clinic/drop-draft.ts";
import { findFreeSlots } from "../clinic/find-free-slots.ts";
import { keepDraft } from "../clinic/keep-draft.ts";
import { readDraft } from "../clinic/read-draft.ts";
import { readUsual } from "../clinic/read-usual.ts";

type Calls = "findFreeSlots" | "readDraft" | "keepDraft" | "dropDraft" | "readUsual";

/** Joins each call about free time, series, the waitlist and drafts to the one function that does it. */
export function bookingHandlers(desk: Desk): Pick<Handlers, Calls> {
  return {
    findFreeSlots: (input) => findFreeSlots(desk, input),
    readDraft: (input) => readDraft(desk, input),
    keepDraft: (input) => keepDraft(desk, input),
    readUsual: (input) => readUsual(desk, input),
    dropDraft: (input) => dropDraft(desk, input),
  };
}
