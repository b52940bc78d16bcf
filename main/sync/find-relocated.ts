import { findLink, type Link, saveLink } from "../store/links.ts";
import { askForEvent } from "./ask-for-event.ts";
import { announceEffects } from "./effects.ts";
import { toldProperties } from "./event-properties.ts";
import { noteRelocation } from "./note-relocation.ts";
import type { SyncContext } from "./sync-context.ts";

/**
 * Google would not take an event to another calendar: because it is there already, the answer to an earlier request having been
 * lost, or for good, and then the link names the place again where the event was. Rejects with the GoogleError of whatever
 * went wrong beside an event that is not there.
 */
export async function findRelocated(
  context: SyncContext,
  { appointmentId, calendarId, eventId }: Link,
): Promise<"arrived" | "stayed"> {
  const { store, client } = context;
  const event = await askForEvent(() => client.getEvent({ calendarId, eventId }));
  const isThere =
    event !== undefined &&
    event.status !== "cancelled" &&
    toldProperties(event).appointmentId === appointmentId;
  const effects = store.write((writer) => {
    const link = findLink(writer, appointmentId);
    if (link === undefined) return undefined;
    if (isThere) return noteRelocation(writer, context, { link, event });
    if (link.leaving === null) return undefined;
    const { accountId, calendarId: from } = link.leaving;
    saveLink(writer, { ...link, accountId, calendarId: from, leaving: null });
    return undefined;
  });
  if (effects !== undefined) announceEffects(context, effects);
  return isThere ? "arrived" : "stayed";
}
