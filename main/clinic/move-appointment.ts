import type { MoveAppointmentInput, MoveOutcome } from "../../shared/ipc/appointments.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { ZoneId } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { findPractitioner } from "../store/practitioners.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { findClashes } from "./find-clashes.ts";
import { keepWithAll } from "./keep-both.ts";
import { readSlot, type SlotReading } from "./read-slot.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Moves a visit to another time, length or practitioner; the check and the change are one transaction (BK1, BK2). A visit does
 * not clash with itself. A cancelled one cannot be moved. The outcome carries both times, so that it can be moved back (BK6).
 */
export function moveAppointment(desk: Desk, input: MoveAppointmentInput): MoveOutcome {
  let owed = false;
  const outcome = desk.store.write((writer): MoveOutcome => {
    const before = findAppointment(writer, input.appointmentId);
    if (before === undefined) return { kind: "invalid", problem: "noSuchAppointment" };
    if (before.status === "cancelled") return { kind: "invalid", problem: "appointmentCancelled" };
    const wanted = findPractitioner(writer, input.practitionerId);
    // Nobody comes to a practitioner who is booked no longer; who is there already may still get another time.
    const mayStay = input.practitionerId === before.practitionerId;
    if (wanted === undefined || (wanted.retiredAt !== null && !mayStay))
      return { kind: "invalid", problem: "noSuchPractitioner" };
    const { zone } = getClinic(writer);
    const slot = readTarget(input, { before, zone });
    if (slot.kind !== "slot") return slot;
    const { practitionerId, durationMinutes } = input;
    const target = { practitionerId, durationMinutes, startsAt: slot.startsAt, fold: slot.fold, zone };
    if (isThere(before, target)) return { kind: "unchanged" };
    const question = { practitionerId, zone, from: slot.from, to: slot.to, except: before.id };
    const clashes = findClashes(writer, question);
    if (clashes.length > 0 && input.clash === "refuse") return { kind: "clashes", with: clashes };
    const act = clashes.length > 0 ? "movedDespiteClash" : "moved";
    owed = changeAppointment(desk, writer, { before, fields: target, act });
    const hasMoreToTell =
      clashes.length > 0 && keepWithAll(desk, writer, { appointmentId: before.id, question });
    owed ||= hasMoreToTell;
    rememberAct(desk, writer, { kind: "moved", before, after: { ...before, ...target } });
    return { kind: "moved", from: before.startsAt, to: slot.startsAt };
  });
  if (outcome.kind === "moved") tellOfChange(desk, { owed });
  return outcome;
}

/** A visit that stays at its start, in a repeated hour, stays in its pass of that hour: nobody needs to be asked. */
function readTarget(
  input: MoveAppointmentInput,
  { before, zone }: { readonly before: Appointment; readonly zone: ZoneId },
): SlotReading {
  const fold = input.fold ?? (input.startsAt === before.startsAt ? before.fold : null);
  return readSlot({ ...input, fold }, zone);
}

type Target = Pick<Appointment, "practitionerId" | "durationMinutes" | "startsAt" | "fold" | "zone">;

function isThere(before: Appointment, target: Target): boolean {
  return (
    before.practitionerId === target.practitionerId &&
    before.durationMinutes === target.durationMinutes &&
    before.startsAt === target.startsAt &&
    before.fold === target.fold &&
    before.zone === target.zone
  );
}
