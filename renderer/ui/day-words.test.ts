import { afterAll, expect, test } from "vitest";
import { CivilDate, Instant, WallTime, ZoneId } from "../../shared/time.ts";
import { LANGUAGES } from "../words/languages.ts";
import { loadCatalogue } from "../words/load-catalogue.ts";
import { speak } from "../words/spoken-words.ts";
import { clockText } from "./civil-day.ts";
import { dayInShort, dayInWords, instantInShort, wallTimeInShort, weekdayInWords } from "./day-words.ts";

const saturday = CivilDate.parse("2026-11-21");
const nine = WallTime.parse("2026-11-21T09:05");

afterAll(() => speak("en", {}));

test("a day is said in words", () => {
  expect([dayInWords(saturday), weekdayInWords(saturday), dayInShort(saturday)]).toEqual([
    "Saturday 21 November 2026",
    "Saturday 21 November",
    "Sat 21 Nov",
  ]);
});

test("every language says days its own way, and a time as the clock and the fields show it", async () => {
  const said: Record<string, readonly string[]> = {};
  for (const { language, locale } of LANGUAGES) {
    await speak(language, await loadCatalogue(language));
    said[language] = [dayInWords(saturday), wallTimeInShort(nine)];
    const instant = Instant.parse("2026-11-21T08:05:00.000Z");
    expect(instantInShort(instant, ZoneId.parse("Europe/Zurich"))).toBe(wallTimeInShort(nine));
    const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    expect(clock.format(new Date(2026, 10, 21, 9, 5))).toBe(clockText(9 * 60 + 5));
  }
  expect(said).toEqual({
    en: ["Saturday 21 November 2026", "Sat 21 Nov, 09:05"],
    es: ["sábado, 21 de noviembre de 2026", "sáb, 21 nov, 09:05"],
    de: ["Samstag, 21. November 2026", "Sa., 21. Nov., 09:05"],
    fr: ["samedi 21 novembre 2026", "sam. 21 nov., 09:05"],
    ar: ["السبت، 21 نوفمبر 2026", "\u2067السبت، 21 نوفمبر\u2069، \u206609:05\u2069"],
  });
});
