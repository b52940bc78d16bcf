import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { isSeries } from "../series/series-of.ts";
import { horizon } from "./list-horizon.ts";
import type { ListQuery } from "./list-query.ts";
import { momentInstant } from "./moment-instant.ts";
import { occursBetween } from "./occurs-between.ts";
import type { StoredEvent } from "./stored-event.ts";
import { utcMs } from "./utc-text.ts";

/** Decides for each event of a calendar whether it is in a list. */
export type IsListed = (event: StoredEvent) => boolean;

/** What belongs in a full list: cancelled events by `showDeleted` (facts, C4), the window, and the searches. */
export function inFullList(calendar: SandboxCalendar, query: ListQuery, now: number): IsListed {
  const { updatedMin, iCalUID } = query;
  const updatedFrom = updatedMin === undefined ? -Infinity : utcMs(updatedMin) * 1000;
  const ofTypes = ofEventTypes(query);
  const inWindow = inTimeWindow(calendar, query, now);
  const words = query.q?.toLowerCase().split(/\s+/) ?? [];
  return (event) =>
    event.changeMicros >= updatedFrom &&
    (event.status !== "cancelled" || isCancelledListed(event, calendar, query)) &&
    inWindow(event) &&
    (iCalUID === undefined || event.iCalUID === iCalUID) &&
    (words.length === 0 || holdsWords(event, words)) &&
    ofTypes(event) &&
    holdsProperties(event, "private", query.privateExtendedProperty) &&
    holdsProperties(event, "shared", query.sharedExtendedProperty);
}

/** What belongs in a list of changes: all of the types asked for. */
export function ofEventTypes({ eventTypes }: ListQuery): IsListed {
  return ({ fields }) => eventTypes.length === 0 || eventTypes.includes(fields.eventType ?? "default");
}

/** With `updatedMin`, what was deleted since comes whatever `showDeleted` says. */
function isCancelledListed(event: StoredEvent, calendar: SandboxCalendar, query: ListQuery): boolean {
  if (query.showDeleted || query.updatedMin !== undefined) return true;
  const master = event.exceptionOf && calendar.events.get(event.exceptionOf.masterId);
  return !query.singleEvents && master !== undefined && master.status !== "cancelled";
}

/**
 * `timeMin` bounds the end and `timeMax` the start, both exclusive; days are the calendar's (facts, C3). A series is in a window
 * where one of its instances is.
 */
function inTimeWindow(calendar: SandboxCalendar, { timeMin, timeMax }: ListQuery, now: number): IsListed {
  const zone = calendar.timeZone;
  return (event) => {
    if (timeMax !== undefined && momentInstant(event.start, zone) >= timeMax) return false;
    if (timeMin === undefined || momentInstant(event.end, zone) > timeMin) return true;
    if (!isSeries(event)) return false;
    const until = timeMax ?? horizon(calendar, event, { now, from: timeMin });
    return occursBetween(calendar, event, { after: timeMin, until });
  };
}

function holdsWords({ fields, organizer }: StoredEvent, words: readonly string[]): boolean {
  const { summary, description, location, attendees = [], workingLocationProperties } = fields;
  const guests = attendees.flatMap(({ email, displayName }) => [email, displayName]);
  const places = workingLocationProperties === undefined ? [] : [JSON.stringify(workingLocationProperties)];
  const haystack = [
    summary,
    description,
    location,
    ...guests,
    organizer?.email,
    organizer?.displayName,
    ...places,
  ]
    .join("\n")
    .toLowerCase();
  return words.every((word) => haystack.includes(word));
}

function holdsProperties(event: StoredEvent, part: "private" | "shared", wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const held = event.fields.extendedProperties?.[part] ?? {};
  return wanted.every((constraint) => {
    const [key = "", ...value] = constraint.split("=");
    return held[key] === value.join("=");
  });
}
