import { create } from "zustand";
import type { PaperSize } from "../../shared/ipc/exports.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import { useReadyClinic } from "../ui/use-clinic.ts";

/** What a person chose to have on paper; kept until the program is closed. */
export interface PrintChoices {
  readonly span: "day" | "week";
  /** null: one page and more for each practitioner. */
  readonly practitionerId: PractitionerId | null;
  readonly hasPhones: boolean;
  readonly hasNotes: boolean;
  readonly hasCancelled: boolean;
}

interface PrintState extends PrintChoices {
  /** null until somebody chooses: as the country does. */
  readonly paper: PaperSize | null;
  readonly choose: (changed: Partial<Omit<PrintState, "choose">>) => void;
}

/** The United States and their neighbours print on Letter, everybody else on A4 (ISO 216). */
const LETTER_COUNTRIES: readonly string[] = ["US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA"];

function paperOf(country: string): PaperSize {
  return LETTER_COUNTRIES.includes(country) ? "letter" : "a4";
}

/** What is printed and what is left out. Notes stay off paper until somebody wants them there. */
export const usePrintChoices = create<PrintState>()((set) => ({
  span: "day",
  paper: null,
  practitionerId: null,
  hasPhones: true,
  hasNotes: false,
  hasCancelled: false,
  choose: (changed) => set(changed),
}));

/** The paper that is in the printer: as chosen, or as the clinic's country has it. */
export function usePaper(): PaperSize {
  const { paper } = usePrintChoices();
  const clinic = useReadyClinic();
  return paper ?? paperOf(clinic?.clinic.country ?? "");
}
