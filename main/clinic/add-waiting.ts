import { WaitingId } from "../../shared/ids.ts";
import type { AddWaitingInput, AddWaitingOutcome } from "../../shared/ipc/waitlist.ts";
import { dayOf, instantNow } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { getPatient, isPatient } from "../store/patients.ts";
import { findService } from "../store/services.ts";
import { findWaitingFor, insertWaiting } from "../store/waiting.ts";
import type { Desk } from "./desk.ts";
import { waitingAdded } from "./undo/waiting-added.ts";

/** Puts a patient onto the waitlist: for a first visit, or for an earlier time of one that is booked. It can be taken back. */
export function addWaiting(desk: Desk, input: AddWaitingInput): AddWaitingOutcome {
  const outcome = desk.store.write((writer): AddWaitingOutcome => {
    const { appointmentId, untilDay } = input;
    if (!isPatient(writer, input.patientId)) return { kind: "invalid", problem: "noSuchPatient" };
    if (findService(writer, input.serviceId)?.retiredAt !== null)
      return { kind: "invalid", problem: "noSuchService" };
    const now = instantNow(desk.clock);
    if (untilDay !== null && untilDay < dayOf(now, getClinic(writer).zone))
      return { kind: "invalid", problem: "untilIsPast" };
    if (appointmentId !== null) {
      const visit = findAppointment(writer, appointmentId);
      if (visit === undefined || visit.status === "cancelled")
        return { kind: "invalid", problem: "noSuchAppointment" };
      const there = findWaitingFor(writer, appointmentId);
      if (there !== undefined) return { kind: "alreadyThere", waitingId: there.id };
    }
    const id = WaitingId.parse(desk.newId());
    const patientId = keptPatientId(writer, input.patientId);
    insertWaiting(writer, { ...input, id, patientId, createdAt: now, deskId: desk.deskId });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "waitingAdded", subjectId: id });
    waitingAdded.remember(desk, writer, { about: getPatient(writer, patientId).name, change: { id } });
    return { kind: "added", waitingId: id };
  });
  if (outcome.kind === "added") desk.announce("waitlistChanged");
  return outcome;
}
