import type { Handlers } from "../../shared/ipc/contract.ts";
import { addWaiting } from "../clinic/add-waiting.ts";
import { bookSeries } from "../clinic/book-series.ts";
import { cancelFollowing } from "../clinic/cancel-following.ts";
import type { Desk } from "../clinic/desk.ts";
import { dropDraft } from "../clinic/drop-draft.ts";
import { fillWaiting } from "../clinic/fill-waiting.ts";
import { findFreeSlots } from "../clinic/find-free-slots.ts";
import { keepDraft } from "../clinic/keep-draft.ts";
import { noteWaitingCall } from "../clinic/note-waiting-call.ts";
import { planSeries } from "../clinic/plan-series.ts";
import { readDraft } from "../clinic/read-draft.ts";
import { readSeries } from "../clinic/read-series.ts";
import { readUsual } from "../clinic/read-usual.ts";
import { readWaitlist } from "../clinic/read-waitlist.ts";
import { removeWaiting } from "../clinic/remove-waiting.ts";

type Calls =
  | "readWaitlist"
  | "addWaiting"
  | "fillWaiting"
  | "removeWaiting"
  | "noteWaitingCall"
  | "planSeries"
  | "bookSeries"
  | "readSeries"
  | "cancelFollowing"
  | "findFreeSlots"
  | "readDraft"
  | "keepDraft"
  | "dropDraft"
  | "readUsual";

/** Joins each call about free time, series, the waitlist and drafts to the one function that does it. */
export function bookingHandlers(desk: Desk): Pick<Handlers, Calls> {
  return {
    findFreeSlots: (input) => findFreeSlots(desk, input),
    planSeries: (input) => planSeries(desk, input),
    bookSeries: (input) => bookSeries(desk, input),
    readSeries: (input) => readSeries(desk.store.reader, input),
    cancelFollowing: (input) => cancelFollowing(desk, input),
    readWaitlist: () => readWaitlist(desk),
    addWaiting: (input) => addWaiting(desk, input),
    fillWaiting: (input) => fillWaiting(desk, input),
    removeWaiting: (input) => removeWaiting(desk, input),
    noteWaitingCall: (input) => noteWaitingCall(desk, input),
    readDraft: (input) => readDraft(desk, input),
    keepDraft: (input) => keepDraft(desk, input),
    readUsual: (input) => readUsual(desk, input),
    dropDraft: (input) => dropDraft(desk, input),
  };
}
