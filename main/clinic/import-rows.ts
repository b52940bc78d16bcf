import { assertNever } from "../../shared/assert.ts";
import { readCsv, type CsvColumns, type CsvRow } from "./read-csv.ts";
import type { Sentence } from "../words/say.ts";

/** What became of one row. */
export type RowOutcome =
  | { readonly kind: "added" }
  | { readonly kind: "alreadyThere" }
  | { readonly kind: "bad"; readonly why: Sentence };

/** What became of the rows of a file, before it is said in somebody's language. */
export type RowsOutcome =
  | {
      readonly kind: "imported";
      added: number;
      alreadyThere: number;
      readonly bad: { readonly line: number; readonly why: Sentence }[];
    }
  | { readonly kind: "notReadable"; readonly why: Sentence };

/** A row that is not taken. */
export function badRow(why: Sentence): RowOutcome {
  return { kind: "bad", why };
}

/** Hands the rows of a file to `takeRow`, one after the other, and counts what became of them. */
export function importRows<Column extends string>(
  text: string,
  columns: CsvColumns<Column>,
  takeRow: (row: CsvRow<Column>) => RowOutcome,
): RowsOutcome {
  const reading = readCsv(text, columns);
  if (reading.kind === "notReadable") return reading;
  const imported: Extract<RowsOutcome, { kind: "imported" }> = {
    kind: "imported",
    added: 0,
    alreadyThere: 0,
    bad: [],
  };
  for (const row of reading.rows) {
    const outcome = row.hasTooMany ? badRow({ word: "row.tooManyCells" }) : takeRow(row);
    switch (outcome.kind) {
      case "added":
        imported.added += 1;
        break;
      case "alreadyThere":
        imported.alreadyThere += 1;
        break;
      case "bad":
        imported.bad.push({ line: row.line, why: outcome.why });
        break;
      default:
        assertNever(outcome);
    }
  }
  return imported;
}
