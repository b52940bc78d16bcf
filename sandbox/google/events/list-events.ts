import type { ReachedCalendar } from "../calendars/reach-calendar.ts";
import { instantFromMs, msOf } from "../../../shared/time.ts";
import { updatedMinTooLongAgo } from "../http/calendar-refusals.ts";
import { accessTerms } from "../calendars/access-terms.ts";
import { listChanges } from "../list-changes.ts";
import type { World } from "../world.ts";
import { eventAnswer, tombstoneAnswer } from "./event-answer.ts";
import type { EventView } from "./event-answer.ts";
import { momentInstant } from "./moment-instant.ts";
import { singleEvents } from "../series/single-events.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { isListed } from "./is-listed.ts";
import type { ListQuery } from "./list-query.ts";
import type { StoredEvent } from "./stored-event.ts";

/** How far back `updatedMin` may lie; 35 days were refused in the field (facts, B6). */
const LONGEST_UPDATED_MIN_MS = 30 * 24 * 60 * 60_000;

/** How far ahead a series without end is expanded; Google does not say how far it goes (facts, C5). */
const HORIZON_MS = 365 * 24 * 60 * 60_000;

/** One page of a calendar's events (facts, section C). */
export function listEvents(
  world: World,
  asked: { readonly reached: ReachedCalendar; readonly view: EventView; readonly query: ListQuery },
): Record<string, unknown> {
  const { query, view } = asked;
  const { calendar, role } = asked.reached;
  checkUpdatedMin(world, query);
  const { items, isIncremental, token } = listChanges(world, {
    place: { collection: `events:${calendar.id}`, terms: accessTerms(calendar, view.email) },
    query,
    values: candidates(world, calendar, query),
    isListed: {
      full: (event) => isListed(event, calendar, query),
      changed: (event) => isOfEventTypes(event, query),
    },
    isByPosition: query.singleEvents,
    givesToken: !isSearch(query),
  });
  return {
    kind: "calendar#events",
    etag: `"p${String(world.lastChangeMicros)}"`,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    updated: instantFromMs(world.lastChangeMicros / 1000),
    timeZone: view.timeZone ?? calendar.timeZone,
    accessRole: role,
    defaultReminders: [],
    ...token,
    items: items.map((event) => itemAnswer(event, view, isIncremental && !query.showDeleted)),
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
function isSearch(query: ListQuery): boolean {
  return (
    query.orderBy !== undefined ||
    query.q !== undefined ||
    query.iCalUID !== undefined ||
    query.privateExtendedProperty.length > 0 ||
    query.sharedExtendedProperty.length > 0
  );
}
