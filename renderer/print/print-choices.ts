import { create } from "zustand";
import type { PaperSize } from "../../shared/ipc/exports.ts";
import type { PractitionerId } from "../../shared/ids.ts";

/** What a person chose to have on paper; kept until the program is closed. */
export interface PrintChoices {
  readonly paper: PaperSize;
  /** null: one page and more for each practitioner. */
  readonly practitionerId: PractitionerId | null;
  readonly hasPhones: boolean;
  readonly hasNotes: boolean;
  readonly hasCancelled: boolean;
}

interface PrintState extends PrintChoices {
  readonly choose: (changed: Partial<PrintChoices>) => void;
}

/** The United States and their neighbours print on Letter, everybody else on A4 (ISO 216). */
const LETTER_COUNTRIES: readonly string[] = ["US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA"];

/** The paper that a country prints on. */
export function paperOf(country: string): PaperSize {
  return LETTER_COUNTRIES.includes(country) ? "Letter" : "A4";
}

/** What is printed and what is left out. Notes stay off paper until somebody wants them there. */
export const usePrintChoices = create<PrintState>()((set) => ({
  paper: "A4",
  practitionerId: null,
  hasPhones: true,
  hasNotes: false,
  hasCancelled: false,
  choose: (changed) => set(changed),
}));
