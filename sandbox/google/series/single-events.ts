import type { StoredEvent } from "../events/stored-event.ts";
import { plainInstances } from "./plain-instances.ts";
import type { InstanceWindow } from "./plain-instances.ts";
import type { SeriesCalendar } from "./series-calendar.ts";
import { isSeries } from "./series-of.ts";

/**
 * A calendar's events with every series as its instances in a window, in the order of their last change. Events that are no
 * series come whatever their times, stored exceptions by themselves.
 */
export function singleEvents(calendar: SeriesCalendar, window: InstanceWindow): StoredEvent[] {
  return [...calendar.events.values()].flatMap((event) =>
    isSeries(event) ? plainInstances(calendar, event, window) : [event],
  );
}
