import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { deleted, forbidden, invalid } from "../http/calendar-refusals.ts";
import type { World } from "../world.ts";
import { composeEvent, readEventBody } from "./compose-event.ts";
import type { Composed } from "./compose-event.ts";
import { makeConferenceLater } from "./conference.ts";
import { isGuestCopy } from "./guest-copies.ts";
import { changeGuestCopy, deleteGuestCopy } from "./guest-writes.ts";
import { isSameJson } from "./is-same-json.ts";
import { mergePatch } from "./merge-patch.ts";
import { putChanged } from "./series-writes.ts";
import type { EventMoment, StoredEvent } from "./stored-event.ts";
import type { WritableEvent } from "./writable-event.ts";

/**
 * PUT: the body is the whole event; what it leaves out is cleared (facts, B3). 403 where the event was purged or has left for
 * another calendar, and where a guest changes what is the organizer's.
 */
export function updateEvent(
  world: World,
  calendar: SandboxCalendar,
  change: { readonly event: StoredEvent; readonly body: WritableEvent },
): StoredEvent {
  const { event, body } = change;
  if (event.isPurged || event.isBare === true) throw forbidden();
  const composed = composeEvent(body, event);
  const sequence = nextSequence(event, composed, body);
  if (isGuestCopy(event))
    return composed.status === "cancelled" && event.status !== "cancelled"
      ? deleteGuestCopy(world, calendar, event)
      : changeGuestCopy(world, calendar, { event, composed });
  const after = { ...event, ...composed, sequence, wentWithSeries: undefined };
  const stored = putChanged(world, calendar, {
    before: event,
    after: { ...after, updatedMicros: updatedMicros(event, after) },
  });
  makeConferenceLater(world, calendar, stored);
  return stored;
}

/** PATCH: merges the body in; arrays are replaced, `null` takes a field away (facts, B3). 403 as for PUT. */
export function patchEvent(
  world: World,
  calendar: SandboxCalendar,
  change: { readonly event: StoredEvent; readonly body: unknown },
): StoredEvent {
  const { event, body } = change;
  return updateEvent(world, calendar, { event, body: readEventBody(mergePatch(bodyOf(event), body)) });
}

/** DELETE: leaves a tombstone that keeps the id taken; a second time is 410 (facts, B6). A guest declines by it. */
export function deleteEvent(world: World, calendar: SandboxCalendar, event: StoredEvent): StoredEvent {
  if (event.status === "cancelled") throw deleted();
  if (isGuestCopy(event)) return deleteGuestCopy(world, calendar, event);
  return putChanged(world, calendar, {
    before: event,
    after: { ...event, status: "cancelled", updatedMicros: undefined },
  });
}

/** A change of nothing but reminders does not move `updated` (facts, B5). */
function updatedMicros(before: StoredEvent, after: StoredEvent): number | undefined {
  const { reminders: was, ...others } = before.fields;
  const { reminders: is, ...changed } = after.fields;
  const isReminders =
    !isSameJson(was, is) &&
    isSameJson(
      [before.status, before.start, before.end, before.sequence, others],
      [after.status, after.start, after.end, after.sequence, changed],
    );
  return isReminders ? (before.updatedMicros ?? before.changeMicros) : undefined;
}

function bodyOf(event: StoredEvent): WritableEvent {
  return {
    ...event.fields,
    status: event.status,
    start: momentBody(event.start),
    end: momentBody(event.end),
  };
}

function momentBody(moment: EventMoment): NonNullable<WritableEvent["start"]> {
  const { timeZone } = moment;
  return moment.kind === "allDay" ? { date: moment.date, timeZone } : { dateTime: moment.instant, timeZone };
}

/** Sequence rises with time and place; a caller who sends a lower one than the event's is out of date (facts, B5). */
function nextSequence(event: StoredEvent, composed: Composed, body: WritableEvent): number {
  const sent = body.sequence ?? event.sequence;
  if (sent < event.sequence)
    throw invalid(
      "Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.",
    );
  const isMoved =
    JSON.stringify([event.start, event.end, event.fields.location]) !==
    JSON.stringify([composed.start, composed.end, composed.fields.location]);
  return isMoved ? Math.max(sent, event.sequence + 1) : sent;
}
