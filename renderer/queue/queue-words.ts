import type { ConnectionView } from "../../shared/ipc/google.ts";
import type { QueueEntry, QueueReason } from "../../shared/ipc/queue.ts";
import { t } from "../words/t.ts";

/** Why a change has not gone out yet, and what happens or has to be done next. */
export function reasonWords(reason: QueueReason): string {
  return t(`queue.reason.${reason}`);
}

/** What giving a change up means. */
export function giveUpWords(change: QueueEntry["change"]): string {
  return t(`queue.givingUp.${change}`);
}

/** How an entry stands, in words. Without a connection that comes before whatever went wrong earlier. */
export function stateWords(
  entry: Pick<QueueEntry, "state" | "reason">,
  account: ConnectionView["account"]["kind"],
): string {
  if (account === "signInAgain") return reasonWords("signInAgain");
  if (account !== "connected") return t("queue.notConnected");
  if (entry.reason !== null) return reasonWords(entry.reason);
  if (entry.state === "inFlight") return t("queue.beingSent");
  return entry.state === "parked" ? t("queue.notTaken") : t("queue.soon");
}
