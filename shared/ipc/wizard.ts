import { z } from "zod";
import { PatientHit } from "./patients.ts";

/** The steps of setting a clinic up, in order. */
export const WizardStep = z.enum([
  "clinic",
  "practitioners",
  "services",
  "google",
  "privacy",
  "import",
  "practice",
]);
export type WizardStep = z.infer<typeof WizardStep>;

/** Where setting up stands at this desk. */
export const WizardView = z.object({
  isOpen: z.boolean(),
  step: WizardStep,
  /** A practice booking that is under way, and how many visits were booked in it. */
  practice: z.object({ patient: PatientHit, visits: z.int() }).nullable(),
});
export type WizardView = z.infer<typeof WizardView>;

/** Goes to a step, or leaves the wizard there until somebody opens it again. */
export const KeepWizardInput = z.object({ isOpen: z.boolean(), step: WizardStep });
export type KeepWizardInput = z.infer<typeof KeepWizardInput>;

/** What the made-up patient is called, in the language of the page. */
export const BeginPracticeInput = z.object({ patientName: z.string().min(1).max(200) });
export type BeginPracticeInput = z.infer<typeof BeginPracticeInput>;
export const BeginPracticeOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("begun"), patient: PatientHit }),
  z.object({ kind: z.literal("noPractitioner") }),
  z.object({ kind: z.literal("noService") }),
]);
export type BeginPracticeOutcome = z.infer<typeof BeginPracticeOutcome>;

/** How many visits were taken back. */
export const EndPracticeOutcome = z.object({ visits: z.int() });
export type EndPracticeOutcome = z.infer<typeof EndPracticeOutcome>;
