import type { RetryEntryInput, RetryEntryOutcome } from "../../shared/ipc/queue.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { findConflict } from "../store/conflicts.ts";
import { findHeldChange } from "../store/held-changes.ts";
import { findOwed, owe } from "../store/outbox.ts";
import type { Desk } from "./desk.ts";

/** Makes a parked or waiting entry of the outbox due now (OB6); one that waits for a choice stays until it is made (MG5, MG8). */
export function retryEntry(desk: Desk, { appointmentId }: RetryEntryInput): RetryEntryOutcome {
  const now = instantNow(desk.clock);
  const outcome = desk.store.write((writer): RetryEntryOutcome => {
    const owed = findOwed(writer, appointmentId);
    const waits = findConflict(writer, appointmentId) ?? findHeldChange(writer, appointmentId);
    if (owed === undefined || waits !== undefined) return { kind: "nothingWaiting" };
    owe(writer, { appointmentId, version: owed.owedVersion, now });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "retried", subjectId: appointmentId });
    return { kind: "queuedAgain" };
  });
  if (outcome.kind === "queuedAgain") {
    desk.announce("queueChanged");
    desk.wake();
  }
  return outcome;
}
