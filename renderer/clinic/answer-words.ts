import type { AnswerAct, AnswerQuestion } from "../../shared/model/answers.ts";
import { t } from "../words/t.ts";

/** The answers that can be given in Google, in the order the settings ask about them. */
export const ANSWER_QUESTIONS: readonly AnswerQuestion[] = [
  "patientAccepted",
  "patientTentative",
  "patientDeclined",
  "practitionerDeclined",
];

/** An answer, in words. */
export function answerWords(question: AnswerQuestion): string {
  return t(`clinic.answer.${question}`);
}

/** What an answer does, in words. */
export function answerActWords(act: AnswerAct): string {
  return t(`clinic.answerAct.${act}`);
}
