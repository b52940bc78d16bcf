import { expect, test } from "vitest";
import { everyCatalogue, partsOfKey, placeholdersOf } from "./every-catalogue.ts";

const catalogues = await everyCatalogue();
const english = Object.entries(catalogues.get("en") ?? {});
const namesInEnglish = new Set(english.map(([key]) => partsOfKey(key).name));
/** The placeholders of each text of a language, all of its plural forms taken together. */
const placeholdersInEnglish = new Map(
  english.map(([key, text]) => [partsOfKey(key).name, placeholdersOf(text)]),
);
const countedInEnglish = new Set(
  english.map(([key]) => partsOfKey(key)).flatMap(({ name, form }) => (form === undefined ? [] : [name])),
);

/** The plural forms that a language has for whole numbers, `other` last. */
function formsOf(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

test("English has a text for every plural form it has", () => {
  for (const name of countedInEnglish)
    expect(formsOf("en").filter((form) => !english.some(([key]) => key === `${name}_${form}`))).toEqual([]);
});

test.each([...catalogues.keys()])(
  "%s has every text, every plural form it needs, and nothing else",
  (language) => {
    const wanted = [...namesInEnglish].flatMap((name) =>
      countedInEnglish.has(name) ? formsOf(language).map((form) => `${name}_${form}`) : [name],
    );
    const there = Object.keys(catalogues.get(language) ?? {});
    expect({
      missing: wanted.filter((key) => !there.includes(key)),
      tooMany: there.filter((key) => !wanted.includes(key)),
    }).toEqual({ missing: [], tooMany: [] });
  },
);

test.each([...catalogues.keys()])(
  "%s fills the same placeholders as English, and says something",
  (language) => {
    const texts = Object.entries(catalogues.get(language) ?? {});
    const wrong = texts.filter(([key, text]) => {
      const { name, form } = partsOfKey(key);
      const wanted = placeholdersInEnglish.get(name) ?? [];
      const given = placeholdersOf(text);
      // "One change" and "two changes" may be said without a digit, in languages that have a form for exactly that.
      const mayLackCount = form === "zero" || form === "one" || form === "two";
      const same = (names: readonly string[]) => names.join() === given.join();
      return (
        text.trim() === "" ||
        !(same(wanted) || (mayLackCount && same(wanted.filter((one) => one !== "count"))))
      );
    });
    expect(wrong).toEqual([]);
  },
);

test("no language but English has kept a sentence of English", () => {
  const left = [...catalogues]
    .filter(([language]) => language !== "en")
    .flatMap(([language, texts]) =>
      english
        .filter(([key, text]) => texts[key] === text && /\p{L} \p{Ll}/u.test(text))
        .map(([key]) => [language, key]),
    );
  expect(left).toEqual([]);
});

/** What a control shows, and what it is called where its text alone would not tell it from its neighbours. */
const SEEN_AND_HEARD = [
  ["changes.undo", "changes.undoThis"],
  ["day.openInGoogle", "day.openBlock"],
  ["desks.takeOut", "desks.takeOutOf"],
  ["patients.book", "patients.bookFor"],
  ["queue.giveUp", "queue.giveUpFor"],
  ["queue.openCalendar", "queue.openCalendarOf"],
  ["queue.tryAgain", "queue.tryAgainFor"],
  ["settings.link", "settings.linkOf"],
  ["settings.unlink", "settings.unlinkOf"],
] as const;

test.each([...catalogues])(
  "%s calls a control by what is seen on it first (WCAG 2.5.3)",
  (_language, texts) => {
    const wrong = SEEN_AND_HEARD.filter(([seen, heard]) => {
      const words = texts[seen]?.replace(/ ?…$/, "");
      return words === undefined || !texts[heard]?.startsWith(words);
    });
    expect(wrong).toEqual([]);
  },
);
