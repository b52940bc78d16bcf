import type { ResolveConflictInput, ResolveConflictOutcome } from "../../shared/ipc/queue.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment, updateAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { type Conflict, endConflict } from "../store/conflicts.ts";
import { owe } from "../store/outbox.ts";
import type { Desk } from "./desk.ts";

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
    let appointment = getAppointment(writer, appointmentId);
    if (keep === "theirs") {
      const taken = asTheySay(appointment, conflict);
      appointment = {
        ...taken,
        statusAt: taken.status === appointment.status ? appointment.statusAt : now,
        version: appointment.version + 1,
        deskId: desk.deskId,
        updatedAt: now,
      };
      updateAppointment(writer, appointment);
    }
    // Owed in both cases: what was kept may still differ from the event, and where it does not, no request is made (PU7).
    owe(writer, { appointmentId, version: appointment.version, now });
    const act = keep === "ours" ? "keptOursInConflict" : "keptTheirsInConflict";
    appendAudit(writer, { at: now, deskId: desk.deskId, act, subjectId: appointmentId });
    return { kind: "resolved" };
  });
  if (outcome.kind === "resolved") {
    desk.announce("queueChanged");
    desk.announce("dayChanged");
    desk.wake();
  }
  return outcome;
}

function asTheySay(appointment: Appointment, { theirs }: Conflict): Appointment {
  return theirs === null ? { ...appointment, status: "cancelled" } : { ...appointment, ...theirs.choice };
}
