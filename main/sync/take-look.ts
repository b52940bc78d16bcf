import type { GoogleEvent } from "../google/wire.ts";
import { clearVerify } from "../store/due-entries.ts";
import { findLink, type Link } from "../store/links.ts";
import { announceEffects } from "./effects.ts";
import { findElsewhere, isBare } from "./find-elsewhere.ts";
import { followEvent, linkElsewhere } from "./follow-event.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeEvent } from "./take-event.ts";

/**
 * Takes in what Google says of an event that was asked for by itself. Where it says no more than that the event is gone, the
 * other calendars are asked first: a person may have taken it there (MD2). Rejects with the GoogleError of whatever went wrong
 * with that.
 */
export async function takeLook(context: SyncContext, asked: Link, event: GoogleEvent): Promise<void> {
  const elsewhere = isBare(event) ? await findElsewhere(context, asked) : undefined;
  const { appointmentId } = asked;
  const effects = context.store.write((writer) => {
    clearVerify(writer, appointmentId);
    const link = findLink(writer, appointmentId);
    if (link === undefined) return undefined;
    const there = elsewhere && linkElsewhere(writer, link, elsewhere);
    if (elsewhere === undefined || there === undefined) return takeEvent(writer, context, { link, event });
    const followed = followEvent(writer, context, there);
    return takeEvent(writer, context, { link: followed, event: elsewhere.event });
  });
  if (effects !== undefined) announceEffects(context, effects);
}
