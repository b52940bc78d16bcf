import { PageLanguage } from "../../shared/ipc/language.ts";
import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import type { MainWord, MainWords } from "./main-words.ts";

/** Something to be said, before it is known in which language; `values` fill its placeholders and name no patient. */
export interface Sentence {
  readonly word: MainWord;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Says a sentence in the language it was made for. */
export type Say = (sentence: Sentence) => string;

const WORDS: Readonly<Record<PageLanguage, MainWords>> = {
  en: english,
  es: spanish,
  de: german,
  fr: french,
  ar: arabic,
};

/** Says sentences of the main process in a language; a placeholder without a value stays as it is. */
export function sayIn(language: PageLanguage): Say {
  return ({ word, values = {} }) =>
    WORDS[language][word].replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) =>
      String(values[name] ?? placeholder),
    );
}

/** The language of ours that a BCP 47 tag names, `de-CH` as German; English where it names none. */
export function languageOf(tag: string): PageLanguage {
  return PageLanguage.safeParse(tag.toLowerCase().split(/[-_]/)[0]).data ?? "en";
}
