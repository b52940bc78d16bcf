import { assertNever } from "../../shared/assert.ts";
import type { ReceiptWait } from "../../shared/ipc/receipt.ts";
import { reasonWords } from "../queue/queue-words.ts";
import { t } from "../words/t.ts";
import { syncSentence } from "../ui/status-words.ts";

/** What an appointment waits for on its way to Google, in one plain sentence. */
export function waitWords(wait: ReceiptWait): string {
  switch (wait) {
    case "notConnected":
    case "letGo":
    case "beingSent":
    case "itsTurn":
    case "nextLook":
      return t(`booking.wait.${wait}`);
    case "noCalendar":
      return syncSentence("notLinked");
    default:
      return reasonWords(wait);
  }
}

/** What one button can do about it. */
export type ReceiptAct = "retry" | "choose" | "openSettings" | "putBack" | "look";

/** The one thing that a person can do about what an appointment waits for; null where it goes on by itself. */
export function actOn(wait: ReceiptWait): ReceiptAct | null {
  switch (wait) {
    case "offline":
    case "googleBusy":
    case "googleUnavailable":
    case "refusedByGoogle":
    case "noWriteAccess":
    case "discarded":
    case "itsTurn":
      return "retry";
    case "waitingForChoice":
      return "choose";
    case "signInAgain":
    case "notConnected":
    case "noCalendar":
    case "calendarGone":
      return "openSettings";
    case "letGo":
      return "putBack";
    case "nextLook":
      return "look";
    case "quotaUsedUp":
    case "beingSent":
      return null;
    default:
      return assertNever(wait);
  }
}

/** What that button says. */
export function actWords(act: ReceiptAct): string {
  return t(`booking.receiptAct.${act}`);
}
