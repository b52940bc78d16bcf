import { z } from "zod";
import type { AppointmentId, DeskId } from "../../shared/ids.ts";
import type { ConflictView, QueueEntry, QueueView } from "../../shared/ipc/queue.ts";
import { instantFromRfc3339 } from "../../shared/time.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { getAppointment } from "../store/appointments.ts";
import { type Conflict, listConflicts } from "../store/conflicts.ts";
import { findLink } from "../store/links.ts";
import { listOwed, type OutboxEntry } from "../store/outbox.ts";
import { getPatient } from "../store/patients.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";

/** What Google has not seen yet, the oldest first, and what waits for a person's choice (MG5, OB6). */
export function readQueue(
  reader: Reader,
  deskName: (deskId: DeskId) => string | null = () => null,
): QueueView {
  return {
    entries: listOwed(reader)
      .filter(({ reason }) => reason !== "discarded")
      .map((owed) => toEntry(reader, owed)),
    conflicts: listConflicts(reader).map((conflict) => toConflictView(reader, conflict, deskName)),
  };
}

function toEntry(reader: Reader, owed: OutboxEntry): QueueEntry {
  const { appointmentId, state, since, dueAt, attempts, reason } = owed;
  const { appointment, patientName, practitionerName } = whose(reader, appointmentId);
  return {
    appointmentId,
    patientName,
    practitionerName,
    startsAt: appointment.startsAt,
    change: changeOf(reader, appointment),
    state,
    since,
    dueAt,
    attempts,
    reason,
  };
}

function changeOf(reader: Reader, appointment: Appointment): QueueEntry["change"] {
  if (appointment.status === "cancelled") return "cancelled";
  const isHeldByGoogle = (findLink(reader, appointment.id)?.agreed ?? null) !== null;
  return isHeldByGoogle ? "changed" : "new";
}

function toConflictView(
  reader: Reader,
  conflict: Conflict,
  deskName: (deskId: DeskId) => string | null,
): ConflictView {
  const { appointmentId, since, theirs } = conflict;
  const { appointment, patientName, practitionerName } = whose(reader, appointmentId);
  const { startsAt, durationMinutes, note, status } = appointment;
  return {
    appointmentId,
    patientName,
    practitionerName,
    since,
    ours: {
      startsAt,
      durationMinutes,
      note,
      cancelled: status === "cancelled",
      changedAt: appointment.updatedAt,
    },
    theirDesk: theirs?.deskId === undefined ? null : deskName(theirs.deskId),
    theirsChangedAt: Updated.safeParse(conflict.raw).data?.updated ?? null,
    theirs:
      theirs === null
        ? null
        : {
            startsAt: theirs.choice.startsAt,
            durationMinutes: theirs.choice.durationMinutes,
            note: theirs.choice.note,
          },
  };
}

/** When Google says that an event was changed last, in its own writing of moments. */
const Updated = z.object({
  updated: z.string().transform((text) => instantFromRfc3339(text) ?? null),
});

function whose(
  reader: Reader,
  id: AppointmentId,
): {
  readonly appointment: Appointment;
  readonly patientName: string;
  readonly practitionerName: string;
} {
  const appointment = getAppointment(reader, id);
  return {
    appointment,
    patientName: getPatient(reader, appointment.patientId).name,
    practitionerName: getPractitioner(reader, appointment.practitionerId).name,
  };
}
