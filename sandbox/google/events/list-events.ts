import { msOf } from "../../../shared/time.ts";
import { accessTerms } from "../calendars/access-terms.ts";
import type { ReachedCalendar } from "../calendars/reach-calendar.ts";
import { updatedMinTooLongAgo } from "../http/calendar-refusals.ts";
import { pageTokenFor, readPageToken } from "../page-tokens.ts";
import type { PagePlace } from "../page-tokens.ts";
import { readSyncToken, syncTokenFor } from "../sync-tokens.ts";
import type { World } from "../world.ts";
import type { EventView } from "./event-answer.ts";
import type { EventPage } from "./event-page.ts";
import { inFullList, ofEventTypes } from "./is-listed.ts";
import type { ListQuery } from "./list-query.ts";
import { eventsByStart, eventsChangedAfter } from "./listed-events.ts";
import type { Listed } from "./listed-events.ts";
import type { StoredEvent } from "./stored-event.ts";

/** How far back `updatedMin` may lie; 35 days were refused in the field (facts, B6). */
const LONGEST_UPDATED_MIN_MS = 30 * 24 * 60 * 60_000;

/** What a list is asked for, and of what. */
export interface ListAsked {
  readonly reached: ReachedCalendar;
  readonly view: EventView;
  readonly query: ListQuery;
}

/**
 * One page of a calendar's events (facts, section C): in the order of their last change, so that what changes while a
 * caller pages comes again at the end. The sync token comes with the last page only and stands for the moment of the first.
 */
export function listEvents(world: World, asked: ListAsked): EventPage {
  const { view } = asked;
  const { calendar, role } = asked.reached;
  // Who sees free and busy times alone gets single events, asked for or not (facts, C5).
  const query = role === "freeBusyReader" ? { ...asked.query, singleEvents: true } : asked.query;
  checkUpdatedMin(world, query);
  const place = { collection: `events:${calendar.id}`, terms: accessTerms(calendar, view.email) };
  const since =
    query.syncToken === undefined ? undefined : readSyncToken(world, query.syncToken, place).afterMicros;
  const from =
    query.pageToken === undefined
      ? { afterMicros: since ?? 0, skip: 0, syncMicros: world.lastChangeMicros, terms: place.terms }
      : readPageToken(query.pageToken, place.collection);
  const now = world.clock.now();
  const isListed = since === undefined ? inFullList(calendar, query, now) : ofEventTypes(query);
  const listed = { calendar, query, isListed, now };
  const { items, next } = takePage(world, listed, { from, size: query.maxResults });
  const syncPlace = { ...place, terms: from.terms, afterMicros: from.syncMicros };
  return {
    token:
      next !== undefined
        ? { nextPageToken: pageTokenFor(place.collection, next) }
        : isSearch(query)
          ? {}
          : { nextSyncToken: syncTokenFor(world, syncPlace) },
    view: { ...view, timeZone: query.timeZone, isBareWhenDeleted: !query.showDeleted },
    items,
  };
}

interface Page {
  readonly items: readonly StoredEvent[];
  readonly next: PagePlace | undefined;
}

interface PageAsked {
  readonly from: PagePlace;
  readonly size: number;
}

function takePage(world: World, listed: Listed, { from, size }: PageAsked): Page {
  if (listed.query.orderBy !== "startTime") return pageByChange(listed, { from, size });
  const events = eventsByStart(world.lastChangeMicros, listed);
  const end = from.skip + size;
  return {
    items: events.slice(from.skip, end),
    next: events.length > end ? { ...from, skip: end } : undefined,
  };
}

/**
 * A page ends between two events of one change, too, the instances of a series: the next one begins with that change (the
 * microsecond before it is over) and leaves out those that were on this page.
 */
function pageByChange(listed: Listed, { from, size }: PageAsked): Page {
  const items: StoredEvent[] = [];
  let place = from;
  let skipped = 0;
  for (const event of eventsChangedAfter(from.afterMicros, listed)) {
    const isOnEarlierPage = event.changeMicros === from.afterMicros + 1 && skipped < from.skip;
    if (isOnEarlierPage) {
      skipped += 1;
      continue;
    }
    if (items.length >= size) return { items, next: place };
    items.push(event);
    const isSameChange = place.afterMicros === event.changeMicros - 1;
    place = { ...from, afterMicros: event.changeMicros - 1, skip: isSameChange ? place.skip + 1 : 1 };
  }
  return { items, next: undefined };
}

function checkUpdatedMin(world: World, { updatedMin }: ListQuery): void {
  if (updatedMin !== undefined && msOf(updatedMin) < world.clock.now() - LONGEST_UPDATED_MIN_MS)
    throw updatedMinTooLongAgo();
}

/** Orderings and searches give no token (facts, C2). */
function isSearch(query: ListQuery): boolean {
  return (
    query.orderBy !== undefined ||
    query.q !== undefined ||
    query.iCalUID !== undefined ||
    query.privateExtendedProperty.length > 0 ||
    query.sharedExtendedProperty.length > 0
  );
}
