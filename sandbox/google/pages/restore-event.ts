import { putEvent } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { patchEvent } from "../events/write-event.ts";
import type { World } from "../world.ts";

/** Takes an event out of the bin; a series brings back the exceptions that went with it. 403 where it was purged. */
export function restoreEvent(world: World, calendar: SandboxCalendar, event: StoredEvent): StoredEvent {
  return patchEvent(world, calendar, { event, body: { status: "confirmed" } });
}

/** Empties the bin of one event, and of the exceptions of a series: ids stay taken, reviving is 403 (facts, B6). */
export function purgeEvent(world: World, calendar: SandboxCalendar, event: StoredEvent): void {
  const exceptions = [...calendar.events.values()].filter(
    (other) => other.exceptionOf?.masterId === event.id,
  );
  for (const gone of [...exceptions, event])
    putEvent(world, calendar, { ...gone, status: "cancelled", isPurged: true });
}
