import { assertNever } from "../../shared/assert.ts";
import type { Language } from "../words/languages.ts";

/** Reads the names of months and weekdays that the calendar writes in a language; English is there already. */
export async function loadDayNames(language: Language): Promise<void> {
  switch (language) {
    case "en":
      return;
    case "es":
      await import("dayjs/locale/es");
      return;
    case "de":
      await import("dayjs/locale/de");
      return;
    case "fr":
      await import("dayjs/locale/fr");
      return;
    case "ar":
      await import("dayjs/locale/ar");
      return;
    default:
      assertNever(language);
  }
}
