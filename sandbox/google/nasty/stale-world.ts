import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import type { FaultRequest } from "../control/faults.ts";
import { NO_JOURNAL, Table } from "../state/table.ts";
import type { World } from "../world.ts";
import type { RecentWrite } from "./recent-writes.ts";

/**
 * The world as it was before its last writes of events, to read in. Its sync tokens stand for that moment, too: a read may lag
 * behind, but what it did not show comes with the next one (facts, C1 and C5).
 */
export function staleWorld(
  world: World,
  stale: Extract<FaultRequest, { readonly kind: "staleRead" }>,
): World {
  const { behind, withinMs } = stale;
  const since = withinMs === undefined ? Number.NEGATIVE_INFINITY : world.clock.now() - withinMs;
  const unseen = world.recentWrites.slice(-behind).filter(({ atMs }) => atMs >= since);
  const [first] = unseen;
  if (first === undefined) return world;
  const calendars = new Table<SandboxCalendar>(NO_JOURNAL, world.calendars.collection);
  for (const [id, calendar] of world.calendars) calendars.set(id, withoutWrites(calendar, unseen));
  return { ...world, calendars, lastChangeMicros: first.micros };
}

function withoutWrites(calendar: SandboxCalendar, unseen: readonly RecentWrite[]): SandboxCalendar {
  const writes = unseen.filter(({ calendarId }) => calendarId === calendar.id);
  if (writes.length === 0) return calendar;
  const events = new Map(calendar.events);
  for (const { eventId, before } of writes.toReversed())
    if (before === undefined) events.delete(eventId);
    else events.set(eventId, before);
  const stale = new Table<StoredEvent>(NO_JOURNAL, calendar.events.collection);
  for (const event of [...events.values()].toSorted((one, other) => one.changeMicros - other.changeMicros))
    stale.set(event.id, event);
  return { ...calendar, events: stale };
}
