import { ImportKind, type ImportOutcome } from "../../shared/ipc/imports.ts";
import { findClinic } from "../store/clinic.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { importCsvIn } from "./import-csv.ts";
import { readCsv } from "./read-csv.ts";
import { setUpClinicIn } from "./set-up-clinic.ts";
import { sayIn } from "../words/say.ts";

/** The texts of a folder's files; `clinic` has the columns name, zone and country, and one row. */
export interface FolderFiles {
  readonly clinic?: string;
  readonly practitioners?: string;
  readonly services?: string;
  readonly patients?: string;
  readonly appointments?: string;
}

/** What became of a folder. `notReadable`: one sentence that names the file; nothing of the folder was kept. */
export type FolderOutcome =
  | { readonly kind: "alreadySetUp" }
  | { readonly kind: "notReadable"; readonly reason: string }
  | { readonly kind: "imported"; readonly files: readonly FileImported[] };

/** What became of one file. */
export interface FileImported {
  readonly file: ImportKind;
  readonly outcome: Extract<ImportOutcome, { kind: "imported" }>;
}

/** Ends the transaction with nothing written; carries the sentence out of it. */
class UnreadableFolder extends Error {
  readonly code = "unreadableFolder";
}

/**
 * Sets up a whole clinic from a folder of CSV files, in one transaction: practitioners, services, patients, appointments. A
 * clinic that is set up already is left alone.
 */
export function importFolder(desk: Desk, { files }: { readonly files: FolderFiles }): FolderOutcome {
  if (findClinic(desk.store.reader) !== undefined) return { kind: "alreadySetUp" };
  try {
    const imports = desk.store.write((writer) => importFiles(desk, writer, files));
    desk.announce("clinicChanged");
    desk.announce("patientsChanged");
    desk.announce("dayChanged");
    return { kind: "imported", files: imports };
  } catch (error) {
    if (error instanceof UnreadableFolder) return { kind: "notReadable", reason: error.message };
    throw error;
  }
}

function importFiles(desk: Desk, writer: Writer, files: FolderFiles): FileImported[] {
  setUp(desk, writer, files.clinic);
  return ImportKind.options.flatMap((file) => {
    const text = files[file];
    if (text === undefined) return [];
    return [{ file, outcome: taken(file, importCsvIn(desk, writer, { kind: file, text })) }];
  });
}

function taken(file: ImportKind, outcome: ImportOutcome): FileImported["outcome"] {
  if (outcome.kind === "imported") return outcome;
  throw new UnreadableFolder(
    `${file}.csv: ${outcome.kind === "notReadable" ? outcome.reason : "the clinic is not set up"}`,
  );
}

function setUp(desk: Desk, writer: Writer, text: string | undefined): void {
  if (text === undefined)
    throw new UnreadableFolder("clinic.csv is missing. Add it, with name, zone and country.");
  const reading = readCsv(text, { required: ["name", "zone", "country"], optional: [] });
  if (reading.kind === "notReadable") throw new UnreadableFolder(`clinic.csv: ${sayIn("en")(reading.why)}`);
  const [row, another] = reading.rows;
  if (row === undefined || another !== undefined)
    throw new UnreadableFolder("clinic.csv must have exactly one row below the header.");
  const outcome = setUpClinicIn(desk, writer, {
    name: row.cell("name"),
    zone: row.cell("zone"),
    country: row.cell("country"),
  });
  if (outcome.kind === "invalid") throw new UnreadableFolder(`clinic.csv: ${SENTENCES[outcome.problem]}`);
}

const SENTENCES = {
  nameEmpty: "fill in the name.",
  nameTooLong: "the name must have at most 200 characters.",
  zoneUnknown: "the zone must be one of IANA's, such as Europe/Zurich.",
  countryUnknown: "the country must be two letters, such as CH.",
} as const;
