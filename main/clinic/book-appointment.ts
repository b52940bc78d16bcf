import { AppointmentId } from "../../shared/ids.ts";
import type { BookAppointmentInput, BookingOutcome } from "../../shared/ipc/appointments.ts";
import { instantNow } from "../../shared/time.ts";
import { insertAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { isPatient } from "../store/patients.ts";
import { findPractitioner } from "../store/practitioners.ts";
import { findService } from "../store/services.ts";
import type { Reader } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { findClashes } from "./find-clashes.ts";
import { keepWithAll } from "./keep-both.ts";
import { oweIfLinked } from "./owe-if-linked.ts";
import { readSlot } from "./read-slot.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Books a visit. The check and the insert are one transaction (BK2), with the outbox and the audit row (BK1); the answer is
 * given once it is on disk. A clash is answered, not thrown; `clash: "accept"` books all the same, and the audit says so.
 */
export function bookAppointment(desk: Desk, input: BookAppointmentInput): BookingOutcome {
  let owed = false;
  const outcome = desk.store.write((writer): BookingOutcome => {
    const problem = findProblem(writer, input);
    if (problem !== undefined) return { kind: "invalid", problem };
    const { zone } = getClinic(writer);
    const slot = readSlot(input, zone);
    if (slot.kind !== "slot") return slot;
    const { practitionerId } = input;
    const clashes = findClashes(writer, { practitionerId, zone, from: slot.from, to: slot.to });
    if (clashes.length > 0 && input.clash === "refuse") return { kind: "clashes", with: clashes };
    const now = instantNow(desk.clock);
    const appointment = {
      id: AppointmentId.parse(desk.newId()),
      patientId: keptPatientId(writer, input.patientId),
      practitionerId,
      serviceId: input.serviceId,
      startsAt: slot.startsAt,
      zone,
      fold: slot.fold,
      durationMinutes: input.durationMinutes,
      status: "booked" as const,
      statusAt: now,
      note: input.note,
      version: 1,
      deskId: desk.deskId,
      createdAt: now,
      updatedAt: now,
    };
    insertAppointment(writer, appointment);
    const act = clashes.length > 0 ? "bookedDespiteClash" : "booked";
    appendAudit(writer, { at: now, deskId: desk.deskId, act, subjectId: appointment.id });
    const question = { practitionerId, zone, from: slot.from, to: slot.to };
    if (clashes.length > 0) keepWithAll(desk, writer, { appointmentId: appointment.id, question });
    owed = oweIfLinked(writer, { appointment, now });
    const before = { ...appointment, status: "cancelled" as const };
    rememberAct(desk, writer, { kind: "booked", before, after: appointment });
    return { kind: "booked", appointmentId: appointment.id };
  });
  if (outcome.kind === "booked") tellOfChange(desk, { owed });
  return outcome;
}

function findProblem(
  reader: Reader,
  input: BookAppointmentInput,
): "noSuchPatient" | "noSuchPractitioner" | "noSuchService" | undefined {
  if (!isPatient(reader, input.patientId)) return "noSuchPatient";
  // Nobody is booked with, or for, what was retired: null is the answer of those that are booked.
  if (findPractitioner(reader, input.practitionerId)?.retiredAt !== null) return "noSuchPractitioner";
  if (findService(reader, input.serviceId)?.retiredAt !== null) return "noSuchService";
  return undefined;
}
