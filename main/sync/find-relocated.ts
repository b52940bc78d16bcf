import { GoogleError } from "../google/google-error.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { findLink, type Link, saveLink } from "../store/links.ts";
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
  const event = await ask(() => client.getEvent({ calendarId, eventId }));
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

/** The event, undefined where it is not there or may not be seen. */
async function ask(get: () => Promise<GoogleEvent>): Promise<GoogleEvent | undefined> {
  try {
    return await get();
  } catch (error) {
    const isAbsent =
      error instanceof GoogleError && ["notFound", "deleted", "forbidden"].includes(error.code);
    if (!isAbsent) throw error;
    return undefined;
  }
}
