import type { EndWaitingOutcome, WaitingInput } from "../../shared/ipc/waitlist.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getPatient } from "../store/patients.ts";
import { endWaiting, findWaiting } from "../store/waiting.ts";
import type { Desk } from "./desk.ts";
import { waitingRemoved } from "./undo/waiting-removed.ts";

/** Takes somebody off the waitlist: they need no earlier time any more. It can be taken back. */
export function removeWaiting(desk: Desk, { waitingId: id }: WaitingInput): EndWaitingOutcome {
  const outcome = desk.store.write((writer): EndWaitingOutcome => {
    const waiting = findWaiting(writer, id);
    if (waiting === undefined || waiting.endedAt !== null) return { kind: "notWaiting" };
    const at = instantNow(desk.clock);
    endWaiting(writer, { id, at, how: "removed", filledBy: null });
    appendAudit(writer, { at, deskId: desk.deskId, act: "waitingRemoved", subjectId: id });
    const about = getPatient(writer, waiting.patientId).name;
    waitingRemoved.remember(desk, writer, { about, change: { id } });
    return { kind: "removed" };
  });
  if (outcome.kind === "removed") desk.announce("waitlistChanged");
  return outcome;
}
