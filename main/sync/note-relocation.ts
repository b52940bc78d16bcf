import type { GoogleEvent } from "../google/wire.ts";
import { clearVerify } from "../store/due-entries.ts";
import { type Link, saveLink } from "../store/links.ts";
import type { Writer } from "../store/sql.ts";
import { applyRemoteEvent } from "./apply-remote-event.ts";
import type { Effects } from "./effects.ts";
import type { SyncContext } from "./sync-context.ts";

/**
 * Notes that Google has taken an event to the calendar its link names, and takes in what the event says there: somebody may have
 * changed it before (PU6). Part of the caller's transaction.
 */
export function noteRelocation(
  writer: Writer,
  context: SyncContext,
  arrived: { readonly link: Link; readonly event: GoogleEvent },
): Effects {
  const link = { ...arrived.link, leaving: null };
  clearVerify(writer, link.appointmentId);
  saveLink(writer, link);
  return applyRemoteEvent(writer, context, { link, event: arrived.event });
}
