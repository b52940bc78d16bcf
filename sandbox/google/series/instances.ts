import { CivilDate, instantFromRfc3339 } from "../../../shared/time.ts";
import type { EventMoment, StoredEvent } from "../events/stored-event.ts";
import { instanceId, isInTime, isInWindow, plainInstance, plainInstances } from "./plain-instances.ts";
import type { InstanceWindow } from "./plain-instances.ts";
import type { SeriesCalendar } from "./series-calendar.ts";
import { isSeries, recurrenceOf } from "./series-of.ts";
import { slotOf } from "./slot.ts";
import { hasSlot } from "./slots-between.ts";

const INSTANCE_ID = /^(.+)_(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/;

/** What is asked of a series: a stretch of time, judged by each instance's own times, and whether deleted ones count. */
export interface InstancesAsked extends InstanceWindow {
  readonly showDeleted: boolean;
}

/**
 * The instances of a series in a window, exceptions among them, in the order of their original starts. All instances of a
 * deleted series are deleted.
 */
export function instancesOf(
  calendar: SeriesCalendar,
  master: StoredEvent,
  asked: InstancesAsked,
): StoredEvent[] {
  const exceptions = [...calendar.events.values()].filter(
    (event) => event.exceptionOf?.masterId === master.id && isInWindow(event, calendar, asked),
  );
  const originalSlot = ({ start, exceptionOf }: StoredEvent): number =>
    slotOf(exceptionOf?.originalStart ?? start);
  return [...plainInstances(calendar, master, asked), ...exceptions]
    .filter(({ status }) => asked.showDeleted || status !== "cancelled")
    .toSorted((one, other) => originalSlot(one) - originalSlot(other));
}

/**
 * The instance whose original start is this one, as it is now, deleted or not; undefined where the series never had one
 * there. Only the moment and its kind count, not its zone.
 */
export function instanceAt(
  calendar: SeriesCalendar,
  master: StoredEvent,
  originalStart: EventMoment,
): StoredEvent | undefined {
  if (!isSeries(master) || originalStart.kind !== master.start.kind) return undefined;
  const slot = slotOf(originalStart);
  const exception = calendar.events.get(instanceId(master, slot));
  if (exception !== undefined) return exception;
  return isInTime(master, slot) && hasSlot(recurrenceOf(master), slot)
    ? plainInstance(master, slot)
    : undefined;
}

/** The instance an id such as `abc_20261123T080000Z` or `abc_20261123` names; undefined where no series has one there. */
export function findInstance(calendar: SeriesCalendar, id: string): StoredEvent | undefined {
  const [, masterId = "", year = "", month = "", date = "", hour, minute = "", second = ""] =
    INSTANCE_ID.exec(id) ?? [];
  const master = calendar.events.get(masterId);
  const day = CivilDate.safeParse(`${year}-${month}-${date}`);
  if (master === undefined || !day.success) return undefined;
  const timeZone = master.start.timeZone;
  if (hour === undefined) return instanceAt(calendar, master, { kind: "allDay", date: day.data, timeZone });
  const instant = instantFromRfc3339(`${day.data}T${hour}:${minute}:${second}Z`);
  return instant && instanceAt(calendar, master, { kind: "timed", instant, timeZone });
}
