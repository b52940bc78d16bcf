import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";

/** A deleted event of a calendar. */
export interface BinnedEvent {
  readonly event: StoredEvent;
  readonly calendar: SandboxCalendar;
}

/** What can be restored of some calendars, last deleted first. Instances of a deleted series go with their series. */
export function binEvents(calendars: readonly SandboxCalendar[]): BinnedEvent[] {
  return calendars
    .flatMap((calendar) =>
      [...calendar.events.values()]
        .filter((event) => event.status === "cancelled" && !event.isPurged && event.isBare !== true)
        .filter((event) => !isWithItsSeries(calendar, event))
        .map((event) => ({ event, calendar })),
    )
    .toSorted((one, other) => other.event.changeMicros - one.event.changeMicros);
}

function isWithItsSeries(calendar: SandboxCalendar, { exceptionOf }: StoredEvent): boolean {
  return exceptionOf !== undefined && calendar.events.get(exceptionOf.masterId)?.status === "cancelled";
}
