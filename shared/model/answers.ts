import { z } from "zod";
import { ACTS, ACTS_OF } from "./answer-acts.ts";

/** What is asked in the settings about an answer that somebody gave in Google (MG9). */
export const AnswerQuestion = z.enum([
  "patientAccepted",
  "patientTentative",
  "patientDeclined",
  "practitionerDeclined",
]);
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;

/** What an answer does to its appointment: `flag` lets a person decide. */
export const AnswerAct = z.enum(ACTS);
export type AnswerAct = z.infer<typeof AnswerAct>;

/** What each answer does. */
export const AnswerTable = z.object({
  patientAccepted: z.enum(ACTS_OF.patientAccepted),
  patientTentative: z.enum(ACTS_OF.patientTentative),
  patientDeclined: z.enum(ACTS_OF.patientDeclined),
  practitionerDeclined: z.enum(ACTS_OF.practitionerDeclined),
});
export type AnswerTable = z.infer<typeof AnswerTable>;

/** What each answer does where nobody has chosen otherwise. */
export const USUAL_ANSWERS: AnswerTable = {
  patientAccepted: ACTS_OF.patientAccepted[0],
  patientTentative: ACTS_OF.patientTentative[0],
  patientDeclined: ACTS_OF.patientDeclined[0],
  practitionerDeclined: ACTS_OF.practitionerDeclined[0],
};
