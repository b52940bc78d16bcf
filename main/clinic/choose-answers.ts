import type { AnswerSettings } from "../../shared/ipc/answers.ts";
import { instantNow } from "../../shared/time.ts";
import { saveAnswerTable } from "../store/answers.ts";
import { appendAudit } from "../store/audit.ts";
import type { Desk } from "./desk.ts";

/** Chooses what answers given in Google do to their appointments from now on (MG9). */
export function chooseAnswers(desk: Desk, settings: AnswerSettings): void {
  desk.store.write((writer) => {
    saveAnswerTable(writer, settings);
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "answersChosen", subjectId: null });
  });
  desk.announce("clinicChanged");
}
