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
