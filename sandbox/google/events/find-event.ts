import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { notFound } from "../http/calendar-refusals.ts";
import { findInstance } from "../series/instances.ts";
import type { StoredEvent } from "./stored-event.ts";

/** An event of a calendar or an instance of a series on it, deleted ones too; 404 where there never was one. */
export function findEvent(calendar: SandboxCalendar, eventId: string): StoredEvent {
  const event = calendar.events.get(eventId) ?? findInstance(calendar, eventId);
  if (event === undefined) throw notFound();
  return event;
}
