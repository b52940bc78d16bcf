import { addDays, addMs, CivilDate, instantFromRfc3339, msOf, ZoneId } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { momentInstant } from "../events/moment-instant.ts";
import type { EventMoment, StoredEvent } from "../events/stored-event.ts";
import { occurrenceStarts } from "./occurrences.ts";

const UTC = ZoneId.parse("UTC");

const INSTANCE_ID = /^(.+)_(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/;

/** Whether an event is the master of a series. */
export function isSeries(event: StoredEvent): boolean {
  return (event.fields.recurrence ?? []).length > 0;
}

/**
 * The instances of a series that begin before an instant: exceptions as they are, the others as the master says. Instances
 * of a deleted series are deleted.
 */
export function instancesOf(calendar: SandboxCalendar, master: StoredEvent, until: Instant): StoredEvent[] {
  return occurrenceStarts(master, calendar.timeZone, until).map((start) => {
    const plain = plainInstance(master, start);
    return calendar.events.get(plain.id) ?? plain;
  });
}

/** The instance an id such as `abc_20261123T080000Z` names, where the series has one there and no exception is stored. */
export function findInstance(calendar: SandboxCalendar, id: string): StoredEvent | undefined {
  const [, masterId = "", year = "", month = "", date = "", hour, minute = "", second = ""] =
    INSTANCE_ID.exec(id) ?? [];
  const master = calendar.events.get(masterId);
  const day = CivilDate.safeParse(`${year}-${month}-${date}`);
  if (master === undefined || !isSeries(master) || !day.success) return undefined;
  const at = instantFromRfc3339(`${day.data}T${hour ?? "00"}:${minute || "00"}:${second || "00"}Z`);
  if (at === undefined) return undefined;
  const afterIt = addMs(at, 2 * 24 * 60 * 60_000);
  return instancesOf(calendar, master, afterIt).find((instance) => instance.id === id);
}

function plainInstance(master: StoredEvent, start: EventMoment): StoredEvent {
  const { recurrence: _recurrence, ...fields } = master.fields;
  return {
    ...master,
    id: `${master.id}_${stampOf(start)}`,
    fields,
    start,
    end: endAfter(start, master),
    exceptionOf: { masterId: master.id, originalStart: start },
  };
}

/** `20261123T080000Z` in UTC, or `20261123` for an all-day event (facts, B1). */
function stampOf(start: EventMoment): string {
  if (start.kind === "allDay") return start.date.replaceAll("-", "");
  return `${start.instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function endAfter(start: EventMoment, master: StoredEvent): EventMoment {
  if (start.kind === "allDay") {
    const days = master.end.kind === "allDay" ? daysBetween(master) : 1;
    return { ...start, date: addDays(start.date, days) };
  }
  const length = msOf(momentInstant(master.end, UTC)) - msOf(momentInstant(master.start, UTC));
  return { ...start, timeZone: master.end.timeZone, instant: addMs(start.instant, length) };
}

function daysBetween(master: StoredEvent): number {
  const length = msOf(momentInstant(master.end, UTC)) - msOf(momentInstant(master.start, UTC));
  return Math.round(length / (24 * 60 * 60_000));
}
