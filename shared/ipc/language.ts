import { z } from "zod";

/** A language the page is written in, as BCP 47 writes it. */
export const PageLanguage = z.enum(["en", "es", "de", "fr", "ar"]);
export type PageLanguage = z.infer<typeof PageLanguage>;

/** What somebody chose for this desk's page; null follows the system. */
export const LanguageChoice = z.object({ chosen: PageLanguage.nullable() });
export type LanguageChoice = z.infer<typeof LanguageChoice>;
