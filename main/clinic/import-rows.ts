import { assertNever } from "../../shared/assert.ts";
import type { ImportOutcome } from "../../shared/ipc/imports.ts";
import { readCsv, type CsvColumns, type CsvRow } from "./read-csv.ts";

/** What became of one row; `reason` is one plain sentence. */
export type RowOutcome =
  | { readonly kind: "added" }
  | { readonly kind: "alreadyThere" }
  | { readonly kind: "bad"; readonly reason: string };

/** A row that is not taken. */
export function badRow(reason: string): RowOutcome {
  return { kind: "bad", reason };
}

/** Hands the rows of a file to `takeRow`, one after the other, and counts what became of them. */
export function importRows<Column extends string>(
  text: string,
  columns: CsvColumns<Column>,
  takeRow: (row: CsvRow<Column>) => RowOutcome,
): ImportOutcome {
  const reading = readCsv(text, columns);
  if (reading.kind === "notReadable") return reading;
  const imported: Extract<ImportOutcome, { kind: "imported" }> = {
    kind: "imported",
    added: 0,
    alreadyThere: 0,
    bad: [],
  };
  for (const row of reading.rows) {
    const outcome = row.hasTooMany
      ? badRow(
          "The row has more cells than the header. Put quotation marks around texts with a separator in them.",
        )
      : takeRow(row);
    switch (outcome.kind) {
      case "added":
        imported.added += 1;
        break;
      case "alreadyThere":
        imported.alreadyThere += 1;
        break;
      case "bad":
        imported.bad.push({ line: row.line, reason: outcome.reason });
        break;
      default:
        assertNever(outcome);
    }
  }
  return imported;
}
