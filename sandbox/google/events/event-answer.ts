import type { ZoneId } from "../../../shared/time.ts";
import { instantFromMs } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { eventTimeAnswer } from "./event-times.ts";
import { etagOf } from "./stored-event.ts";
import type { StoredEvent } from "./stored-event.ts";

/** Who looks at an event, and in which zone times are shown to them. */
export interface EventView {
  readonly calendar: SandboxCalendar;
  readonly email: string;
  /** The `timeZone` parameter; the calendar's zone otherwise. */
  readonly timeZone?: ZoneId | undefined;
}

/** An event as Google answers it in full; a purged one is bare whoever asks. */
export function eventAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  if (event.isPurged) return tombstoneAnswer(event, view);
  const { calendar, email } = view;
  const zone = view.timeZone ?? calendar.timeZone;
  const { transparency, visibility, attendees, ...fields } = event.fields;
  return {
    kind: "calendar#event",
    etag: etagOf(event),
    id: event.id,
    status: event.status,
    htmlLink: `https://www.google.com/calendar/event?eid=${eventLinkId(event, calendar)}`,
    created: instantFromMs(event.createdMs),
    updated: instantFromMs(event.changeMicros / 1000),
    ...fields,
    ...(transparency === "transparent" ? { transparency } : {}),
    ...(visibility === undefined || visibility === "default" ? {} : { visibility }),
    ...(attendees === undefined ? {} : { attendees: attendees.map((guest) => attendeeAnswer(guest, view)) }),
    creator: { email: event.creatorEmail, ...(event.creatorEmail === email ? { self: true } : {}) },
    organizer: organizerAnswer(calendar),
    start: eventTimeAnswer(event.start, zone),
    end: eventTimeAnswer(event.end, zone),
    ...exceptionAnswer(event, zone),
    iCalUID: event.iCalUID,
    sequence: event.sequence,
    reminders: fields.reminders ?? { useDefault: true },
    eventType: fields.eventType ?? "default",
  };
}

/** A deleted event as incremental answers show it: the bare fact (facts, B6). */
export function tombstoneAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  const zone = view.timeZone ?? view.calendar.timeZone;
  return {
    kind: "calendar#event",
    etag: etagOf(event),
    id: event.id,
    status: "cancelled",
    ...exceptionAnswer(event, zone),
  };
}

function exceptionAnswer(event: StoredEvent, zone: ZoneId): Record<string, unknown> {
  if (event.exceptionOf === undefined) return {};
  const { masterId, originalStart } = event.exceptionOf;
  return { recurringEventId: masterId, originalStartTime: eventTimeAnswer(originalStart, zone) };
}

/** A secondary calendar organises its own events; so nobody on them is the organiser (facts, B7). */
function organizerAnswer(calendar: SandboxCalendar): Record<string, unknown> {
  const name = calendar.isPrimary ? {} : { displayName: calendar.summary };
  return { email: calendar.id, ...name, self: true };
}

function attendeeAnswer(guest: Record<string, unknown>, view: EventView): Record<string, unknown> {
  const isSelf = guest["email"] === view.email && view.calendar.id === view.email;
  return { responseStatus: "needsAction", ...guest, ...(isSelf ? { self: true, organizer: true } : {}) };
}

function eventLinkId(event: StoredEvent, calendar: SandboxCalendar): string {
  return Buffer.from(`${event.id} ${calendar.id}`).toString("base64url");
}
