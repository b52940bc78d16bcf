import type { Instant } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { instancesOf, isSeries } from "./instances.ts";

/** A calendar's events with every series as its instances before an instant, in the order of their last change. */
export function singleEvents(calendar: SandboxCalendar, until: Instant): StoredEvent[] {
  return [...calendar.events.values()].flatMap((event) => {
    if (!isSeries(event)) return [event];
    // Stored exceptions come by themselves.
    return instancesOf(calendar, event, until).filter(({ id }) => !calendar.events.has(id));
  });
}
