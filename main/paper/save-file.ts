import type { SaveOutcome } from "../../shared/ipc/exports.ts";

/** A file that somebody is to choose a place for. */
export interface FileToSave {
  /** What it is called where nobody chooses another name, with its ending: `patients-2026-11-23.csv`. Never a patient's name. */
  readonly suggestedName: string;
  readonly content: string | Uint8Array;
}

/** Whether a file was written, under which name; or why not. */
export type FileSaving =
  | { readonly kind: "saved"; readonly name: string }
  | Exclude<SaveOutcome, { readonly kind: "saved" }>;

/** Asks a person where a file is to lie and writes it there, whole or not at all. */
export type SaveFile = (file: FileToSave) => Promise<FileSaving>;
