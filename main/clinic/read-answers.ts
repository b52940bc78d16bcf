import type { AnswerSettings } from "../../shared/ipc/answers.ts";
import { readAnswerTable } from "../store/answers.ts";
import type { Reader } from "../store/sql.ts";

/** What answers given in Google do to their appointments (MG9). */
export function readAnswers(reader: Reader): AnswerSettings {
  return readAnswerTable(reader);
}
