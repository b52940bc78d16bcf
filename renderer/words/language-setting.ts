import { create } from "zustand";
import { ask } from "../desk.ts";
import { factsOf } from "./languages.ts";
import type { Language } from "./languages.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { speak } from "./spoken-words.ts";

interface LanguageSetting {
  /** What somebody chose at this desk; null follows the system. */
  readonly chosen: Language | null;
  /** What the page is drawn in. */
  readonly spoken: Language;
  /** Whether the choice was the last thing done: the page is drawn anew, and the field keeps the focus. */
  readonly isJustChosen: boolean;
}

/** The language of the page. The main process keeps the choice, for the page itself keeps nothing past its end. */
export const useLanguageSetting = create<LanguageSetting>()(() => ({
  chosen: null,
  spoken: "en",
  isJustChosen: false,
}));

/** The system's language where it is one of ours, else English. */
export function systemLanguage(): Language {
  return factsOf(navigator.language).language;
}

/** Speaks the language that was chosen at this desk, or the system's. Rejects where its texts cannot be read. */
export async function startSpeaking(): Promise<void> {
  const { chosen } = await ask("readLanguage", undefined).catch(() => ({ chosen: null }));
  useLanguageSetting.setState({ chosen });
  await speakChosen();
}

/** Chooses the language of this desk, null for the system's. Rejects, and changes nothing, where that cannot be done. */
export async function chooseLanguage(language: Language | null): Promise<void> {
  const wanted = language ?? systemLanguage();
  await loadCatalogue(wanted);
  await ask("chooseLanguage", { chosen: language });
  useLanguageSetting.setState(({ spoken }) => ({ chosen: language, isJustChosen: wanted !== spoken }));
  await speakChosen();
}

/** Also tells the document, for screen readers and the direction. */
async function speakChosen(): Promise<void> {
  const language = useLanguageSetting.getState().chosen ?? systemLanguage();
  const catalogue = await loadCatalogue(language);
  // Somebody chose again while the file was read: the later choice holds.
  if (language !== (useLanguageSetting.getState().chosen ?? systemLanguage())) return;
  await speak(language, catalogue);
  document.documentElement.lang = language;
  document.documentElement.dir = factsOf(language).direction;
  useLanguageSetting.setState({ spoken: language });
}
