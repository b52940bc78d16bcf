import type { CivilDate } from "../../shared/time.ts";
import { isCivilDate, shiftDay } from "../ui/civil-day.ts";
import { foldWords } from "./fold-words.ts";

/** What a typed day is read by. */
export interface DayReading {
  readonly today: CivilDate;
  /** As Intl takes it; its names and the order of its numbers are understood. */
  readonly locale: string;
  /** The words for "next", separated by commas: `nächster, nächsten`. */
  readonly nextWords: string;
}

/** How far ahead "in 6 weeks" is understood. */
const MOST_AHEAD = { day: 60, week: 52, month: 24 } as const;

/** A letter fewer would name two months in some language. */
const SHORTEST_NAME = 3;

function utc(day: CivilDate): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The weekday, 0 for Monday. */
function weekdayOf(day: CivilDate): number {
  return (utc(day).getUTCDay() + 6) % 7;
}

function civil(year: number, month: number, day: number): CivilDate | undefined {
  const two = (number: number) => String(number).padStart(2, "0");
  const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return isCivilDate(text) ? text : undefined;
}

/** The day of a year; without one, the next such day from today on. */
function dayOfYear(
  { year, month, day }: { readonly year: number | undefined; readonly month: number; readonly day: number },
  today: CivilDate,
): CivilDate | undefined {
  if (year !== undefined) return civil(year < 100 ? 2000 + year : year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const soon = civil(thisYear, month, day);
  return soon !== undefined && soon >= today ? soon : civil(thisYear + 1, month, day);
}

/** A moment some days, weeks or months from today; past the end of a month, its last day. */
function ahead(today: CivilDate, unit: "day" | "week" | "month", count: number): CivilDate | undefined {
  if (unit !== "month") return shiftDay(today, unit === "day" ? count : 7 * count);
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return civil(year, month, Math.min(Number(today.slice(8)), last));
}

/** `tomorrow`, `in 3 weeks`, as the language says it. */
function readRelative(text: string, { today, locale }: DayReading): CivilDate | undefined {
  const days = /^\+(\d{1,3})$/.exec(text)?.[1];
  if (days !== undefined) return shiftDay(today, Number(days));
  const told = relativesOf(locale).get(text);
  return told === undefined ? undefined : ahead(today, told.unit, told.count);
}

interface Relative {
  readonly unit: keyof typeof MOST_AHEAD;
  readonly count: number;
}

/** Making formats is slow, and a day is read at every keystroke. */
const relatives = new Map<string, ReadonlyMap<string, Relative>>();

function relativesOf(locale: string): ReadonlyMap<string, Relative> {
  const known = relatives.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const made = new Map<string, Relative>();
  for (const unit of ["day", "week", "month"] as const)
    for (let count = unit === "day" ? -2 : -1; count <= MOST_AHEAD[unit]; count += 1)
      made.set(foldWords(format.format(count, unit)), { unit, count });
  relatives.set(locale, made);
  return made;
}

type Names = readonly (readonly string[])[];

const names = new Map<string, Names>();

function namesOf(locale: string, part: "month" | "weekday"): Names {
  const key = `${locale} ${part}`;
  const made = names.get(key) ?? makeNames(locale, part);
  names.set(key, made);
  return made;
}

function makeNames(locale: string, part: "month" | "weekday"): Names {
  return Array.from({ length: part === "month" ? 12 : 7 }, (_, at) => {
    // 5 January 1970 was a Monday.
    const date = part === "month" ? new Date(Date.UTC(1970, at, 5)) : new Date(Date.UTC(1970, 0, 5 + at));
    return (["long", "short"] as const).flatMap((length) => {
      const alone = new Intl.DateTimeFormat(locale, { [part]: length, timeZone: "UTC" });
      const inDay = new Intl.DateTimeFormat(locale, {
        month: length,
        weekday: length,
        day: "numeric",
        timeZone: "UTC",
      });
      const name = inDay.formatToParts(date).find(({ type }) => type === part)?.value ?? "";
      return [alone.format(date), name].map((one) => foldWords(one).replace(/\.$/, ""));
    });
  });
}

function indexOfName(all: Names, typed: string): number {
  const word = typed.replace(/\.$/, "");
  const isName = (name: string) =>
    name === word || (word.length >= SHORTEST_NAME && name.startsWith(word) && name !== "");
  return all.findIndex((one) => one.some(isName));
}

/** `monday`, `next monday`: the first after today, or the one of the week after this one. */
function readWeekday(text: string, { today, locale, nextWords }: DayReading): CivilDate | undefined {
  const next = nextWords.split(",").map(foldWords);
  const words = text.split(" ");
  const name = words.filter((word) => !next.includes(word)).join(" ");
  const weekday = name === "" ? -1 : indexOfName(namesOf(locale, "weekday"), name);
  if (weekday < 0) return undefined;
  const isNext = name.length < text.length;
  const days = weekday - weekdayOf(today);
  return shiftDay(today, isNext ? days + 7 : ((days + 6) % 7) + 1);
}

/** The order in which the language writes day and month in numbers. */
function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit" }).formatToParts(0);
  return parts.findIndex(({ type }) => type === "month") < parts.findIndex(({ type }) => type === "day");
}

/** `23.11.`, `23/11/26`, in the order of the language. */
function readNumbers(text: string, { today, locale }: DayReading): CivilDate | undefined {
  const match = /^(\d{1,2})[./-] ?(\d{1,2})(?:[./-] ?(\d{4}|\d{2})?)?$/.exec(text);
  if (match === null) return undefined;
  const [one, other] = [Number(match[1]), Number(match[2])];
  const year = match[3] === undefined ? undefined : Number(match[3]);
  const isMonth = isMonthFirst(locale);
  return dayOfYear({ year, month: isMonth ? one : other, day: isMonth ? other : one }, today);
}

/** `23 november`, `nov 23 2026`, `23 de noviembre de 2026`. */
function readWritten(text: string, { today, locale }: DayReading): CivilDate | undefined {
  const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
  const words = text.replaceAll(/\d+[.]?/g, " ").split(" ");
  const name = words.filter((word) => word !== "" && word !== "de" && word !== "of").join(" ");
  const month = name === "" ? -1 : indexOfName(namesOf(locale, "month"), name);
  const [day, year] = numbers;
  if (month < 0 || day === undefined || numbers.length > 2) return undefined;
  return dayOfYear({ year, month: month + 1, day }, today);
}

/**
 * The day that somebody typed: `2026-11-23`, `23.11.`, `23 november`, `monday`, `next monday`, `tomorrow`, `in 3 weeks`, `+7`, each
 * as the language says it. Undefined where it is none. Without a year it is the next such day.
 */
export function readTypedDay(typed: string, reading: DayReading): CivilDate | undefined {
  const text = foldWords(typed);
  if (text === "") return undefined;
  if (isCivilDate(text)) return text;
  return (
    readRelative(text, reading) ??
    readWeekday(text, reading) ??
    readNumbers(text, reading) ??
    readWritten(text, reading)
  );
}
