import { spokenLanguage } from "../words/spoken-words.ts";

/** A weekday in full, 1 gives `Monday`. The first of January 2024 was one. */
export function weekdayWords(weekday: number): string {
  const format = new Intl.DateTimeFormat(spokenLanguage().locale, { weekday: "long", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(2024, 0, weekday)));
}
