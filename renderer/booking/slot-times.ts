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

/** The fields after the start was typed anew: the end goes along, so that the length stays. */
export function withStart(times: SlotTimes, start: string): SlotTimes {
  const before = readSlotTimes(times);
  const minute = parseClock(start);
  if (before.kind === "unreadable" || minute === undefined) return { ...times, start };
  return { ...times, start, end: clockText(minute + before.durationMinutes) };
}

/** The fields after another service was chosen: the end follows its length. */
export function withLength(times: SlotTimes, durationMinutes: Minutes): SlotTimes {
  const minute = parseClock(times.start);
  return minute === undefined ? times : { ...times, end: clockText(minute + durationMinutes) };
}
