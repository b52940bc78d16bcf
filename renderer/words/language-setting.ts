import { create } from "zustand";
import { persist } from "zustand/middleware";
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

/** The language of the page; the choice is kept on this computer. */
export const useLanguageSetting = create<LanguageSetting>()(
  persist((): LanguageSetting => ({ chosen: null, spoken: "en", isJustChosen: false }), {
    name: "clinic-desk-language",
    partialize: ({ chosen }) => ({ chosen }),
    merge: (kept, initial) => ({ ...initial, chosen: keptChoice(kept) }),
  }),
);

function keptChoice(kept: unknown): Language | null {
  if (typeof kept !== "object" || kept === null || !("chosen" in kept)) return null;
  return typeof kept.chosen === "string" ? factsOf(kept.chosen).language : null;
}

/** The system's language where it is one of ours, else English. */
export function systemLanguage(): Language {
  return factsOf(navigator.language).language;
}

/** Speaks the chosen language, or the system's; also tells the document, for screen readers and the direction. */
export async function speakChosen(): Promise<void> {
  const language = useLanguageSetting.getState().chosen ?? systemLanguage();
  const catalogue = await loadCatalogue(language);
  // Somebody chose again while the file was read: the later choice holds.
  if (language !== (useLanguageSetting.getState().chosen ?? systemLanguage())) return;
  await speak(language, catalogue);
  document.documentElement.lang = language;
  document.documentElement.dir = factsOf(language).direction;
  useLanguageSetting.setState({ spoken: language });
}

/** Chooses the language of this desk, null for the system's. Rejects, and changes nothing, where its texts cannot be read. */
export async function chooseLanguage(language: Language | null): Promise<void> {
  const wanted = language ?? systemLanguage();
  await loadCatalogue(wanted);
  useLanguageSetting.setState(({ spoken }) => ({ chosen: language, isJustChosen: wanted !== spoken }));
  await speakChosen();
}
