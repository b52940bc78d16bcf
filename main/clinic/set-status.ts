import type { SetStatusInput, StatusOutcome } from "../../shared/ipc/appointments.ts";
import { statusMayFollow } from "../../shared/model/appointment.ts";
import type { CancelReason } from "../../shared/model/cancel-reason.ts";
import { instantNow } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { findCancelReason } from "../store/cancellations.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** The status a visit gets. */
export interface StatusChange extends SetStatusInput {
  /** Why it is cancelled, where that is its status; left out: nobody says why. */
  readonly cancelReason?: CancelReason | null;
}

/** Gives a visit the status that the desk says it has now, where the ladder allows it, in one transaction (BK1). */
export function setStatus(desk: Desk, change: StatusChange): StatusOutcome {
  const { appointmentId, status } = change;
  let owed = false;
  const outcome = desk.store.write((writer): StatusOutcome => {
    const before = findAppointment(writer, appointmentId);
    if (before === undefined) return { kind: "noSuchAppointment" };
    if (!statusMayFollow(before.status, status)) return { kind: "notAllowed", from: before.status };
    const fields = { status, statusAt: instantNow(desk.clock) };
    const act = status === "cancelled" ? "cancelled" : `status:${status}`;
    const wasBecause = findCancelReason(writer, appointmentId);
    const isBecause = status === "cancelled" ? (change.cancelReason ?? null) : null;
    owed = changeAppointment(desk, writer, { before, fields, act, cancelReason: isBecause });
    const kind = status === "cancelled" ? "cancelled" : "status";
    const cancelReason = { before: wasBecause, after: isBecause };
    rememberAct(desk, writer, { kind, before, after: { ...before, ...fields }, cancelReason });
    return { kind: "set", from: before.status, to: status };
  });
  if (outcome.kind === "set") tellOfChange(desk, { owed });
  return outcome;
}
