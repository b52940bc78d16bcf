import { expect, test } from "vitest";
import { CivilDate } from "../../shared/time.ts";
import { LANGUAGES } from "../words/languages.ts";
import { loadCatalogue } from "../words/load-catalogue.ts";
import { readTypedDay } from "./typed-day.ts";

/** A Wednesday. */
const TODAY = CivilDate.parse("2026-11-25");

async function read(language: string, typed: string): Promise<string | undefined> {
  const facts = LANGUAGES.find((one) => one.language === language);
  if (facts === undefined) throw new Error("not a language of the page");
  const nextWords = (await loadCatalogue(facts.language))["commands.nextWords"] ?? "";
  return readTypedDay(typed, { today: TODAY, locale: facts.locale, nextWords });
}

test.each([
  ["en", "today", "2026-11-25"],
  ["en", "Tomorrow", "2026-11-26"],
  ["en", "yesterday", "2026-11-24"],
  ["es", "mañana", "2026-11-26"],
  ["de", "Übermorgen", "2026-11-27"],
  ["fr", "après-demain", "2026-11-27"],
  ["ar", "غدًا", "2026-11-26"],
  ["ar", "غدا", "2026-11-26"],
  ["en", "monday", "2026-11-30"],
  ["en", "fri", "2026-11-27"],
  ["en", "wednesday", "2026-12-02"],
  ["en", "next friday", "2026-12-04"],
  ["es", "próximo lunes", "2026-11-30"],
  ["de", "nächsten Montag", "2026-11-30"],
  ["fr", "lundi prochain", "2026-11-30"],
  ["ar", "الاثنين القادم", "2026-11-30"],
  ["en", "in 3 weeks", "2026-12-16"],
  ["es", "dentro de 3 semanas", "2026-12-16"],
  ["de", "in 3 Wochen", "2026-12-16"],
  ["fr", "dans 3 semaines", "2026-12-16"],
  ["en", "in 3 months", "2027-02-25"],
  ["en", "+7", "2026-12-02"],
  ["de", "23.11.", "2027-11-23"],
  ["de", "3.12.26", "2026-12-03"],
  ["en", "3/12", "2026-12-03"],
  ["fr", "03/12/2026", "2026-12-03"],
  ["ar", "3/12", "2026-12-03"],
  ["en", "3 dec", "2026-12-03"],
  ["en", "December 3, 2027", "2027-12-03"],
  ["es", "3 de diciembre de 2026", "2026-12-03"],
  ["de", "3. Dezember", "2026-12-03"],
  ["de", "1. März", "2027-03-01"],
  ["fr", "3 déc.", "2026-12-03"],
  ["ar", "3 ديسمبر", "2026-12-03"],
  ["ar", "2027-01-31", "2027-01-31"],
])("in %s, %s is %s", async (language, typed, day) => {
  expect(await read(language, typed)).toBe(day);
});

test.each(["", "meier", "31.02.", "45/45", "2026-13-01", "next", "3", "dec", "+", "044 668 18 00"])(
  "%j is no day",
  async (typed) => {
    expect(await Promise.all(LANGUAGES.map(({ language }) => read(language, typed)))).toEqual(
      LANGUAGES.map(() => undefined),
    );
  },
);
