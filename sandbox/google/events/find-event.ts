import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { conditionNotMet, notFound } from "../http/calendar-refusals.ts";
import { findInstance } from "../series/instances.ts";
import { etagOf } from "./stored-event.ts";
import type { StoredEvent } from "./stored-event.ts";

/** An event of a calendar or an instance of a series on it, deleted ones too; 404 where there never was one. */
export function findEvent(calendar: SandboxCalendar, eventId: string): StoredEvent {
  const event = calendar.events.get(eventId) ?? findInstance(calendar, eventId);
  if (event === undefined) throw notFound();
  return event;
}

/** Refuses with 412 where `If-Match` names another version; `*` and no header let everything pass (facts, B4). */
export function checkIfMatch(event: StoredEvent, ifMatch: string | undefined): void {
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== etagOf(event)) throw conditionNotMet();
}
