import { assertNever } from "../../shared/assert.ts";
import { countPatients } from "../store/patients.ts";
import type { Writer } from "../store/sql.ts";
import type { Sentence } from "../words/say.ts";
import type { Desk } from "./desk.ts";
import { readCsv, type CsvColumns, type CsvRow } from "./read-csv.ts";

/** What became of one row. `owed`: Google is owed something new. */
export type RowOutcome =
  | { readonly kind: "added"; readonly owed?: boolean }
  | { readonly kind: "alreadyThere" }
  | { readonly kind: "bad"; readonly why: Sentence };

/** A row that is not taken. */
export function badRow(why: Sentence): RowOutcome {
  return { kind: "bad", why };
}

/** How the rows of one kind of file are taken. */
export interface RowsImport<Column extends string> {
  readonly columns: CsvColumns<Column>;
  /** Everybody's names take a while to read: they are read anew only where somebody came. The rest is, for each transaction. */
  readonly readsAnew: "always" | "whenPatientsCame";
  /** Reads what rows are compared with; gives what takes a row, in the transaction it is handed. */
  readonly begin: (desk: Desk, reader: Writer) => (writer: Writer, row: CsvRow<Column>) => RowOutcome;
}

/** What became of the rows so far, before it is said in somebody's language. */
export interface RowsTaken {
  readonly added: number;
  readonly alreadyThere: number;
  readonly bad: readonly { readonly line: number; readonly why: Sentence }[];
  readonly owed: boolean;
}

/** A file that is being taken in. */
export interface OpenImport {
  readonly total: number;
  /** How many of the rows were looked at. */
  readonly done: () => number;
  /** Takes rows in the caller's transaction until it is enough, or there are no more. */
  readonly take: (writer: Writer, isEnough: () => boolean) => void;
  readonly taken: () => RowsTaken;
}

/** Opens a file, or gives why there is nothing to read in it. */
export function openImport<Column extends string>(
  desk: Desk,
  text: string,
  { columns, readsAnew, begin }: RowsImport<Column>,
):
  | { readonly kind: "open"; readonly file: OpenImport }
  | { readonly kind: "notReadable"; readonly why: Sentence } {
  const reading = readCsv(text, columns);
  if (reading.kind === "notReadable") return reading;
  const { rows } = reading;
  const count = { added: 0, alreadyThere: 0 };
  const bad: { readonly line: number; readonly why: Sentence }[] = [];
  let owed = false;
  let done = 0;
  let takeRow: ReturnType<typeof begin> | undefined;
  let patients: number | undefined;

  function note(line: number, outcome: RowOutcome): void {
    switch (outcome.kind) {
      case "added":
        count.added += 1;
        owed ||= outcome.owed === true;
        break;
      case "alreadyThere":
        count.alreadyThere += 1;
        break;
      case "bad":
        bad.push({ line, why: outcome.why });
        break;
      default:
        assertNever(outcome);
    }
  }

  return {
    kind: "open",
    file: {
      total: rows.length,
      done: () => done,
      take: (writer, isEnough) => {
        // The desk has answered between two transactions.
        const isKnown = readsAnew === "whenPatientsCame" && countPatients(writer) === patients;
        if (takeRow === undefined || !isKnown) takeRow = begin(desk, writer);
        for (const row of rows.slice(done)) {
          note(row.line, row.hasTooMany ? badRow({ word: "row.tooManyCells" }) : takeRow(writer, row));
          done += 1;
          if (isEnough()) break;
        }
        patients = countPatients(writer);
      },
      taken: () => ({ ...count, bad, owed }),
    },
  };
}
