import { checkRecurrence } from "../series/check-recurrence.ts";
import type { World } from "../world.ts";
import { invalid } from "../http/calendar-refusals.ts";
import { checkEventTimes, readEventTime } from "./event-times.ts";
import { cutExtendedProperties } from "./extended-properties.ts";
import { mergePatch } from "./merge-patch.ts";
import type { StoredEvent } from "./stored-event.ts";
import { WritableEvent } from "./writable-event.ts";

/** An event's body parsed; a `null` means the field is not there. Refuses with 400 where a field has the wrong type. */
export function readEventBody(body: unknown): WritableEvent {
  const parsed = WritableEvent.safeParse(mergePatch({}, body ?? {}));
  if (!parsed.success) throw invalid("Invalid Value", parsed.error.issues[0]?.path.join("."));
  return parsed.data;
}

/** What a body says about an event, checked and cut to Google's limits: all that is the caller's to write. */
export function composeEvent(body: WritableEvent): Pick<StoredEvent, "status" | "start" | "end" | "fields"> {
  const start = readEventTime(body.start, "start");
  const end = readEventTime(body.end, "end");
  checkEventTimes(start, end);
  checkRecurrence(body.recurrence ?? [], start);
  const { id: _id, iCalUID: _uid, status, start: _start, end: _end, sequence: _sequence, ...fields } = body;
  const extendedProperties = cutExtendedProperties(fields.extendedProperties);
  return { status: status ?? "confirmed", start, end, fields: { ...fields, extendedProperties } };
}

/** Milliseconds of the present, cut to whole seconds as `created` is. */
export function createdNow(world: World): number {
  return Math.floor(world.clock.now() / 1000) * 1000;
}
