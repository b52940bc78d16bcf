import { assertNever } from "../../shared/assert.ts";
import type { ActView, UndoLastActOutcome } from "../../shared/ipc/acts.ts";
import { wallTimeInShort } from "./day-words.ts";
import { statusInText } from "./status-words.ts";
import { t } from "../words/t.ts";

type OtherAct = Extract<ActView, { readonly about: string }>;

function undoneWords(act: ActView): string {
  switch (act.kind) {
    case "booked":
    case "moved":
    case "cancelled":
      return t(`ui.undone.${act.kind}`, { patient: act.patientName, time: wallTimeInShort(act.startsAt) });
    case "status":
      return t("ui.undone.status", { patient: act.patientName, status: statusInText(act.status) });
    case "reasonGiven":
    case "noteChanged":
    case "choice":
      return t(`ui.undone.${act.kind}`, { patient: act.patientName });
    case "patientChanged":
    case "patientsMerged":
    case "waitingAdded":
    case "waitingRemoved":
      return t(`ui.undone.${act.kind}`, { about: act.about });
    case "visitsBooked":
    case "visitsCancelled":
      return withLeft(t(`ui.undone.${act.kind}`, { about: act.about, count: act.count }), act);
    case "setUpAdded":
    case "setUpChanged":
    case "hoursSet":
    case "daysClosed":
    case "daysReopened":
      return t(`ui.undone.${act.kind}`, { about: act.about });
    case "setUpRetired":
      return t("clinic.restored", { name: act.about });
    case "setUpRestored":
      return t("clinic.retired", { name: act.about });
    case "setUpOrdered":
      return t("clinic.orderBack");
    default:
      return assertNever(act);
  }
}

/** Of several things some may have been left as they are. */
function withLeft(words: string, { left }: OtherAct): string {
  return left === 0 ? words : `${words}. ${t("ui.undone.leftAsTheyAre", { count: left })}`;
}

function overtakenWords(act: ActView): string {
  switch (act.kind) {
    case "setUpAdded":
    case "setUpChanged":
    case "setUpRetired":
    case "setUpRestored":
    case "setUpOrdered":
    case "hoursSet":
    case "daysClosed":
    case "daysReopened":
      return t("ui.notUndone.setUp", { about: act.about });
    case "patientChanged":
    case "patientsMerged":
    case "waitingAdded":
    case "waitingRemoved":
    case "visitsBooked":
    case "visitsCancelled":
      return t("ui.notUndone.changedSince", { about: act.about });
    case "booked":
    case "moved":
    case "cancelled":
    case "reasonGiven":
    case "status":
    case "noteChanged":
    case "choice":
      return t("ui.notUndone.overtaken", { patient: act.patientName });
    default:
      return assertNever(act);
  }
}

/** How taking back the latest act ended, in a sentence that says what to do where it did not work. */
export function undoWords(outcome: UndoLastActOutcome): string {
  switch (outcome.kind) {
    case "undone":
      return undoneWords(outcome.act);
    case "overtaken":
      return overtakenWords(outcome.act);
    case "waitsForChoice":
    case "slotTaken":
      return t(`ui.notUndone.${outcome.kind}`, { patient: outcome.act.patientName });
    case "nothingToUndo":
      return t("ui.notUndone.nothing");
    default:
      return assertNever(outcome);
  }
}
