import { z } from "zod";
import { invalid } from "../http/calendar-refusals.ts";
import { checkRecurrence } from "../series/check-recurrence.ts";
import type { World } from "../world.ts";
import { checkEventType, checkSameEventType } from "./check-event-type.ts";
import { readConference } from "./conference.ts";
import { remindersTwice } from "./event-refusals.ts";
import { checkEventTimes, readEventTime } from "./event-times.ts";
import { cutExtendedProperties } from "./extended-properties.ts";
import { mergePatch } from "./merge-patch.ts";
import type { StoredEvent } from "./stored-event.ts";
import { WritableEvent } from "./writable-event.ts";

/** All of an event that is the caller's to write, but its sequence. */
export type Composed = Pick<StoredEvent, "status" | "start" | "end" | "fields">;

const ReadWritable = z.compile(WritableEvent);

/** An event's body parsed; a `null` means the field is not there. Refuses with 400 where a field has the wrong type. */
export function readEventBody(body: unknown): WritableEvent {
  const parsed = ReadWritable.safeParse(mergePatch({}, body ?? {}));
  if (!parsed.success) throw invalid("Invalid Value", parsed.error.issues[0]?.path.join("."));
  return parsed.data;
}

/**
 * What a body says about an event, checked and cut to Google's limits. `before` is the event it changes: its type stays, and a
 * conference that is there is not made again.
 */
export function composeEvent(body: WritableEvent, before?: StoredEvent): Composed {
  const start = readEventTime(body.start, "start");
  const end = readEventTime(body.end, "end");
  checkEventTimes(start, end);
  // An instance has no recurrence of its own (facts, B7).
  const recurrence = before?.exceptionOf === undefined ? body.recurrence : undefined;
  checkRecurrence(recurrence ?? [], start);
  const { id: _id, iCalUID: _uid, status, start: _start, end: _end, sequence: _sequence, ...sent } = body;
  if (sent.reminders?.useDefault === true && (sent.reminders.overrides ?? []).length > 0)
    throw remindersTwice();
  const fields = {
    ...sent,
    recurrence,
    eventType: sent.eventType ?? before?.fields.eventType,
    extendedProperties: cutExtendedProperties(sent.extendedProperties),
    conferenceData: readConference(sent.conferenceData, before?.fields.conferenceData),
  };
  const composed = { status: status ?? "confirmed", start, end, fields };
  if (before !== undefined) checkSameEventType(composed, before);
  checkEventType(composed);
  return composed;
}

/** Milliseconds of the present, cut to whole seconds as `created` is. */
export function createdNow(world: World): number {
  return Math.floor(world.clock.now() / 1000) * 1000;
}
