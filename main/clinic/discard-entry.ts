import type { DiscardEntryInput, DiscardEntryOutcome } from "../../shared/ipc/queue.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { discard } from "../store/due-entries.ts";
import { findOwed } from "../store/outbox.ts";
import type { Desk } from "./desk.ts";

/**
 * Gives up a change that Google refused (OB6): Google will not get it. The appointment stays as it is here, its event as it is
 * there, and the day says that the two differ, until the next change tells Google everything.
 */
export function discardEntry(desk: Desk, { appointmentId }: DiscardEntryInput): DiscardEntryOutcome {
  const outcome = desk.store.write((writer): DiscardEntryOutcome => {
    const owed = findOwed(writer, appointmentId);
    if (owed?.state !== "parked" || owed.reason === "discarded") return { kind: "nothingParked" };
    discard(writer, appointmentId);
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "discarded", subjectId: appointmentId });
    return { kind: "discarded" };
  });
  if (outcome.kind === "discarded") {
    desk.announce("queueChanged");
    desk.announce("dayChanged");
    desk.announce("connectionChanged");
  }
  return outcome;
}
