import type { DraftPlace } from "../../shared/ipc/drafts.ts";
import { removeDraft } from "../store/drafts.ts";
import type { Desk } from "./desk.ts";

/** Forgets what was typed into a form: it is finished, or nobody wants it. */
export function dropDraft(desk: Desk, place: DraftPlace): void {
  desk.store.write((writer) => removeDraft(writer, place));
}
