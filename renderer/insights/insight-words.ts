import type { CivilDate, Minutes } from "../../shared/time.ts";
import { spokenLanguage } from "../words/spoken-words.ts";

/** A number as the language writes it, `1,203`. */
export function numberWords(value: number): string {
  return new Intl.NumberFormat(spokenLanguage().locale).format(value);
}

/** A part of a whole, `12.5%`; a dash where there is no whole. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return "–";
  return new Intl.NumberFormat(spokenLanguage().locale, {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(part / whole);
}

/** Minutes as hours, `37.5`; the word for hours stands in the sentence. */
export function hoursWords(minutes: Minutes): string {
  return new Intl.NumberFormat(spokenLanguage().locale, { maximumFractionDigits: 1 }).format(minutes / 60);
}

/** A day without weekday and year, `21 Nov`. */
export function dayInBrief(day: CivilDate): string {
  return new Intl.DateTimeFormat(spokenLanguage().locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00.000Z`));
}

const UNITS = [
  { unit: "day", ms: 24 * 60 * 60_000, from: 48 * 60 * 60_000 },
  { unit: "hour", ms: 60 * 60_000, from: 2 * 60 * 60_000 },
  { unit: "minute", ms: 60_000, from: 60_000 },
  { unit: "second", ms: 1_000, from: 0 },
] as const;

function age(milliseconds: number, unitDisplay: "short" | "narrow"): string {
  const { unit, ms } = UNITS.find(({ from }) => milliseconds >= from) ?? UNITS[3];
  // Minutes up to two hours; then it is told to a tenth.
  const maximumFractionDigits = unit === "hour" || unit === "day" ? 1 : 0;
  return new Intl.NumberFormat(spokenLanguage().locale, {
    style: "unit",
    unit,
    unitDisplay,
    maximumFractionDigits,
  }).format(milliseconds / ms);
}

/** How long something lasted, `97 mins`, `3.5 hrs`. */
export function ageInWords(milliseconds: number): string {
  return age(milliseconds, "short");
}

/** The same in as few letters as the language has for it, `97m`. */
export function ageInBrief(milliseconds: number): string {
  return age(milliseconds, "narrow");
}
