import { assertNever } from "../../shared/assert.ts";
import { english } from "./en/catalogue.ts";
import type { Language } from "./languages.ts";

/** The texts of a language by their keys. All but English are files of their own, read when they are first wanted. */
export async function loadCatalogue(language: Language): Promise<Readonly<Record<string, string>>> {
  switch (language) {
    case "en":
      return english;
    case "es":
      return (await import("./es/catalogue.ts")).spanish;
    case "de":
      return (await import("./de/catalogue.ts")).german;
    case "fr":
      return (await import("./fr/catalogue.ts")).french;
    case "ar":
      return (await import("./ar/catalogue.ts")).arabic;
    default:
      return assertNever(language);
  }
}
