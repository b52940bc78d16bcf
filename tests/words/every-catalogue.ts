import { LANGUAGES } from "../../renderer/words/languages.ts";
import type { Language } from "../../renderer/words/languages.ts";
import { loadCatalogue } from "../../renderer/words/load-catalogue.ts";

/** A text's key and its plural form, `{ name: "ui.pill.sending", form: "one" }`; no form where the text has none. */
export interface KeyParts {
  readonly name: string;
  readonly form: string | undefined;
}

/** What a key of a catalogue is made of. */
export function partsOfKey(key: string): KeyParts {
  const match = /^(.+)_(zero|one|two|few|many|other)$/.exec(key);
  return match?.[1] === undefined ? { name: key, form: undefined } : { name: match[1], form: match[2] };
}

/** The placeholders of a text, sorted. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? "").toSorted();
}

/** The texts of every language by their keys. */
export async function everyCatalogue(): Promise<ReadonlyMap<Language, Readonly<Record<string, string>>>> {
  return new Map(
    await Promise.all(
      LANGUAGES.map(async ({ language }) => [language, await loadCatalogue(language)] as const),
    ),
  );
}
