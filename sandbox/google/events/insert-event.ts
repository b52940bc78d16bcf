import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { duplicate, invalid } from "../http/calendar-refusals.ts";
import { randomBase32Hex } from "../random-text.ts";
import type { World } from "../world.ts";
import { checkNewEventType } from "./check-event-type.ts";
import { composeEvent, createdNow } from "./compose-event.ts";
import { makeConferenceLater } from "./conference.ts";
import { putChanged } from "./series-writes.ts";
import type { StoredEvent } from "./stored-event.ts";
import type { WritableEvent } from "./writable-event.ts";

const OWN_ID = /^[a-v0-9]{5,1024}$/;

/** A new event's body, and who makes it. */
export interface NewEvent {
  readonly body: WritableEvent;
  readonly creatorEmail: string;
}

/** Puts a new event on a calendar: 400 for a bad id, 409 for a taken one, be its holder deleted (facts, B1 and B6). */
export function insertEvent(world: World, calendar: SandboxCalendar, given: NewEvent): StoredEvent {
  const { id } = given.body;
  if (id !== undefined && !OWN_ID.test(id)) throw invalid("Invalid resource id value.");
  const event = newEvent(world, calendar, given);
  if (calendar.events.has(event.id)) throw duplicate();
  const stored = putChanged(world, calendar, { before: event, after: event });
  makeConferenceLater(world, calendar, stored);
  return stored;
}

/** A new event as it would be put on a calendar, under an id of Google's own where the body has none. */
export function newEvent(world: World, calendar: SandboxCalendar, given: NewEvent): StoredEvent {
  const { body, creatorEmail } = given;
  const id = body.id ?? randomBase32Hex(world.random, 26);
  const composed = composeEvent(body);
  checkNewEventType(composed, calendar);
  return {
    id,
    iCalUID: body.iCalUID ?? `${id}@google.com`,
    ...composed,
    sequence: body.sequence ?? 0,
    creatorEmail,
    createdMs: createdNow(world),
    changeMicros: world.lastChangeMicros,
    isPurged: false,
  };
}
