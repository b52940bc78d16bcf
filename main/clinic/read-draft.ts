import type { DraftPlace, ReadDraftOutput } from "../../shared/ipc/drafts.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { findDraft } from "../store/drafts.ts";
import type { Desk } from "./desk.ts";

/** What was typed this long ago nobody means to finish any more. Milliseconds. */
export const DRAFT_KEPT_MS = 7 * 24 * 60 * 60_000;

/** What was typed into a form and not finished within the last week; null where there is nothing. */
export function readDraft(desk: Desk, place: DraftPlace): ReadDraftOutput {
  const found = findDraft(desk.store.reader, place);
  if (found === undefined || found.at < addMs(instantNow(desk.clock), -DRAFT_KEPT_MS)) return null;
  return found;
}
