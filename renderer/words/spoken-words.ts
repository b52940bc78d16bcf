import { createInstance } from "i18next";
import { english } from "./en/catalogue.ts";
import { factsOf } from "./languages.ts";
import type { Language, LanguageFacts } from "./languages.ts";
import { isPlaceMark } from "./place-mark.ts";
import type { WordKey } from "./word-key.ts";

const NAMESPACE = "page";
/** Letters that turn the direction of a text that reads from left to right. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** What <bdi> is in markup (Unicode Standard Annex 9): an isolate that reads one way or the other, and its end. */
const ISOLATES = { ltr: "\u2066", rtl: "\u2067", end: "\u2069" } as const;

const words = createInstance();
void words.init({
  lng: "en",
  fallbackLng: "en",
  ns: NAMESPACE,
  defaultNS: NAMESPACE,
  resources: { en: { [NAMESPACE]: english } },
  // English is there already; without this it would only be there a moment later.
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // React escapes.
  interpolation: { escapeValue: false },
});

function inserted(value: unknown): string {
  const { locale, direction } = spokenLanguage();
  if (typeof value === "number") return new Intl.NumberFormat(locale).format(value);
  const text = String(value);
  const turns = !isPlaceMark(text) && (direction === "rtl" || RIGHT_TO_LEFT.test(text));
  return turns ? `${ISOLATES[directionOf(text)]}${text}${ISOLATES.end}` : text;
}

/** By its first letter, and from left to right where there is none, as in a phone number. */
function directionOf(text: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? "") ? "rtl" : "ltr";
}

function countOf(values: object): { readonly count?: number } {
  return "count" in values && typeof values.count === "number" ? { count: values.count } : {};
}

/**
 * A text in the language spoken now, with values at its placeholders; a placeholder without a value stays as it is. `t` and
 * <Sentence> are the ways to it that check the values.
 */
export function textOf(key: WordKey, values: object): string {
  const replace = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inserted(value)]));
  // `nest: false`: a name such as "$t(…)" is a name.
  return words.t(key, { nest: false, replace, ...countOf(values) });
}

/** The language spoken now. */
export function spokenLanguage(): LanguageFacts {
  return factsOf(words.language);
}

/** Speaks a language from now on; what is drawn already stays as it is until it is drawn anew. */
export async function speak(language: Language, catalogue: Readonly<Record<string, string>>): Promise<void> {
  words.addResourceBundle(language, NAMESPACE, catalogue);
  await words.changeLanguage(language);
}
