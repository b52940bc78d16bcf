import type { CivilDate } from "../../shared/time.ts";
import { spokenLanguage } from "../words/spoken-words.ts";
import { isCivilDate, shiftDay } from "./civil-day.ts";

const MONDAY = 1;

/** What Intl knows of a locale's weeks: a method by now, a property in older engines. */
function weekInfoOf(locale: object): unknown {
  if ("getWeekInfo" in locale && typeof locale.getWeekInfo === "function")
    return Reflect.apply(locale.getWeekInfo, locale, []);
  return "weekInfo" in locale ? locale.weekInfo : undefined;
}

/** The weekday that weeks begin with where the page's language is spoken: 1 Monday .. 7 Sunday; Monday where nobody knows. */
export function firstWeekday(): number {
  const info = weekInfoOf(new Intl.Locale(spokenLanguage().locale));
  if (typeof info !== "object" || info === null || !("firstDay" in info)) return MONDAY;
  return typeof info.firstDay === "number" ? info.firstDay : MONDAY;
}

/** The weekday of a day: 1 Monday .. 7 Sunday. */
export function weekdayOf(day: CivilDate): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7;
}

/** The first day of the week that a day is in. */
export function weekStart(day: CivilDate): CivilDate {
  return shiftDay(day, -((weekdayOf(day) - firstWeekday() + 7) % 7));
}

/** The first day of the month that a day is in. */
export function monthStart(day: CivilDate): CivilDate {
  const first = `${day.slice(0, 7)}-01`;
  if (!isCivilDate(first)) throw new RangeError("a day is in a month");
  return first;
}

/** The first day of the month after the one a day is in, or of the one before. */
export function neighbouringMonth(day: CivilDate, direction: 1 | -1): CivilDate {
  const first = monthStart(day);
  return monthStart(shiftDay(first, direction === 1 ? 31 : -1));
}
