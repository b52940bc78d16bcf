import { assertNever } from "../../shared/assert.ts";
import type { ReceiptWait } from "../../shared/ipc/receipt.ts";
import { reasonWords } from "../queue/queue-words.ts";

/** What an appointment waits for on its way to Google, in one plain sentence. */
export function waitWords(wait: ReceiptWait): string {
  switch (wait) {
    case "notConnected":
      return "The clinic is not connected to Google. It goes out once it is.";
    case "noCalendar":
      return "Kept on this desk only: this practitioner has no Google calendar yet.";
    case "letGo":
      return "It has no event of its own: that was deleted in Google, or made all-day or repeating. The visit stays here as it was.";
    case "beingSent":
      return "Being sent now.";
    case "itsTurn":
      return "It goes out by itself in a moment.";
    case "nextLook":
      return "Google has it. The next look at the calendar, within minutes, shows it back.";
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
export const ACT_WORDS: Readonly<Record<ReceiptAct, string>> = {
  retry: "Try again now",
  choose: "Choose in the queue",
  openSettings: "Open the settings",
  putBack: "Put the appointment back as its own event",
  look: "Look now",
};
