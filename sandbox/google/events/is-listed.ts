import type { ZoneId } from "../../../shared/time.ts";
import { instantFromMs } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { ListQuery } from "./list-query.ts";
import { momentInstant } from "./moment-instant.ts";
import type { StoredEvent } from "./stored-event.ts";

/** Whether an event belongs in a full list: cancelled ones by `showDeleted` (facts, C4), the window, and the searches. */
export function isListed(event: StoredEvent, calendar: SandboxCalendar, query: ListQuery): boolean {
  return (
    (event.status !== "cancelled" || isCancelledListed(event, calendar, query)) &&
    isInWindow(event, calendar.timeZone, query) &&
    (query.updatedMin === undefined || instantFromMs(event.changeMicros / 1000) >= query.updatedMin) &&
    (query.iCalUID === undefined || event.iCalUID === query.iCalUID) &&
    (query.q === undefined || holdsText(event, query.q)) &&
    (query.eventTypes.length === 0 || query.eventTypes.includes(event.fields.eventType ?? "default")) &&
    holdsProperties(event, "private", query.privateExtendedProperty) &&
    holdsProperties(event, "shared", query.sharedExtendedProperty)
  );
}

function isCancelledListed(event: StoredEvent, calendar: SandboxCalendar, query: ListQuery): boolean {
  if (query.showDeleted) return true;
  const master = event.exceptionOf && calendar.events.get(event.exceptionOf.masterId);
  return !query.singleEvents && master !== undefined && master.status !== "cancelled";
}

/** `timeMin` bounds the end and `timeMax` the start, both exclusive; a series is in every window after its start (facts, C3). */
function isInWindow(event: StoredEvent, zone: ZoneId, query: ListQuery): boolean {
  const { timeMin, timeMax } = query;
  const isSeries = (event.fields.recurrence ?? []).length > 0;
  return (
    (timeMin === undefined || isSeries || momentInstant(event.end, zone) > timeMin) &&
    (timeMax === undefined || momentInstant(event.start, zone) < timeMax)
  );
}

function holdsText(event: StoredEvent, text: string): boolean {
  const { summary, description, location } = event.fields;
  const haystack = [summary, description, location].join("\n").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

function holdsProperties(event: StoredEvent, part: "private" | "shared", wanted: readonly string[]): boolean {
  const held = event.fields.extendedProperties?.[part] ?? {};
  return wanted.every((constraint) => {
    const [key = "", ...value] = constraint.split("=");
    return held[key] === value.join("=");
  });
}
