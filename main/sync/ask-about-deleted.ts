import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { findLink, findLinkByEvent } from "../store/links.ts";
import type { Reader } from "../store/sql.ts";
import { identityOf } from "./event-id.ts";
import { withoutElsewhere } from "./find-elsewhere.ts";
import { askAbout } from "./find-missing.ts";
import { hasOneWithoutCalendar } from "./find-taken-away.ts";
import { isDeletion } from "./gather-items.ts";
import { isRelocating } from "./plan-request.ts";
import type { SyncContext } from "./sync-context.ts";

/** At most so many deletions of one page are asked about. */
const MOST_QUESTIONS = 100;

/**
 * The items of a page, with what Google still tells of those events of ours that are deleted: a page says no more of them than
 * that (Calendar API, Events resource, `status`), asked for by itself an event says what it said last: which of our requests
 * had arrived (PU7), and whether a desk took it away because its practitioner has no calendar (PU6). One that a person took to
 * another calendar is left out. Rejects with the GoogleError of whatever went wrong beside an event that is gone.
 */
export async function askAboutDeleted(
  context: SyncContext,
  page: { readonly calendarId: GoogleCalendarId; readonly items: readonly unknown[] },
): Promise<readonly unknown[]> {
  const { calendarId, items } = page;
  const eventIds = items
    .flatMap((item) => deletedOwn(context.store.reader, { calendarId, item }))
    .slice(0, MOST_QUESTIONS);
  if (eventIds.length === 0) return items;
  const answers = await askAbout(context, { calendarId, eventIds });
  // An answer that still shows one lags behind the page.
  const gone = answers.filter(({ status }) => status === "cancelled");
  const kept = await withoutElsewhere(context, { calendarId, answers: gone });
  const told = new Map(kept.map((event) => [event.id, event]));
  const asked = new Set(gone.map(({ id }) => id));
  return items.flatMap((item) => {
    const id = idOf(item);
    return id === undefined || !asked.has(id) ? [item] : (told.get(id) ?? []);
  });
}

/** The id of an item that says an event of ours is deleted, which is news. */
function deletedOwn(
  reader: Reader,
  { calendarId, item }: { readonly calendarId: GoogleCalendarId; readonly item: unknown },
): GoogleEventId[] {
  const event = isDeletion(item) ? GoogleEvent.safeParse(item).data : undefined;
  if (event === undefined) return [];
  const { id, etag } = event;
  const link = findLinkByEvent(reader, { calendarId, eventId: id });
  if (link === undefined) return mayHaveComeHere(reader, id) ? [id] : [];
  if (link.state === "unlinked" || isRelocating(link) || (etag !== undefined && etag === link.etag))
    return [];
  const mayBeThere = link.agreed !== null || link.attempts.length > 0;
  if (mayBeThere && getAppointment(reader, link.appointmentId).status !== "cancelled") return [id];
  // Cancelled here: another desk may have booked it again, with somebody without a calendar.
  return hasOneWithoutCalendar(reader) ? [id] : [];
}

/** Whether an appointment may have been given to this calendar, and from there to somebody without one, unseen from here. */
function mayHaveComeHere(reader: Reader, eventId: GoogleEventId): boolean {
  const identity = identityOf(eventId);
  const link = identity && findLink(reader, identity.appointmentId);
  if (identity === undefined || link?.state !== "linked" || link.leaving !== null) return false;
  return identity.generation >= link.generation && hasOneWithoutCalendar(reader);
}

function idOf(item: unknown): GoogleEventId | undefined {
  return GoogleEvent.safeParse(item).data?.id;
}
