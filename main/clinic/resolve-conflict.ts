import type { ResolveConflictInput, ResolveConflictOutcome } from "../../shared/ipc/queue.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { endConflict } from "../store/conflicts.ts";
import { owe } from "../store/outbox.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Ends a conflict for good with a person's choice (MG5). `ours`: the appointment stays as it is and Google is owed it.
 * `theirs`: the appointment becomes what Google says, cancelled where it was deleted there, as a new version.
 */
export function resolveConflict(
  desk: Desk,
  { appointmentId, keep }: ResolveConflictInput,
): ResolveConflictOutcome {
  const now = instantNow(desk.clock);
  const outcome = desk.store.write((writer): ResolveConflictOutcome => {
    const conflict = endConflict(writer, appointmentId);
    if (conflict === undefined) return { kind: "noConflict" };
    const before = getAppointment(writer, appointmentId);
    // Owed in both cases: what was kept may still differ from the event, and where it does not, no request is made (PU7).
    const gone = { status: "cancelled", statusAt: now } as const;
    const fields = conflict.theirs === null ? gone : conflict.theirs.choice;
    const other = { ...before, ...fields };
    if (keep === "theirs") {
      rememberAct(desk, writer, { kind: "choice", before, after: other });
      changeAppointment(desk, writer, { before, fields, act: "keptTheirsInConflict" });
    } else {
      rememberAct(desk, writer, { kind: "choice", before: other, after: before });
      owe(writer, { appointmentId, version: before.version, now });
      const act = "keptOursInConflict";
      appendAudit(writer, { at: now, deskId: desk.deskId, act, subjectId: appointmentId });
    }
    return { kind: "resolved" };
  });
  if (outcome.kind === "resolved") tellOfChange(desk, { owed: true });
  return outcome;
}
