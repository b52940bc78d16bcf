import { assertNever } from "../../shared/assert.ts";
import type { ActView, UndoLastActOutcome } from "../../shared/ipc/acts.ts";
import { wallTimeInShort } from "./civil-day.ts";
import { STATUS_WORDS } from "./status-words.ts";

/** What was taken back, `the move of Mona Moreau`. */
function actWords({ kind, patientName, startsAt, status }: ActView): string {
  switch (kind) {
    case "booked":
      return `the booking of ${patientName}, ${wallTimeInShort(startsAt)}`;
    case "moved":
      return `the move of ${patientName}, now ${wallTimeInShort(startsAt)}`;
    case "cancelled":
      return `the cancellation of ${patientName}, ${wallTimeInShort(startsAt)}`;
    case "status":
      return `the status of ${patientName}, now ${STATUS_WORDS[status].word.toLowerCase()}`;
    case "noteChanged":
      return `the note of ${patientName}`;
    case "choice":
      return `the choice between ours and Google’s for ${patientName}`;
    default:
      return assertNever(kind);
  }
}

/** How taking back the latest act ended, in a sentence that says what to do where it did not work. */
export function undoWords(outcome: UndoLastActOutcome): string {
  switch (outcome.kind) {
    case "undone":
      return `Taken back: ${actWords(outcome.act)}`;
    case "overtaken":
      return `Not taken back: ${outcome.act.patientName} was changed in Google or elsewhere since. Open the visit to change it.`;
    case "waitsForChoice":
      return `Not taken back: ${outcome.act.patientName} waits for a choice. The queue shows both versions.`;
    case "slotTaken":
      return `Not taken back: somebody else has been given the earlier time of ${outcome.act.patientName}. Open the visit to move it.`;
    case "nothingToUndo":
      return "There is nothing to take back.";
    default:
      return assertNever(outcome);
  }
}
