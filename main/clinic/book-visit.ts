import { AppointmentId } from "../../shared/ids.ts";
import type { BookAppointmentInput, BookingOutcome, Clash } from "../../shared/ipc/appointments.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { instantNow, type ZoneId } from "../../shared/time.ts";
import { insertAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { isPatient } from "../store/patients.ts";
import { findPractitioner } from "../store/practitioners.ts";
import { findService } from "../store/services.ts";
import type { Reader, Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { findClashes } from "./find-clashes.ts";
import { keepWithAll } from "./keep-both.ts";
import { oweIfLinked } from "./owe-if-linked.ts";
import { readSlot, type SlotReading } from "./read-slot.ts";

/** Why a visit cannot be booked as it is asked for. */
export type BookingRefusal = Exclude<BookingOutcome, { readonly kind: "booked" }>;

/** A wanted visit that can be booked, and what it clashes with where that was accepted. */
export interface CheckedVisit {
  readonly kind: "free";
  readonly input: BookAppointmentInput;
  readonly slot: Extract<SlotReading, { readonly kind: "slot" }>;
  readonly zone: ZoneId;
  readonly clashes: readonly Clash[];
}

/** Checks a wanted visit (BK2); to be called in the same transaction as the booking. */
export function checkVisit(reader: Reader, input: BookAppointmentInput): CheckedVisit | BookingRefusal {
  const problem = findProblem(reader, input);
  if (problem !== undefined) return { kind: "invalid", problem };
  const { zone } = getClinic(reader);
  const slot = readSlot(input, zone);
  if (slot.kind !== "slot") return slot;
  const { practitionerId } = input;
  const clashes = findClashes(reader, { practitionerId, zone, from: slot.from, to: slot.to });
  if (clashes.length > 0 && input.clash === "refuse") return { kind: "clashes", with: clashes };
  return { kind: "free", input, slot, zone, clashes };
}

/** A visit that was booked, and whether Google is owed it. */
export interface BookedVisit {
  readonly appointment: Appointment;
  readonly owed: boolean;
}

/** Books a visit that was checked, with its outbox and its audit row (BK1), in the caller's transaction. */
export function bookVisit(
  desk: Desk,
  writer: Writer,
  { input, slot, zone, clashes }: CheckedVisit,
): BookedVisit {
  const { practitionerId } = input;
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
  return { appointment, owed: oweIfLinked(writer, { appointment, now }) };
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
