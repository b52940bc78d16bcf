import type { Minutes, WallTime } from "../../shared/time.ts";
import { clockText, dayOfWall, isCivilDate, minuteOfDay, parseClock, wallTimeAt } from "../ui/civil-day.ts";

/** A day, a start and an end as they stand in the fields: any text a person may type. */
export interface SlotTimes {
  readonly day: string;
  readonly start: string;
  readonly end: string;
}

/** What the fields mean; `problem` names the first field that cannot be read. */
export type SlotReading =
  | { readonly kind: "read"; readonly startsAt: WallTime; readonly durationMinutes: Minutes }
  | { readonly kind: "unreadable"; readonly problem: "day" | "start" | "end" };

/** The fields for a start and a length. */
export function slotTimesOf(startsAt: WallTime, durationMinutes: Minutes): SlotTimes {
  const minute = minuteOfDay(startsAt);
  return { day: dayOfWall(startsAt), start: clockText(minute), end: clockText(minute + durationMinutes) };
}

/** Reads the fields. An end of 00:00 is midnight; any other end at or before the start gives a length of 0 or less. */
export function readSlotTimes({ day, start, end }: SlotTimes): SlotReading {
  const startMinute = parseClock(start);
  const endMinute = parseClock(end);
  if (!isCivilDate(day)) return { kind: "unreadable", problem: "day" };
  if (startMinute === undefined) return { kind: "unreadable", problem: "start" };
  if (endMinute === undefined) return { kind: "unreadable", problem: "end" };
  const lastMinute = endMinute === 0 && startMinute > 0 ? 24 * 60 : endMinute;
  return {
    kind: "read",
    startsAt: wallTimeAt(day, startMinute),
    durationMinutes: lastMinute - startMinute,
  };
}

/** How long a slot is, undefined where the fields cannot be read or the end is not after the start. */
export function lengthOf(times: SlotTimes): Minutes | undefined {
  const reading = readSlotTimes(times);
  return reading.kind === "read" && reading.durationMinutes > 0 ? reading.durationMinutes : undefined;
}

/**
 * The fields after the start was typed anew: the end goes along, so that the length stays. `minutes` is that length: on the way to
 * `1730` stands `173`, which is no time and so tells none; undefined leaves the end as it is.
 */
export function withStart(
  times: SlotTimes,
  { start, minutes }: { readonly start: string; readonly minutes: Minutes | undefined },
): SlotTimes {
  const minute = parseClock(start);
  if (minutes === undefined || minute === undefined) return { ...times, start };
  return { ...times, start, end: clockText(minute + minutes) };
}

/** The fields after another service was chosen: the end follows its length. */
export function withLength(times: SlotTimes, durationMinutes: Minutes): SlotTimes {
  const minute = parseClock(times.start);
  return minute === undefined ? times : { ...times, end: clockText(minute + durationMinutes) };
}
