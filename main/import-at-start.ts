import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assertNever } from "../shared/assert.ts";
import type { Desk } from "./clinic/desk.ts";
import { type FolderFiles, importFolder } from "./clinic/import-folder.ts";

/**
 * Sets the clinic up from a folder of CSV files (CLINIC_DESK_IMPORT_FOLDER) where it is not set up yet. Gives the sentences IT
 * should read: what could not be read, and how many rows of which file were left out; never a patient's data.
 */
export function importAtStart(desk: Desk, folder: string): string[] {
  if (!existsSync(folder))
    return [`CLINIC_DESK_IMPORT_FOLDER: there is no folder ${folder}. Nothing was imported.`];
  let files: FolderFiles;
  try {
    files = readCsvFiles(folder);
  } catch {
    return [`CLINIC_DESK_IMPORT_FOLDER: ${folder} or a file in it cannot be read. Nothing was imported.`];
  }
  const outcome = importFolder(desk, { files });
  switch (outcome.kind) {
    case "alreadySetUp":
      return [];
    case "notReadable":
      return [`Nothing was imported: ${outcome.reason}`];
    case "imported":
      return outcome.files.flatMap(({ file, outcome: { bad } }) =>
        bad.length === 0
          ? []
          : [
              `${file}.csv: ${bad.length} rows were left out. Import the file again under Settings to see which and why.`,
            ],
      );
    default:
      return assertNever(outcome);
  }
}

/** The texts of the CSV files in a folder, by their name without `.csv`. */
function readCsvFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -".csv".length), readFileSync(join(folder, name), "utf8")]),
  );
}
