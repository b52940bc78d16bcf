import type { CivilDate, Minutes, WallTime } from "../../shared/time.ts";

/*
 * The page works with days and wall-clock minutes as text and numbers; everything that depends on a change of the clocks
 * is decided by the main process.
 */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const DAY_MINUTES = 24 * 60;

/** Whether a text is a day that exists, `2026-11-21`. */
export function isCivilDate(text: string): text is CivilDate {
  return DAY.test(text) && dateOf(text).toISOString().startsWith(text);
}

/** Whether a text is a day and time, `2026-11-21T09:00`. */
export function isWallTime(text: string): text is WallTime {
  return WALL_TIME.test(text) && isCivilDate(text.slice(0, 10));
}

function dateOf(day: string): Date {
  const date = new Date(`${day}T00:00:00.000Z`);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

function civilDate(date: Date): CivilDate {
  const text = date.toISOString().slice(0, 10);
  if (!isCivilDate(text)) throw new RangeError("a day outside the years 0000 to 9999");
  return text;
}

/** The day some days later (or earlier). */
export function shiftDay(day: CivilDate, days: number): CivilDate {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return civilDate(date);
}

/** The wall time at a minute of a day; minutes outside 0..1439 run into the neighbouring days. */
export function wallTimeAt(day: CivilDate, minute: Minutes): WallTime {
  const days = Math.floor(minute / DAY_MINUTES);
  const text = `${shiftDay(day, days)}T${clockText(minute - days * DAY_MINUTES)}`;
  if (!isWallTime(text)) throw new RangeError("a minute of the day is a whole number");
  return text;
}

/** The minutes of the day a wall time shows, 0..1439. */
export function minuteOfDay(wall: WallTime): Minutes {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

/** The day of a wall time. */
export function dayOfWall(wall: WallTime): CivilDate {
  return civilDate(dateOf(wall.slice(0, 10)));
}

/** A minute of the day as the clock shows it in every language of the page, `09:05`; past midnight it starts again. */
export function clockText(minute: Minutes): string {
  const inDay = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** Reads a time as people type it: `9`, `930`, `9:30`, `09.30`. The minute of the day, undefined where it is none. */
export function parseClock(text: string): Minutes | undefined {
  const match = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?$/.exec(text.trim());
  if (match === null) return undefined;
  const hours = Number(match[1]);
  return hours < 24 ? hours * 60 + Number(match[2] ?? "0") : undefined;
}

/** The weekday of a day: 1 Monday .. 7 Sunday. */
export function isoWeekday(day: CivilDate): number {
  return dateOf(day).getUTCDay() || 7;
}
