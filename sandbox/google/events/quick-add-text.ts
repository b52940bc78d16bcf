import { addDays, CivilDate, weekdayOf } from "../../../shared/time.ts";

/** What a text for `quickAdd` says: minutes of the day where it names a time, an all-day event otherwise. */
export interface QuickAdd {
  readonly summary: string;
  readonly day: CivilDate;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const DAY_NAME = /\b(?:on\s+)?(today|tomorrow)\b/i;
const WEEKDAY = new RegExp(`\\b(?:on\\s+)?(${WEEKDAYS.join("|")})\\b`, "i");
const ISO_DAY = /\b(?:on\s+)?(\d{4}-\d{2}-\d{2})\b/;
const WORDS_DAY = new RegExp(
  `\\b(?:on\\s+)?(\\d{1,2})\\.?\\s+(${MONTHS.join("|")})[a-z]*\\.?(?:\\s+(\\d{4}))?\\b`,
  "i",
);
const ONE = String.raw`(\d{1,2})(?::(\d{2}))?\s*(am|pm)?`;
const RANGE = new RegExp(String.raw`\b(?:at\s+|from\s+)?${ONE}\s*(?:-|–|to)\s*${ONE}\b`, "i");
const AT = new RegExp(String.raw`\bat\s+${ONE}\b`, "i");
const CLOCK = /\b(\d{1,2}):(\d{2})\s*(am|pm)?\b/i;
const HALF = /\b(\d{1,2})()\s*(am|pm)\b/i;

/**
 * Reads "Dinner with Ann tomorrow 7pm-8:30pm", "Meeting on Friday at 10" or "2026-11-25 09:00-10:00 Visit". A text without a day
 * means `today`; one that names neither day nor time is all title.
 */
export function readQuickAdd(text: string, today: CivilDate): QuickAdd {
  const { day, rest } = takeDay(text, today);
  const { from, to, rest: title } = takeTime(rest);
  return { summary: title.replaceAll(/\s+/g, " ").trim(), day: day ?? today, from, to };
}

function takeDay(
  text: string,
  today: CivilDate,
): { readonly day: CivilDate | undefined; readonly rest: string } {
  for (const [pattern, read] of [
    [ISO_DAY, (found: RegExpExecArray) => dayFrom(found[1] ?? "")],
    [WORDS_DAY, (found: RegExpExecArray) => wordsDay(found, today)],
    [DAY_NAME, (found: RegExpExecArray) => addDays(today, found[1]?.toLowerCase() === "tomorrow" ? 1 : 0)],
    [WEEKDAY, (found: RegExpExecArray) => nextWeekday(found[1] ?? "", today)],
  ] as const) {
    const found = pattern.exec(text);
    const day = found === null ? undefined : read(found);
    if (found !== null && day !== undefined) return { day, rest: without(text, found) };
  }
  return { day: undefined, rest: text };
}

function dayFrom(text: string): CivilDate | undefined {
  const day = CivilDate.safeParse(text);
  return day.success ? day.data : undefined;
}

function wordsDay([, date = "", month = "", year]: RegExpExecArray, today: CivilDate): CivilDate | undefined {
  const number = String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, "0");
  return dayFrom(`${year ?? today.slice(0, 4)}-${number}-${date.padStart(2, "0")}`);
}

/** Today itself where it is that weekday. */
function nextWeekday(name: string, today: CivilDate): CivilDate {
  return addDays(today, (WEEKDAYS.indexOf(name.toLowerCase()) + 1 - weekdayOf(today) + 7) % 7);
}

interface Times {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly rest: string;
}

function takeTime(text: string): Times {
  const range = RANGE.exec(text);
  if (range !== null) {
    const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = range;
    const to = minuteOf(toHour, toMinute, toHalf);
    const from = minuteOf(fromHour, fromMinute, fromHalf ?? toHalf);
    if (from !== undefined && to !== undefined) return { from, to, rest: without(text, range) };
  }
  for (const pattern of [AT, CLOCK, HALF]) {
    const found = pattern.exec(text);
    const from = found === null ? undefined : minuteOf(found[1], found[2], found[3]);
    if (found !== null && from !== undefined) return { from, to: undefined, rest: without(text, found) };
  }
  return { from: undefined, to: undefined, rest: text };
}

function minuteOf(hour = "", minute = "", half?: string): number | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || hours > (half === undefined ? 23 : 12)) return undefined;
  if (half === undefined) return hours * 60 + minutes;
  return ((hours % 12) + (half.toLowerCase() === "pm" ? 12 : 0)) * 60 + minutes;
}

function without(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
}
