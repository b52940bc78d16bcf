import { isDeepStrictEqual } from "node:util";
import { putEvent } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { forbidden } from "../http/calendar-refusals.ts";
import { hasSlot } from "../series/slots-between.ts";
import { isSeries, recurrenceOf } from "../series/series-of.ts";
import { slotOf } from "../series/slot.ts";
import type { World } from "../world.ts";
import { shareWithGuests } from "./guest-copies.ts";
import type { EventChange } from "./guest-copies.ts";
import type { StoredEvent } from "./stored-event.ts";

/**
 * Puts a changed event on its calendar, with what follows for its series and its guests: a series comes along with a changed
 * instance, takes its exceptions with it when it is deleted and back when it is revived (facts, B6). 403 where an instance of a
 * deleted series were to live.
 */
export function putChanged(world: World, calendar: SandboxCalendar, change: EventChange): StoredEvent {
  const { before, after } = change;
  if (after.exceptionOf !== undefined) return putInstance(world, calendar, change);
  if (isSeries(before) || isSeries(after)) putExceptions(world, calendar, change);
  return putShared(world, calendar, change);
}

function putShared(world: World, calendar: SandboxCalendar, { before, after }: EventChange): StoredEvent {
  const stored = putEvent(world, calendar, after);
  shareWithGuests(world, calendar, { before, after: stored });
  return stored;
}

function putInstance(world: World, calendar: SandboxCalendar, change: EventChange): StoredEvent {
  const { before, after } = change;
  const master = after.exceptionOf && calendar.events.get(after.exceptionOf.masterId);
  if (master?.status === "cancelled" && after.status !== "cancelled") throw forbidden();
  const visibility = { before: before.fields.visibility, after: after.fields.visibility };
  const isMorePrivate = rank(visibility.after) > rank(visibility.before);
  const isLessPrivate = rank(visibility.after) < rank(visibility.before);
  if (master !== undefined)
    putEvent(world, calendar, isMorePrivate ? seen(master, visibility.after) : master);
  if (master !== undefined && isMorePrivate)
    for (const other of exceptionsOf(calendar, master))
      putEvent(world, calendar, seen(other, visibility.after));
  const wentWithSeries = goesWithSeries(calendar, { before, after });
  return putShared(world, calendar, {
    before,
    after: { ...(isLessPrivate ? seen(after, visibility.before) : after), wentWithSeries },
  });
}

/** What is written to an instance of a deleted series does not keep it from coming back with the series. */
function goesWithSeries(calendar: SandboxCalendar, { before, after }: EventChange): true | undefined {
  const master = after.exceptionOf && calendar.events.get(after.exceptionOf.masterId);
  const isGoneByItself =
    calendar.events.has(before.id) && before.status === "cancelled" && before.wentWithSeries !== true;
  return master?.status === "cancelled" && !isGoneByItself ? true : undefined;
}

type Visibility = StoredEvent["fields"]["visibility"];

function seen(event: StoredEvent, visibility: Visibility): StoredEvent {
  return { ...event, fields: { ...event.fields, visibility } };
}

/** More privacy for one instance is more privacy for all, less is ignored (facts, B7). */
function rank(visibility: Visibility): number {
  if (visibility === "private" || visibility === "confidential") return 2;
  return visibility === "public" ? 0 : 1;
}

function putExceptions(world: World, calendar: SandboxCalendar, { before, after }: EventChange): void {
  for (const exception of exceptionsOf(calendar, after)) {
    const changed = exceptionAfter(exception, { before, after });
    if (changed !== undefined) putShared(world, calendar, { before: exception, after: changed });
  }
}

/** What becomes of an exception; undefined where it stays as it is. Without its place in the series it is gone. */
function exceptionAfter(exception: StoredEvent, { before, after }: EventChange): StoredEvent | undefined {
  const isAlive = exception.status !== "cancelled";
  if (after.status === "cancelled")
    return isAlive ? { ...exception, status: "cancelled", wentWithSeries: true } : undefined;
  const isBack = before.status === "cancelled" && exception.wentWithSeries === true;
  const isChanged = !isDeepStrictEqual(
    [before.start, before.fields.recurrence],
    [after.start, after.fields.recurrence],
  );
  const isLost = isChanged && !hasPlace(exception, after);
  if (isLost) return isAlive ? { ...exception, status: "cancelled", isBare: true } : undefined;
  return isBack ? { ...exception, status: "confirmed", wentWithSeries: undefined } : undefined;
}

function hasPlace({ exceptionOf }: StoredEvent, master: StoredEvent): boolean {
  const start = exceptionOf?.originalStart;
  return (
    start !== undefined &&
    isSeries(master) &&
    start.kind === master.start.kind &&
    hasSlot(recurrenceOf(master), slotOf(start))
  );
}

function exceptionsOf(calendar: SandboxCalendar, master: StoredEvent): StoredEvent[] {
  return [...calendar.events.values()].filter(({ exceptionOf }) => exceptionOf?.masterId === master.id);
}
