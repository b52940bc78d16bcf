import { assertNever } from "../../shared/assert.ts";
import type { ConnectionView } from "../../shared/ipc/google.ts";
import type { QueueEntry, QueueReason } from "../../shared/ipc/queue.ts";

/** What kind of change waits. */
export const CHANGE_WORDS: Readonly<Record<QueueEntry["change"], string>> = {
  new: "New appointment",
  changed: "Changed",
  cancelled: "Cancelled",
};

/** Why a change has not gone out yet, and what happens or has to be done next. */
export function reasonWords(reason: QueueReason): string {
  switch (reason) {
    case "offline":
      return "This computer is offline. It goes out by itself when the internet is back.";
    case "googleBusy":
      return "Google asked us to slow down. It goes out by itself in a moment.";
    case "googleUnavailable":
      return "Google does not answer properly right now. It is tried again by itself.";
    case "quotaUsedUp":
      return "Google's limit for this hour is used up. It goes out by itself within the hour.";
    case "signInAgain":
      return "Google ended the connection. Sign in again in the settings.";
    case "refusedByGoogle":
      return "Google refused this change. Try again; if it stays, open the appointment and save it anew.";
    case "noWriteAccess":
      return "The connected account may not write to this calendar any more. Ask its owner for access, then try again.";
    case "calendarGone":
      return "This calendar no longer exists in Google. Link another one in the settings.";
    case "waitingForChoice":
      return "It waits until somebody chooses which version to keep.";
    case "discarded":
      return "It was given up: Google is not told of it until this visit changes again.";
    default:
      return assertNever(reason);
  }
}

/** What giving a change up means. */
export function giveUpWords(change: QueueEntry["change"]): string {
  const there: Readonly<Record<QueueEntry["change"], string>> = {
    new: "and Google does not show it",
    changed: "and Google goes on showing it as it was",
    cancelled: "and Google goes on showing it as if it took place",
  };
  return `Google will not get this change. The visit stays here as it is, ${there[change]}, until somebody changes the visit again.`;
}

/** How an entry stands, in words. Without a connection that comes before whatever went wrong earlier. */
export function stateWords(
  entry: Pick<QueueEntry, "state" | "reason">,
  account: ConnectionView["account"]["kind"],
): string {
  if (account === "signInAgain") return reasonWords("signInAgain");
  if (account !== "connected") return "It goes out once Google is connected again, in the settings.";
  if (entry.reason !== null) return reasonWords(entry.reason);
  if (entry.state === "inFlight") return "Being sent now.";
  return entry.state === "parked" ? "Google did not take it." : "Goes out in a moment.";
}
