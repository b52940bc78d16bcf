import type { ZoneId } from "../../../shared/time.ts";
import { assertNever } from "../assert-never.ts";
import type { AccessRole } from "../calendars/acl-rule.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { attendeesAnswer } from "./attendees-answer.ts";
import { hangoutLink } from "./conference.ts";
import { eventDetail } from "./event-detail.ts";
import { eventTimeAnswer } from "./event-times.ts";
import { etagOf } from "./stored-event.ts";
import type { StoredEvent } from "./stored-event.ts";
import { utcText } from "./utc-text.ts";

/** Who looks at an event, and in which zone times are shown to them. */
export interface EventView {
  readonly calendar: SandboxCalendar;
  readonly email: string;
  /** What they may do with the calendar; everything unless told otherwise. */
  readonly role?: AccessRole | undefined;
  /** The `timeZone` parameter; the calendar's zone otherwise. */
  readonly timeZone?: ZoneId | undefined;
  readonly maxAttendees?: number | undefined;
}

/** An event as Google answers it, with as many details as the viewer may see. */
export function eventAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  const detail = eventDetail(event, view);
  switch (detail) {
    case "whole":
      return wholeAnswer(event, view);
    case "private":
      return privateAnswer(event, view);
    case "busy":
      return busyAnswer(event, view);
    case "bare":
      return tombstoneAnswer(event, view);
    default:
      return assertNever(detail);
  }
}

function wholeAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  const { calendar, email } = view;
  const { transparency, visibility, attendees: _attendees, source, ...fields } = event.fields;
  const { guestsCanInviteOthers, guestsCanModify, guestsCanSeeOtherGuests, ...plain } = fields;
  return {
    ...headAnswer(event),
    htmlLink: `https://www.google.com/calendar/event?eid=${eventLinkId(event, calendar)}`,
    ...datesAnswer(event),
    ...plain,
    ...(source === undefined || event.creatorEmail !== email ? {} : { source }),
    ...hangoutLink(event),
    ...(guestsCanInviteOthers === false ? { guestsCanInviteOthers } : {}),
    ...(guestsCanModify === true ? { guestsCanModify } : {}),
    ...(guestsCanSeeOtherGuests === false ? { guestsCanSeeOtherGuests } : {}),
    ...(transparency === "transparent" ? { transparency } : {}),
    ...(visibility === undefined || visibility === "default" ? {} : { visibility }),
    ...attendeesAnswer(event, view),
    creator: { email: event.creatorEmail, ...(event.creatorEmail === calendar.id ? { self: true } : {}) },
    organizer: organizerAnswer(event, calendar),
    ...timesAnswer(event, view),
    iCalUID: event.iCalUID,
    sequence: event.sequence,
    reminders: fields.reminders ?? { useDefault: true },
    eventType: fields.eventType ?? "default",
    ...(event.isPrivateCopy === true ? { privateCopy: true } : {}),
  };
}

/** That there is an event, when, and whether it takes time; nothing of what it is about. */
function privateAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  const { recurrence, transparency, visibility, eventType } = event.fields;
  return {
    ...headAnswer(event),
    ...datesAnswer(event),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(transparency === "transparent" ? { transparency } : {}),
    visibility,
    ...timesAnswer(event, view),
    iCalUID: event.iCalUID,
    sequence: event.sequence,
    eventType: eventType ?? "default",
  };
}

function busyAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  return { ...headAnswer(event), visibility: "private", ...timesAnswer(event, view) };
}

/** A deleted event as incremental answers show it: the bare fact (facts, B6). */
export function tombstoneAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  return { ...headAnswer(event), status: "cancelled", ...exceptionAnswer(event, zoneOf(view)) };
}

function headAnswer(event: StoredEvent): Record<string, unknown> {
  return { kind: "calendar#event", etag: etagOf(event), id: event.id, status: event.status };
}

function datesAnswer({ createdMs, changeMicros, updatedMicros }: StoredEvent): Record<string, unknown> {
  return { created: utcText(createdMs), updated: utcText((updatedMicros ?? changeMicros) / 1000) };
}

function timesAnswer(event: StoredEvent, view: EventView): Record<string, unknown> {
  const zone = zoneOf(view);
  return {
    start: eventTimeAnswer(event.start, zone),
    end: eventTimeAnswer(event.end, zone),
    ...exceptionAnswer(event, zone),
  };
}

function zoneOf({ timeZone, calendar }: EventView): ZoneId {
  return timeZone ?? calendar.timeZone;
}

function exceptionAnswer(event: StoredEvent, zone: ZoneId): Record<string, unknown> {
  if (event.exceptionOf === undefined) return {};
  const { masterId, originalStart } = event.exceptionOf;
  return { recurringEventId: masterId, originalStartTime: eventTimeAnswer(originalStart, zone) };
}

/** A secondary calendar organises its own events; so nobody on them is the organiser (facts, B7). */
function organizerAnswer({ organizer }: StoredEvent, calendar: SandboxCalendar): Record<string, unknown> {
  if (organizer !== undefined)
    return { ...organizer, ...(organizer.email === calendar.id ? { self: true } : {}) };
  const name = calendar.isPrimary ? {} : { displayName: calendar.summary };
  return { email: calendar.id, ...name, self: true };
}

function eventLinkId(event: StoredEvent, calendar: SandboxCalendar): string {
  return Buffer.from(`${event.id} ${calendar.id}`).toString("base64url");
}
