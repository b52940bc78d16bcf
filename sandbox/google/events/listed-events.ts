import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { plainInstances } from "../series/plain-instances.ts";
import { isSeries } from "../series/series-of.ts";
import { horizon } from "./list-horizon.ts";
import type { ListQuery } from "./list-query.ts";
import { momentInstant } from "./moment-instant.ts";
import type { StoredEvent } from "./stored-event.ts";
import type { IsListed } from "./is-listed.ts";

/** What a list is made of. */
export interface Listed {
  readonly calendar: SandboxCalendar;
  readonly query: ListQuery;
  readonly isListed: IsListed;
  /** Milliseconds of the present. */
  readonly now: number;
}

/**
 * What is in a list and changed after some moment, in the order of the changes, found one by one: a page needs to look no
 * further than its end. With `singleEvents` a series is its instances.
 */
export function* eventsChangedAfter(afterMicros: number, listed: Listed): Generator<StoredEvent> {
  const { calendar, query, isListed, now } = listed;
  for (const event of calendar.events.values()) {
    if (event.changeMicros <= afterMicros) continue;
    if (!query.singleEvents || !isSeries(event)) {
      if (isListed(event)) yield event;
      continue;
    }
    for (const instance of instancesListed(calendar, event, { query, now }))
      if (isListed(instance)) yield instance;
  }
}

function instancesListed(
  calendar: SandboxCalendar,
  master: StoredEvent,
  { query, now }: Pick<Listed, "query" | "now">,
): StoredEvent[] {
  const { timeMin, timeMax } = query;
  const until = timeMax ?? horizon(calendar, master, { now, from: timeMin });
  return plainInstances(calendar, master, { from: timeMin, until });
}

const DAY_MS = 24 * 60 * 60_000;

interface Sorted {
  readonly key: string;
  readonly events: readonly StoredEvent[];
}

/** The last list by start of each calendar, so that its pages are not sorted anew. */
const sorted = new WeakMap<SandboxCalendar["events"], Sorted>();

/** All that is in a list, earliest start first; `changeMicros` says which state of the calendar is meant. */
export function eventsByStart(changeMicros: number, listed: Listed): readonly StoredEvent[] {
  const { calendar, query, now } = listed;
  const { pageToken: _page, maxResults: _size, ...asked } = query;
  const { events, timeZone } = calendar;
  const key = JSON.stringify([changeMicros, events.size, timeZone, Math.ceil(now / DAY_MS), asked]);
  const known = sorted.get(events);
  if (known?.key === key) return known.events;
  const starts = [...eventsChangedAfter(0, listed)].map((event) => ({
    event,
    start: momentInstant(event.start, timeZone),
  }));
  starts.sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0));
  const found = starts.map(({ event }) => event);
  sorted.set(events, { key, events: found });
  return found;
}
