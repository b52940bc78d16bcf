import { spokenLanguage } from "../words/spoken-words.ts";

/** Some facts one after the other, `Booked, late 7 min`. */
export function listInWords(words: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage().locale, { type: "unit", style: "short" }).format(words);
}
