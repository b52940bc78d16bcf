import { addDays, addMs, msOf } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";
import { isKeepable } from "../events/keepable-times.ts";
import { momentInstant } from "../events/moment-instant.ts";
import type { EventMoment, StoredEvent } from "../events/stored-event.ts";
import { stampInUtc } from "./recurrence.ts";
import type { SeriesCalendar } from "./series-calendar.ts";
import { recurrenceOf } from "./series-of.ts";
import { momentAt, slotOf } from "./slot.ts";
import type { Slot } from "./slot.ts";
import { slotsBetween } from "./slots-between.ts";

/** A stretch of time: what ends in `from` or later and starts before `until` is in it. No `from` goes back to the beginning. */
export interface InstanceWindow {
  readonly from?: Instant | undefined;
  readonly until: Instant;
}

const DAY_MS = 24 * 60 * 60_000;

/** Further than any zone is from UTC: an all-day slot is a midnight of UTC, the window speaks of the calendar's days. */
const FURTHEST_ZONE_MS = DAY_MS;

/** The instances of a series in a window that are as the master says: no exception of theirs is stored. Earliest first. */
export function plainInstances(
  calendar: SeriesCalendar,
  master: StoredEvent,
  window: InstanceWindow,
): StoredEvent[] {
  const reach = FURTHEST_ZONE_MS + lengthMs(master);
  const from = window.from === undefined ? -Infinity : msOf(window.from) - reach;
  const to = msOf(window.until) + FURTHEST_ZONE_MS;
  return slotsBetween(recurrenceOf(master), { from, to })
    .filter((slot) => isInTime(master, slot))
    .map((slot) => plainInstance(master, slot))
    .filter((instance) => !calendar.events.has(instance.id) && isInWindow(instance, calendar, window));
}

const made = new WeakMap<StoredEvent, Map<Slot, StoredEvent>>();

/** The instance of a series in a slot, as the master says; made once for every version of the master. */
export function plainInstance(master: StoredEvent, slot: Slot): StoredEvent {
  const ofMaster = made.get(master) ?? new Map<Slot, StoredEvent>();
  const instance = ofMaster.get(slot) ?? makeInstance(master, slot);
  made.set(master, ofMaster.set(slot, instance));
  return instance;
}

function makeInstance(master: StoredEvent, slot: Slot): StoredEvent {
  const { recurrence: _recurrence, ...fields } = master.fields;
  const start = momentAt(slot, master.start);
  return {
    ...master,
    id: instanceId(master, slot),
    fields,
    start,
    end: endAfter(start, master),
    exceptionOf: { masterId: master.id, originalStart: start },
  };
}

/** Whether the instance in a slot is over before the end of all time that can be told of. */
export function isInTime(master: StoredEvent, slot: Slot): boolean {
  return isKeepable(slot + lengthMs(master));
}

/** `abc_20261123T080000Z`, in UTC, or `abc_20261123` on an all-day series (facts, B1). */
export function instanceId(master: StoredEvent, slot: Slot): string {
  const stamp = stampInUtc(slot);
  return `${master.id}_${master.start.kind === "timed" ? stamp : stamp.slice(0, 8)}`;
}

/** Whether an event, judged by its own times, is in a window of its calendar. */
export function isInWindow(event: StoredEvent, calendar: SeriesCalendar, window: InstanceWindow): boolean {
  const { from, until } = window;
  return (
    momentInstant(event.start, calendar.timeZone) < until &&
    (from === undefined || momentInstant(event.end, calendar.timeZone) >= from)
  );
}

/** As long as the master: in days for all-day events, so that the clocks may change meanwhile. */
function endAfter(start: EventMoment, master: StoredEvent): EventMoment {
  if (start.kind === "allDay")
    return { ...start, date: addDays(start.date, Math.round(lengthMs(master) / DAY_MS)) };
  return { ...start, timeZone: master.end.timeZone, instant: addMs(start.instant, lengthMs(master)) };
}

function lengthMs(master: StoredEvent): number {
  return slotOf(master.end) - slotOf(master.start);
}
