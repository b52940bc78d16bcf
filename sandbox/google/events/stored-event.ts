import { z } from "zod";
import { CivilDate, Instant } from "../../../shared/time.ts";
import { WritableEvent } from "./writable-event.ts";

/** One side of an event: a moment (whole seconds) with the zone it was given in, or a day. */
export const EventMoment = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("timed"), instant: Instant, timeZone: z.string().optional() }),
    z.object({ kind: z.literal("allDay"), date: CivilDate, timeZone: z.string().optional() }),
  ])
  .readonly();
export type EventMoment = z.infer<typeof EventMoment>;

/** An event as the sandbox keeps it; replaced whole at every change. */
export const StoredEvent = z.object({
  id: z.string(),
  iCalUID: z.string(),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
  start: EventMoment,
  end: EventMoment,
  /** The other writable fields, as last written. */
  fields: WritableEvent.omit({
    id: true,
    iCalUID: true,
    status: true,
    start: true,
    end: true,
    sequence: true,
  }).readonly(),
  sequence: z.int(),
  creatorEmail: z.string(),
  createdMs: z.number(),
  /** Microseconds of the last change: the etag, `updated` and the place in the sync order all come from it. */
  changeMicros: z.int(),
  /** The series this event is an exception of, and where in it. */
  exceptionOf: z.object({ masterId: z.string(), originalStart: EventMoment }).readonly().optional(),
  /** Its remains are gone for good: it keeps its id taken, and cannot be revived. */
  isPurged: z.boolean(),
  /** Who organises it, where that is not the calendar it is on: it is a guest's copy, or was imported. */
  organizer: z.object({ email: z.string(), displayName: z.string().optional() }).readonly().optional(),
  /** It was imported: changes go to no other calendar and come from none. */
  isPrivateCopy: z.boolean().optional(),
  /** Cancelled, with nothing told of it but its id: the organizer deleted it, or moved it to another calendar (facts, B6). */
  isBare: z.boolean().optional(),
  /** An exception that was deleted with its series, and comes back with it. */
  wentWithSeries: z.boolean().optional(),
  /** Microseconds of the last change of the main data, where a change of reminders came later (facts, B5). */
  updatedMicros: z.int().optional(),
});
export type StoredEvent = Readonly<z.infer<typeof StoredEvent>>;

/** The etag of an event: a quoted decimal, twice its last change in microseconds (facts, B4). */
export function etagOf(event: StoredEvent): string {
  return `"${String(event.changeMicros * 2)}"`;
}
