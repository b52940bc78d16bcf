import type { PageLanguage } from "../../shared/ipc/language.ts";

/** A language of the page, as BCP 47 writes it. */
export type Language = PageLanguage;

/** What the page has to know of a language. */
export interface LanguageFacts {
  readonly language: Language;
  /** What its speakers call it. */
  readonly name: string;
  /** What Intl writes days and numbers by. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
}

/**
 * Every language of the page. English days are written the British way. Arabic keeps the digits 0 to 9, for the times and
 * phone numbers beside the text are typed with them.
 */
export const LANGUAGES: readonly LanguageFacts[] = [
  { language: "en", name: "English", locale: "en-GB", direction: "ltr" },
  { language: "es", name: "Español", locale: "es", direction: "ltr" },
  { language: "de", name: "Deutsch", locale: "de", direction: "ltr" },
  { language: "fr", name: "Français", locale: "fr", direction: "ltr" },
  { language: "ar", name: "العربية", locale: "ar-u-nu-latn", direction: "rtl" },
];

const ENGLISH: LanguageFacts = { language: "en", name: "English", locale: "en-GB", direction: "ltr" };

/** What the page has to know of a language; English where the text names none of ours. `de-CH` is German. */
export function factsOf(language: string): LanguageFacts {
  const wanted = language.toLowerCase().split("-")[0];
  return LANGUAGES.find((one) => one.language === wanted) ?? ENGLISH;
}
