import type { Desk } from "../../main/clinic/desk.ts";
import { importCsvIn } from "../../main/clinic/import-csv.ts";
import type { ImportCsvInput, ImportOutcome } from "../../shared/ipc/imports.ts";

/** Takes a CSV file in one transaction, without telling anybody. */
export function importWhole(desk: Desk, input: ImportCsvInput): ImportOutcome {
  return desk.store.write((writer) => importCsvIn(desk, writer, input));
}
