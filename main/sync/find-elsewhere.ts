import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { findLink, findLinkByEvent, type Link, saveLink } from "../store/links.ts";
import { isKnownDeleted } from "./appointment-parts.ts";
import { askForEvent } from "./ask-for-event.ts";
import { announceEffects } from "./effects.ts";
import { toldProperties } from "./event-properties.ts";
import { otherCalendars } from "./find-taken-away.ts";
import { type ElsewhereSighting, followEvent, linkElsewhere } from "./follow-event.ts";
import type { SyncContext } from "./sync-context.ts";

/**
 * Whether an event that was asked for by itself tells no more than that it is gone. A deleted one still tells what it said; one
 * that was taken to another calendar leaves an id alone (Calendar API, Events resource, `status`), and so does one that was
 * removed from the bin.
 */
export function isBare(event: GoogleEvent): boolean {
  return event.status === "cancelled" && event.start === undefined && event.extendedProperties === undefined;
}

/**
 * The event of an appointment on another linked calendar of the account, where a person took it there (MD2); undefined where
 * it is on none. Rejects with the GoogleError of whatever went wrong beside an event that is not there.
 */
export async function findElsewhere(
  context: SyncContext,
  { appointmentId, calendarId, eventId }: Pick<Link, "appointmentId" | "calendarId" | "eventId">,
): Promise<ElsewhereSighting | undefined> {
  for (const other of otherCalendars(context.store.reader, { calendarId, accountId: context.account.id })) {
    const event = await askForEvent(() => context.client.getEvent({ calendarId: other, eventId }));
    const isThere = event !== undefined && event.status !== "cancelled";
    if (isThere && toldProperties(event).appointmentId === appointmentId) return { calendarId: other, event };
  }
  return undefined;
}

/**
 * The answers about events that were asked for by themselves, without those of appointments whose event is on another calendar
 * by now: the appointment goes there at once, so that what becomes of the event before that calendar is read is known to be its
 * own; what it says, its own pull brings. Rejects as findElsewhere does.
 */
export async function withoutElsewhere(
  context: SyncContext,
  asked: { readonly calendarId: GoogleCalendarId; readonly answers: readonly GoogleEvent[] },
): Promise<readonly GoogleEvent[]> {
  const { calendarId, answers } = asked;
  const kept: GoogleEvent[] = [];
  for (const event of answers) {
    const link = findLinkByEvent(context.store.reader, { calendarId, eventId: event.id });
    const elsewhere = link && isBare(event) ? await findElsewhere(context, link) : undefined;
    if (link === undefined || elsewhere === undefined) kept.push(event);
    else goThere(context, link, elsewhere);
  }
  return kept;
}

/** What the event says there is news still: it has another etag than the one that is known. */
function goThere(context: SyncContext, asked: Link, elsewhere: ElsewhereSighting): void {
  const isGone = context.store.write((writer) => {
    const link = findLink(writer, asked.appointmentId);
    const isLive = link?.state === "linked" && link.agreed !== null && !isKnownDeleted(link);
    const there = isLive ? linkElsewhere(writer, link, elsewhere) : undefined;
    if (link === undefined || there === undefined) return false;
    saveLink(writer, { ...followEvent(writer, context, there), etag: link.etag });
    return true;
  });
  if (isGone) announceEffects(context, { day: true, queue: true, changes: true });
}
