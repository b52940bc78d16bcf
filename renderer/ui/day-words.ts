import type { CivilDate, Instant, Minutes, WallTime, ZoneId } from "../../shared/time.ts";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";
import { clockText, dayOfWall, minuteOfDay } from "./civil-day.ts";

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const LONG_WITHOUT_YEAR = { weekday: "long", day: "numeric", month: "long" } as const;
const SHORT = { weekday: "short", day: "numeric", month: "short" } as const;

const DATE = { day: "numeric", month: "long", year: "numeric" } as const;
const NUMBERS = { day: "2-digit", month: "2-digit", year: "numeric" } as const;

/** By the clinic's clock, from 00:00 to 23:59 in every language: so the fields read them, too. */
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** Making a format is slow, and a day has many times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat {
  const { locale } = spokenLanguage();
  const name = `${locale} ${timeZone ?? ""} ${JSON.stringify(options)}`;
  const made =
    formats.get(name) ??
    new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone });
  formats.set(name, made);
  return made;
}

function format(moment: Date, options: Intl.DateTimeFormatOptions, timeZone: string | undefined): string {
  const text = formatOf(options, timeZone).format(moment);
  // Intl writes "Saturday, 21 November"; people write it without the comma.
  return spokenLanguage().language === "en" ? text.replace(",", "") : text;
}

function dateOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** A day in full, `Saturday 21 November 2026`. */
export function dayInWords(day: CivilDate): string {
  return format(dateOf(day), LONG, "UTC");
}

/** A day without its year, `Saturday 21 November`. */
export function weekdayInWords(day: CivilDate): string {
  return format(dateOf(day), LONG_WITHOUT_YEAR, "UTC");
}

/** The weekday of a day in short, `Sat`. */
export function weekdayInShort(day: CivilDate): string {
  return format(dateOf(day), { weekday: "short" }, "UTC");
}

/** A day in short, `Sat 21 Nov`. */
export function dayInShort(day: CivilDate): string {
  return format(dateOf(day), SHORT, "UTC");
}

/**
 * A day in numbers, `21.11.2026` in German. English writes them in two orders, British and American: there it is
 * `2026-11-21`, which both read alike.
 */
export function dayInNumbers(day: CivilDate): string {
  const { language, direction } = spokenLanguage();
  if (language === "en") return day;
  const text = format(dateOf(day), NUMBERS, "UTC");
  // Intl puts marks of direction into Arabic dates, which among other text turn their parts round.
  return direction === "ltr" ? text : `\u2066${text.replaceAll("\u200f", "")}\u2069`;
}

/** A wall time in short, `Sat 21 Nov, 09:00`. */
export function wallTimeInShort(wall: WallTime): string {
  return t("ui.dayAndTime", { day: dayInShort(dayOfWall(wall)), time: wall.slice(11) });
}

/** A span on one day in short, `Sat 21 Nov, 09:00–09:30`. */
export function hoursInShort(startsAt: WallTime, durationMinutes: Minutes): string {
  const end = clockText(minuteOfDay(startsAt) + durationMinutes);
  return t("ui.dayAndTime", { day: dayInShort(dayOfWall(startsAt)), time: `${startsAt.slice(11)}–${end}` });
}

/** An instant on the clinic's wall clock, `Sat 21 Nov, 09:00`. */
export function instantInShort(instant: Instant, zone: ZoneId): string {
  const moment = new Date(instant);
  return t("ui.dayAndTime", { day: format(moment, SHORT, zone), time: format(moment, CLOCK, zone) });
}

/** A moment on this computer's clock, where no clinic's is known, `Sat 21 Nov, 09:00`. */
export function momentInShort(moment: string): string {
  const date = new Date(moment);
  return t("ui.dayAndTime", { day: format(date, SHORT, undefined), time: format(date, CLOCK, undefined) });
}

/** The day of a moment on this computer's clock, `21 November 2026`. */
export function dayOfMoment(moment: string): string {
  return format(new Date(moment), DATE, undefined);
}

/** A span on one day in short with its year, `Sat 21 Nov 2026, 09:00–09:30`. */
export function hoursWithYear(startsAt: WallTime, durationMinutes: Minutes): string {
  const day = format(dateOf(dayOfWall(startsAt)), { ...SHORT, year: "numeric" }, "UTC");
  const end = clockText(minuteOfDay(startsAt) + durationMinutes);
  return t("ui.dayAndTime", { day, time: `${startsAt.slice(11)}–${end}` });
}

/** Some days in a row, `23–29 November 2026`. */
export function daysInWords(first: CivilDate, last: CivilDate): string {
  return formatOf(DATE, "UTC").formatRange(dateOf(first), dateOf(last));
}

/** The month a day is in, `November 2026`. */
export function monthInWords(day: CivilDate): string {
  return format(dateOf(day), { month: "long", year: "numeric" }, "UTC");
}

/** The weekday of a day, `Saturday`. */
export function weekdayName(day: CivilDate): string {
  return format(dateOf(day), { weekday: "long" }, "UTC");
}

/** A share as a percentage, `45%`. */
export function shareInWords(share: number): string {
  return new Intl.NumberFormat(spokenLanguage().locale, { style: "percent" }).format(share);
}
