import type { GiveCancelReasonInput, GiveCancelReasonOutcome } from "../../shared/ipc/appointments.ts";
import { findAppointment } from "../store/appointments.ts";
import { findCancelReason } from "../store/cancellations.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** Notes why a visit was cancelled, or that nobody says why after all; in one transaction (BK1). */
export function giveCancelReason(
  desk: Desk,
  { appointmentId, reason }: GiveCancelReasonInput,
): GiveCancelReasonOutcome {
  let owed = false;
  const outcome = desk.store.write((writer): GiveCancelReasonOutcome => {
    const before = findAppointment(writer, appointmentId);
    if (before === undefined) return { kind: "noSuchAppointment" };
    if (before.status !== "cancelled") return { kind: "notCancelled" };
    const was = findCancelReason(writer, appointmentId);
    if (was?.cause === reason?.cause && was?.words === reason?.words) return { kind: "unchanged" };
    owed = changeAppointment(desk, writer, { before, fields: {}, cancelReason: reason, act: "reasonGiven" });
    const cancelReason = { before: was, after: reason };
    rememberAct(desk, writer, { kind: "reasonGiven", before, after: before, cancelReason });
    return { kind: "given" };
  });
  if (outcome.kind === "given") tellOfChange(desk, { owed });
  return outcome;
}
