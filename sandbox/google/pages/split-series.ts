import { addDays, addMs } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { readEventBody } from "../events/compose-event.ts";
import { newEvent } from "../events/insert-event.ts";
import { mergePatch } from "../events/merge-patch.ts";
import { putChanged } from "../events/series-writes.ts";
import type { EventMoment, StoredEvent } from "../events/stored-event.ts";
import { patchEvent } from "../events/write-event.ts";
import { stampInUtc } from "../series/recurrence.ts";
import { recurrenceOf } from "../series/series-of.ts";
import { slotOf } from "../series/slot.ts";
import { slotsBetween } from "../series/slots-between.ts";
import type { World } from "../world.ts";
import { wallText } from "./events-of-days.ts";

/** An instance and the series it is in. */
export interface InSeries {
  readonly master: StoredEvent;
  readonly event: StoredEvent;
}

/** Whether an instance is the first of its series. */
export function isFirst({ master, event }: InSeries): boolean {
  return slotOf(originalStart(event)) <= slotOf(master.start);
}

/**
 * "This and following": the old series ends before the instance, and a new one begins with it, changed by `body`, under the
 * id `<old>_R<local start>` (facts, B1). Gives the new master.
 */
export function splitSeries(
  world: World,
  calendar: SandboxCalendar,
  split: InSeries & { readonly body: Record<string, unknown> },
): StoredEvent {
  const { master, event, body } = split;
  const lines = remainingLines({ master, event });
  endSeriesBefore(world, calendar, { master, event });
  const { creatorEmail } = master;
  const id = `${master.id}_R${localStamp(event, calendar)}`;
  const sent = readEventBody(mergePatch({ ...master.fields, recurrence: lines }, body));
  const made = newEvent(world, calendar, { body: { ...sent, id, sequence: master.sequence }, creatorEmail });
  return putChanged(world, calendar, { before: calendar.events.get(id) ?? made, after: made });
}

/** Ends a series before one of its instances, by `UNTIL`; exceptions from there on go with it. */
export function endSeriesBefore(world: World, calendar: SandboxCalendar, { master, event }: InSeries): void {
  const until = untilBefore(originalStart(event));
  const recurrence = (master.fields.recurrence ?? []).map((line) =>
    line.startsWith("RRULE:") ? `${withoutEnd(line)};UNTIL=${until}` : line,
  );
  patchEvent(world, calendar, { event: master, body: { recurrence } });
}

/** The lines of the series that goes on: a `COUNT` loses what was before. */
function remainingLines({ master, event }: InSeries): string[] {
  const before = { from: slotOf(master.start), to: slotOf(originalStart(event)) - 1 };
  const past = slotsBetween(recurrenceOf(master), before).length;
  return (master.fields.recurrence ?? []).map((line) =>
    line.replace(/COUNT=(\d+)/, (_match, count) => `COUNT=${String(Math.max(Number(count) - past, 1))}`),
  );
}

function withoutEnd(line: string): string {
  return line.replaceAll(/;?(?:COUNT|UNTIL)=[^;]*/g, "").replace("RRULE:;", "RRULE:");
}

/** A second before a timed start, in UTC; the day before an all-day one. */
function untilBefore(start: EventMoment): string {
  if (start.kind === "allDay") return addDays(start.date, -1).replaceAll("-", "");
  return stampInUtc(slotOf({ ...start, instant: addMs(start.instant, -1000) }));
}

/** `20261123T090000` on the calendar's wall clock; an all-day series is taken to have the day alone. */
function localStamp(event: StoredEvent, calendar: SandboxCalendar): string {
  const wall = wallText(originalStart(event), calendar).replaceAll(/[-:]/g, "");
  return wall.includes("T") ? `${wall}00` : wall;
}

function originalStart(event: StoredEvent): EventMoment {
  return event.exceptionOf?.originalStart ?? event.start;
}
