import { assertNever } from "../../shared/assert.ts";
import type { ActView, UndoLastActOutcome } from "../../shared/ipc/acts.ts";
import { wallTimeInShort } from "./day-words.ts";
import { statusInText } from "./status-words.ts";
import { t } from "../words/t.ts";

function undoneWords({ kind, patientName: patient, startsAt, status }: ActView): string {
  switch (kind) {
    case "booked":
    case "moved":
    case "cancelled":
      return t(`ui.undone.${kind}`, { patient, time: wallTimeInShort(startsAt) });
    case "status":
      return t("ui.undone.status", { patient, status: statusInText(status) });
    case "noteChanged":
    case "choice":
      return t(`ui.undone.${kind}`, { patient });
    default:
      return assertNever(kind);
  }
}

/** How taking back the latest act ended, in a sentence that says what to do where it did not work. */
export function undoWords(outcome: UndoLastActOutcome): string {
  switch (outcome.kind) {
    case "undone":
      return undoneWords(outcome.act);
    case "overtaken":
    case "waitsForChoice":
    case "slotTaken":
      return t(`ui.notUndone.${outcome.kind}`, { patient: outcome.act.patientName });
    case "nothingToUndo":
      return t("ui.notUndone.nothing");
    default:
      return assertNever(outcome);
  }
}
