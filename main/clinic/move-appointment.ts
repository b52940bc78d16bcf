import type { MoveAppointmentInput, MoveOutcome } from "../../shared/ipc/appointments.ts";
import type { Desk } from "./desk.ts";
import { moveVisit } from "./move-visit.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Moves a visit to another time, length or practitioner; the check and the change are one transaction (BK1, BK2). A visit does
 * not clash with itself. A cancelled one cannot be moved. The outcome carries both times, so that it can be moved back (BK6).
 */
export function moveAppointment(desk: Desk, input: MoveAppointmentInput): MoveOutcome {
  const { outcome, owed } = desk.store.write((writer) => moveVisit(desk, writer, input));
  if (outcome.kind === "moved") tellOfChange(desk, { owed });
  return outcome;
}
