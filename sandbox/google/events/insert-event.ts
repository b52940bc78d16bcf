import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { putEvent } from "../calendars/calendar-state.ts";
import { duplicate, invalid } from "../http/calendar-refusals.ts";
import { randomBase32Hex } from "../random-text.ts";
import type { World } from "../world.ts";
import { composeEvent, createdNow } from "./compose-event.ts";
import type { StoredEvent } from "./stored-event.ts";
import type { WritableEvent } from "./writable-event.ts";

const OWN_ID = /^[a-v0-9]{5,1024}$/;

/** Puts a new event on a calendar: 400 for a bad id, 409 for a taken one, be its holder deleted (facts, B1 and B6). */
export function insertEvent(
  world: World,
  calendar: SandboxCalendar,
  event: { readonly body: WritableEvent; readonly creatorEmail: string },
): StoredEvent {
  const { body, creatorEmail } = event;
  if (body.id !== undefined && !OWN_ID.test(body.id)) throw invalid("Invalid resource id value.");
  const id = body.id ?? randomBase32Hex(world.random, 26);
  const composed = composeEvent(body);
  if (calendar.events.has(id)) throw duplicate();
  return putEvent(world, calendar, {
    id,
    iCalUID: body.iCalUID ?? `${id}@google.com`,
    ...composed,
    sequence: body.sequence ?? 0,
    creatorEmail,
    createdMs: createdNow(world),
    exceptionOf: undefined,
    isPurged: false,
  });
}
