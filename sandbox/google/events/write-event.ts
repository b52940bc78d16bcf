import { putEvent } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { deleted, forbidden, invalid } from "../http/calendar-refusals.ts";
import type { World } from "../world.ts";
import { composeEvent, readEventBody } from "./compose-event.ts";
import { mergePatch } from "./merge-patch.ts";
import type { EventMoment, StoredEvent } from "./stored-event.ts";
import type { WritableEvent } from "./writable-event.ts";

/** PUT: the body is the whole event; what it leaves out is cleared (facts, B3). 403 where the event was purged. */
export function updateEvent(
  world: World,
  calendar: SandboxCalendar,
  change: { readonly event: StoredEvent; readonly body: WritableEvent },
): StoredEvent {
  const { event, body } = change;
  if (event.isPurged) throw forbidden();
  const composed = composeEvent(body);
  const changed = { ...event, ...composed, sequence: nextSequence(event, composed, body) };
  return putWithSeries(world, calendar, changed);
}

/** PATCH: merges the body in; arrays are replaced, `null` takes a field away (facts, B3). 403 where the event was purged. */
export function patchEvent(
  world: World,
  calendar: SandboxCalendar,
  change: { readonly event: StoredEvent; readonly body: unknown },
): StoredEvent {
  const { event, body } = change;
  return updateEvent(world, calendar, { event, body: readEventBody(mergePatch(bodyOf(event), body)) });
}

/** DELETE: leaves a tombstone that keeps the id taken; a second time is 410 (facts, B6). */
export function deleteEvent(world: World, calendar: SandboxCalendar, event: StoredEvent): StoredEvent {
  if (event.status === "cancelled") throw deleted();
  return putWithSeries(world, calendar, { ...event, status: "cancelled" });
}

/** The master comes along with a changed instance, and a deleted series takes its exceptions with it (facts, B6). */
function putWithSeries(world: World, calendar: SandboxCalendar, event: StoredEvent): StoredEvent {
  const master = event.exceptionOf && calendar.events.get(event.exceptionOf.masterId);
  if (master !== undefined) putEvent(world, calendar, master);
  const exceptions = [...calendar.events.values()].filter(
    (other) => other.exceptionOf?.masterId === event.id && other.status !== "cancelled",
  );
  if (event.status === "cancelled")
    for (const exception of exceptions) putEvent(world, calendar, { ...exception, status: "cancelled" });
  return putEvent(world, calendar, event);
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
function nextSequence(
  event: StoredEvent,
  composed: Pick<StoredEvent, "start" | "end" | "fields">,
  body: WritableEvent,
): number {
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
