import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Desk } from "../clinic/desk.ts";
import { giveCancelReason } from "../clinic/give-cancel-reason.ts";
import { findVisit } from "../joining/find-visit.ts";

/** Joins the calls about one visit, wherever it is, to the functions that do them. */
export function visitHandlers(desk: Desk): Pick<Handlers, "findVisit" | "giveCancelReason"> {
  return {
    findVisit: (input) => findVisit(desk.store.reader, input),
    giveCancelReason: (input) => giveCancelReason(desk, input),
  };
}
