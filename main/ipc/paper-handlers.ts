import type { Handlers } from "../../shared/ipc/contract.ts";
import { exportCsv } from "../paper/export-csv.ts";
import { exportIcs } from "../paper/export-ics.ts";
import type { Paper } from "../paper/paper.ts";
import { saveListForIt } from "../paper/save-list-for-it.ts";
import { savePdf } from "../paper/save-pdf.ts";

type Calls = "exportCsv" | "exportIcs" | "saveListForIt" | "savePdf";

/** Joins each call that ends in a file to the one function that does it. */
export function paperHandlers(paper: Paper): Pick<Handlers, Calls> {
  return {
    exportCsv: (input) => exportCsv(paper, input),
    exportIcs: (input) => exportIcs(paper, input),
    saveListForIt: (input) => saveListForIt(paper, input),
    savePdf: (input) => savePdf(paper, input),
  };
}
