import type { KeepDraftInput } from "../../shared/ipc/drafts.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { putDraft, removeDraftsBefore } from "../store/drafts.ts";
import type { Desk } from "./desk.ts";
import { DRAFT_KEPT_MS } from "./read-draft.ts";

/** Keeps what stands in a form until it is finished, so that a crash or a reload loses nothing; what is a week old goes. */
export function keepDraft(desk: Desk, { subject, draft }: KeepDraftInput): void {
  const at = instantNow(desk.clock);
  // A program that ends loses nothing of it; a power cut may take the last words.
  desk.store.writeUnflushed((writer) => {
    putDraft(writer, { subject, at, draft });
    removeDraftsBefore(writer, addMs(at, -DRAFT_KEPT_MS));
  });
}
