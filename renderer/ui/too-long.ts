import { t } from "../words/t.ts";

/** How long a note may be, in UTF-16 code units: as much as the main process takes. */
export const LONGEST_NOTE = 4000;

/** What is wrong with a text that is longer than it may be, null where it is not. It is refused, never cut: nothing is lost. */
export function tooLongWords(text: string, most: number): string | null {
  return text.length > most ? t("visit.tooLong", { count: text.length, most }) : null;
}
