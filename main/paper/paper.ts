import type { PaperSize } from "../../shared/ipc/exports.ts";
import type { Desk } from "../clinic/desk.ts";
import type { Jobs } from "../jobs.ts";
import type { SaveFile } from "./save-file.ts";

/** Makes a PDF (ISO 32000) of what the window has laid out for printing; undefined where there is no window. */
export type PrintPdf = (paper: PaperSize) => Promise<Uint8Array | undefined>;

/** What a desk needs of the world outside to make files. */
export interface Files {
  readonly saveFile: SaveFile;
  readonly printPdf: PrintPdf;
}

/** Where there is no window: nothing can be saved, and whoever tries is told so. */
export const NO_FILES: Files = {
  saveFile: () => Promise.resolve({ kind: "notSaved", because: "noWindow" }),
  printPdf: () => Promise.resolve(undefined),
};

/** What files and paper are made with. */
export interface Paper extends Files {
  readonly desk: Desk;
  readonly jobs: Jobs;
}
