import type { StoredEvent } from "../events/stored-event.ts";
import { readRecurrence } from "./recurrence.ts";
import type { Recurrence } from "./recurrence.ts";

const read = new WeakMap<StoredEvent, Recurrence>();

/** Whether an event is the master of a series; an exception never is, whatever was written to it. */
export function isSeries(event: StoredEvent): boolean {
  return event.exceptionOf === undefined && (event.fields.recurrence ?? []).length > 0;
}

/** The recurrence of a master, read once for every version of it. Throws where it was never checked and is malformed. */
export function recurrenceOf(master: StoredEvent): Recurrence {
  const known = read.get(master);
  if (known !== undefined) return known;
  const recurrence = readRecurrence(master.fields.recurrence ?? [], master.start);
  if (recurrence === undefined) throw new Error(`the recurrence of ${master.id} is malformed`);
  read.set(master, recurrence);
  return recurrence;
}
