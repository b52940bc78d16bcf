import { addDays, CivilDate, dayBounds, msOf, weekdayOf, ZoneId } from "../../../shared/time.ts";

const UTC = ZoneId.parse("UTC");

/** A day in words, `Monday, 23 November 2026`. */
export function dayInWords(day: CivilDate): string {
  return formatted(day, { dateStyle: "full" });
}

/** A day of a week in words, `Monday 23 November`. */
export function weekdayInWords(day: CivilDate): string {
  return formatted(day, { weekday: "long", day: "numeric", month: "long" });
}

/** The short name of a day's weekday, `Mon`. */
export function shortWeekday(day: CivilDate): string {
  return formatted(day, { weekday: "short" });
}

/** A day in fewer words, `Mon 23 November`. */
export function shortDayInWords(day: CivilDate): string {
  return `${shortWeekday(day)} ${formatted(day, { day: "numeric", month: "long" })}`;
}

/** A week in words, `23 – 29 November 2026`, longer where it crosses months. */
export function weekInWords(days: readonly CivilDate[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return "";
  const parts = { day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).formatRange(
    startOf(first),
    startOf(last),
  );
}

/** The seven days of a day's week, Monday first. */
export function weekOf(day: CivilDate): CivilDate[] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return Array.from({ length: 7 }, (_value, index) => addDays(monday, index));
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((startOf(to) - startOf(from)) / (24 * 60 * 60_000));
}

/** Minutes of a day as a clock shows them, `09:30`. */
export function clockText(minute: number): string {
  const hour = String(Math.floor(minute / 60)).padStart(2, "0");
  return `${hour}:${String(minute % 60).padStart(2, "0")}`;
}

function formatted(day: CivilDate, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).format(startOf(day));
}

function startOf(day: CivilDate): number {
  return msOf(dayBounds(day, UTC).from);
}

/** The day in a text that begins with one, `2026-11-23T09:00`. */
export function dayOfText(text: string): CivilDate {
  return CivilDate.parse(text.slice(0, 10));
}
