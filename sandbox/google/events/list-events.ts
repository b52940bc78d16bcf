import type { ReachedCalendar } from "../calendars/reach-calendar.ts";
import { instantFromMs, msOf } from "../../../shared/time.ts";
import { updatedMinTooLongAgo } from "../http/calendar-refusals.ts";
import { readPageToken, pageTokenFor } from "../page-tokens.ts";
import { readSyncToken, syncTokenFor } from "../sync-tokens.ts";
import type { World } from "../world.ts";
import { eventAnswer, tombstoneAnswer } from "./event-answer.ts";
import type { EventView } from "./event-answer.ts";
import { momentInstant } from "./moment-instant.ts";
import { singleEvents } from "../series/single-events.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { PagePlace } from "../page-tokens.ts";
import { isListed } from "./is-listed.ts";
import type { ListQuery } from "./list-query.ts";
import type { StoredEvent } from "./stored-event.ts";

/** How far back `updatedMin` may lie; 35 days were refused in the field (facts, B6). */
const LONGEST_UPDATED_MIN_MS = 30 * 24 * 60 * 60_000;

/** How far ahead a series without end is expanded; Google does not say how far it goes (facts, C5). */
const HORIZON_MS = 365 * 24 * 60 * 60_000;

/**
 * One page of a calendar's events (facts, section C): in the order of their last change, so that what changes while a
 * caller pages comes again at the end. The sync token comes with the last page only and stands for the moment of the first.
 */
export function listEvents(
  world: World,
  asked: { readonly reached: ReachedCalendar; readonly view: EventView; readonly query: ListQuery },
): Record<string, unknown> {
  const { query, view } = asked;
  const { calendar, role } = asked.reached;
  checkUpdatedMin(world, query);
  const collection = `events:${calendar.id}`;
  const since =
    query.syncToken === undefined ? undefined : readSyncToken(world, query.syncToken, collection).afterMicros;
  const page =
    query.pageToken === undefined
      ? { afterMicros: since ?? 0, skip: 0, syncMicros: world.lastChangeMicros }
      : readPageToken(query.pageToken, collection);
  const matching = candidates(world, calendar, query).filter(
    (event) =>
      event.changeMicros > page.afterMicros &&
      (since === undefined ? isListed(event, calendar, query) : isOfEventTypes(event, query)),
  );
  const items = matching.slice(page.skip, page.skip + query.maxResults);
  const hasMore = matching.length > page.skip + items.length;
  return {
    kind: "calendar#events",
    etag: `"p${String(world.lastChangeMicros)}"`,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    updated: instantFromMs(world.lastChangeMicros / 1000),
    timeZone: view.timeZone ?? calendar.timeZone,
    accessRole: role,
    defaultReminders: [],
    ...(hasMore
      ? { nextPageToken: pageTokenFor(collection, nextPlace(page, items, query)) }
      : syncTokenPart(world, query, { collection, afterMicros: page.syncMicros })),
    items: items.map((event) => itemAnswer(event, view, since !== undefined && !query.showDeleted)),
  };
}

function candidates(world: World, calendar: SandboxCalendar, query: ListQuery): StoredEvent[] {
  if (!query.singleEvents) return [...calendar.events.values()];
  const { timeMin: from } = query;
  const now = world.clock.now();
  const ahead = instantFromMs(Math.max(now, from === undefined ? now : msOf(from)) + HORIZON_MS);
  const events = singleEvents(calendar, { from, until: query.timeMax ?? ahead });
  if (query.orderBy !== "startTime") return events;
  const startOf = ({ start }: StoredEvent): string => momentInstant(start, calendar.timeZone);
  return events.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
}

/** After the last event listed, by its change: what changes in between moves behind it, and is not missed. */
function nextPlace(page: PagePlace, items: readonly StoredEvent[], query: ListQuery): PagePlace {
  const last = items.at(-1);
  if (last === undefined || query.singleEvents) return { ...page, skip: page.skip + items.length };
  return { ...page, afterMicros: last.changeMicros, skip: 0 };
}

function checkUpdatedMin(world: World, { updatedMin }: ListQuery): void {
  if (updatedMin !== undefined && msOf(updatedMin) < world.clock.now() - LONGEST_UPDATED_MIN_MS)
    throw updatedMinTooLongAgo();
}

function isOfEventTypes(event: StoredEvent, query: ListQuery): boolean {
  return query.eventTypes.length === 0 || query.eventTypes.includes(event.fields.eventType ?? "default");
}

function itemAnswer(event: StoredEvent, view: EventView, bareTombstones: boolean): Record<string, unknown> {
  return event.status === "cancelled" && bareTombstones
    ? tombstoneAnswer(event, view)
    : eventAnswer(event, view);
}

/** Orderings and searches give no token (facts, C2). */
function syncTokenPart(
  world: World,
  query: ListQuery,
  place: { readonly collection: string; readonly afterMicros: number },
): Record<string, string> {
  const isSearch =
    query.orderBy !== undefined ||
    query.q !== undefined ||
    query.iCalUID !== undefined ||
    query.privateExtendedProperty.length > 0 ||
    query.sharedExtendedProperty.length > 0;
  return isSearch ? {} : { nextSyncToken: syncTokenFor(world, place) };
}
