import type { AnswerAct, AnswerQuestion } from "../../shared/model/answers.ts";

/** The answers that can be given in Google, in the order the settings ask about them. */
export const ANSWER_QUESTIONS: readonly { readonly question: AnswerQuestion; readonly label: string }[] = [
  { question: "patientAccepted", label: "A patient says yes" },
  { question: "patientTentative", label: "A patient says maybe" },
  { question: "patientDeclined", label: "A patient says no" },
  { question: "practitionerDeclined", label: "The practitioner says no" },
];

/** What an answer does, in words. */
export const ANSWER_ACT_WORDS: Readonly<Record<AnswerAct, string>> = {
  confirm: "The visit is confirmed",
  arrive: "The visit has arrived: the answer is how patients check in",
  flag: "The queue asks somebody to look",
  nothing: "Nothing",
};
