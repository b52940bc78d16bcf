import { z } from "zod";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { required } from "../http/calendar-refusals.ts";
import { readBody } from "../http/read-body.ts";
import type { World } from "../world.ts";
import { readEventBody } from "./compose-event.ts";
import { eventTypeRestriction } from "./event-refusals.ts";
import { newEvent } from "./insert-event.ts";
import { putChanged } from "./series-writes.ts";
import type { StoredEvent } from "./stored-event.ts";
import { updateEvent } from "./write-event.ts";

const Organized = z.object({
  organizer: z.object({ email: z.string(), displayName: z.string().optional() }).optional(),
});

/** What is imported, as it was sent, and by whom. */
export interface Imported {
  readonly body: Readonly<Record<string, unknown>>;
  readonly creatorEmail: string;
}

/**
 * `events.import`: a private copy of an event under its iCalUID, with the organizer it names (facts, B3). One that is there under
 * this iCalUID is changed instead, 400 where the sequence sent is lower. 400 without iCalUID and for any type but `default`.
 */
export function importEvent(world: World, calendar: SandboxCalendar, imported: Imported): StoredEvent {
  const { id: _id, ...body } = readEventBody(imported.body);
  const { organizer } = readBody(Organized, imported.body);
  const { iCalUID, eventType = "default" } = body;
  if (iCalUID === undefined || iCalUID === "") throw required("Required");
  if (eventType !== "default") throw eventTypeRestriction("Only default events can be imported.");
  const known = [...calendar.events.values()].find(
    (event) => event.iCalUID === iCalUID && event.exceptionOf === undefined && !event.isPurged,
  );
  if (known !== undefined) {
    const sequence = body.sequence ?? 0;
    return updateEvent(world, calendar, { event: known, body: { ...body, sequence } });
  }
  const copy = {
    ...newEvent(world, calendar, { body, creatorEmail: imported.creatorEmail }),
    ...(organizer === undefined || organizer.email === calendar.id ? {} : { organizer }),
    isPrivateCopy: true,
  };
  return putChanged(world, calendar, { before: copy, after: copy });
}
