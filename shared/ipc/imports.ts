import { z } from "zod";
import { PageLanguage } from "./language.ts";

/** What a CSV file may hold; docs/import.md lists the columns of each. */
export const ImportKind = z.enum(["practitioners", "services", "patients", "appointments"]);
export type ImportKind = z.infer<typeof ImportKind>;

/** At most 20 MB of text; the file is read by the page and handed over whole. */
export const ImportCsvInput = z.object({
  kind: ImportKind,
  text: z.string().max(20_000_000),
  /** What the reasons are given in; English where it is left out. */
  language: PageLanguage.optional(),
});
export type ImportCsvInput = z.infer<typeof ImportCsvInput>;

/** A row that was not taken: the line of the file it starts on (1 is the header) and why, in words. */
export const BadRow = z.object({ line: z.int(), reason: z.string() });
export type BadRow = z.infer<typeof BadRow>;

/** Good rows are kept, some in one transaction; a row is taken whole or not at all. */
export const ImportOutcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("imported"),
    added: z.int(),
    alreadyThere: z.int(),
    bad: z.array(BadRow),
    /** How many rows were not looked at, because somebody stopped it: the same file goes on there. */
    left: z.int(),
  }),
  z.object({ kind: z.literal("notReadable"), reason: z.string() }),
  z.object({ kind: z.literal("clinicNotSetUp") }),
]);
export type ImportOutcome = z.infer<typeof ImportOutcome>;
