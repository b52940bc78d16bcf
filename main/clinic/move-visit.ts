import type { MoveAppointmentInput, MoveOutcome } from "../../shared/ipc/appointments.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { ZoneId } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { findPractitioner } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { findClashes } from "./find-clashes.ts";
import { keepWithAll } from "./keep-both.ts";
import { readSlot, type SlotReading } from "./read-slot.ts";
import { rememberAct } from "./remember-act.ts";

/** What came of moving a visit, and whether Google is owed something by it. */
export interface VisitMove {
  readonly outcome: MoveOutcome;
  readonly owed: boolean;
}

/** Moves a visit, or says why not, in the caller's transaction (BK1, BK2); the way back is kept (BK6). */
export function moveVisit(desk: Desk, writer: Writer, input: MoveAppointmentInput): VisitMove {
  const refused = (outcome: MoveOutcome): VisitMove => ({ outcome, owed: false });
  const before = findAppointment(writer, input.appointmentId);
  if (before === undefined) return refused({ kind: "invalid", problem: "noSuchAppointment" });
  if (before.status === "cancelled") return refused({ kind: "invalid", problem: "appointmentCancelled" });
  const wanted = findPractitioner(writer, input.practitionerId);
  // Nobody comes to a practitioner who is booked no longer; who is there already may still get another time.
  const mayStay = input.practitionerId === before.practitionerId;
  if (wanted === undefined || (wanted.retiredAt !== null && !mayStay))
    return refused({ kind: "invalid", problem: "noSuchPractitioner" });
  const { zone } = getClinic(writer);
  const slot = readTarget(input, { before, zone });
  if (slot.kind !== "slot") return refused(slot);
  const { practitionerId, durationMinutes } = input;
  const target = { practitionerId, durationMinutes, startsAt: slot.startsAt, fold: slot.fold, zone };
  if (isThere(before, target)) return refused({ kind: "unchanged" });
  const question = { practitionerId, zone, from: slot.from, to: slot.to, except: before.id };
  const clashes = findClashes(writer, question);
  if (clashes.length > 0 && input.clash === "refuse") return refused({ kind: "clashes", with: clashes });
  const act = clashes.length > 0 ? "movedDespiteClash" : "moved";
  const owed = changeAppointment(desk, writer, { before, fields: target, act });
  const hasMoreToTell =
    clashes.length > 0 && keepWithAll(desk, writer, { appointmentId: before.id, question });
  rememberAct(desk, writer, { kind: "moved", before, after: { ...before, ...target } });
  return {
    outcome: { kind: "moved", from: before.startsAt, to: slot.startsAt },
    owed: owed || hasMoreToTell,
  };
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
