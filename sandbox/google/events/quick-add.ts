import { addDays, dayOf, instantNow, minuteOfDay, wallTimeAt, wallTimeOf } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { invalid, required } from "../http/calendar-refusals.ts";
import type { World } from "../world.ts";
import { insertEvent } from "./insert-event.ts";
import { isKeepable } from "./keepable-times.ts";
import { readQuickAdd } from "./quick-add-text.ts";
import type { StoredEvent } from "./stored-event.ts";
import { utcMs } from "./utc-text.ts";
import type { WritableEvent } from "./writable-event.ts";

const HOUR = 60;

/**
 * `events.quickAdd`: an event from a sentence, in the calendar's zone; an hour long where it names no end, the whole day where
 * it names only a day, and beginning now where it names neither. 400 without a text or for a day too far away.
 */
export function quickAdd(
  world: World,
  calendar: SandboxCalendar,
  given: { readonly text: string; readonly creatorEmail: string },
): StoredEvent {
  const { text, creatorEmail } = given;
  if (text.trim() === "") throw required("Required");
  return insertEvent(world, calendar, { body: bodyOf(world, calendar, text), creatorEmail });
}

function bodyOf(world: World, { timeZone }: SandboxCalendar, text: string): WritableEvent {
  const now = instantNow(world.clock);
  const read = readQuickAdd(text, dayOf(now, timeZone));
  const { summary, day } = read;
  if (!isKeepable(utcMs(day))) throw invalid("Invalid Value", "text");
  const isNow = read.from === undefined && summary === text.replaceAll(/\s+/g, " ").trim();
  const from = isNow ? minuteOfDay(wallTimeOf(now, timeZone).wall) : read.from;
  if (from === undefined) return { summary, start: { date: day }, end: { date: addDays(day, 1) } };
  const to = read.to ?? from + HOUR;
  const sideAt = (minute: number): NonNullable<WritableEvent["start"]> => ({
    dateTime: `${wallTimeAt(day, minute)}:00`,
    timeZone,
  });
  return { summary, start: sideAt(from), end: sideAt(to < from ? to + 24 * HOUR : to) };
}
