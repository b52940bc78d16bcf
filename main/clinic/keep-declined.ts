import type { KeepDeclinedInput, KeepDeclinedOutcome } from "../../shared/ipc/answers.ts";
import { instantNow } from "../../shared/time.ts";
import { dropDeclined } from "../store/answers.ts";
import { appendAudit } from "../store/audit.ts";
import type { Desk } from "./desk.ts";

/** A person has looked: the appointment stays although somebody declined it in Google (MG9). */
export function keepDeclined(desk: Desk, { appointmentId }: KeepDeclinedInput): KeepDeclinedOutcome {
  const outcome = desk.store.write((writer): KeepDeclinedOutcome => {
    if (dropDeclined(writer, { appointmentId }) === 0) return { kind: "notDeclined" };
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "keptDeclined", subjectId: appointmentId });
    return { kind: "kept" };
  });
  if (outcome.kind === "kept") {
    desk.announce("queueChanged");
    desk.announce("dayChanged");
  }
  return outcome;
}
