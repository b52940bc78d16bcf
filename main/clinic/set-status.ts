import type { SetStatusInput, StatusOutcome } from "../../shared/ipc/appointments.ts";
import { statusMayFollow } from "../../shared/model/appointment.ts";
import { instantNow } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** Gives a visit the status that the desk says it has now, where the ladder allows it, in one transaction (BK1). */
export function setStatus(desk: Desk, { appointmentId, status }: SetStatusInput): StatusOutcome {
  let owed = false;
  const outcome = desk.store.write((writer): StatusOutcome => {
    const before = findAppointment(writer, appointmentId);
    if (before === undefined) return { kind: "noSuchAppointment" };
    if (!statusMayFollow(before.status, status)) return { kind: "notAllowed", from: before.status };
    const fields = { status, statusAt: instantNow(desk.clock) };
    const act = status === "cancelled" ? "cancelled" : `status:${status}`;
    owed = changeAppointment(desk, writer, { before, fields, act });
    const kind = status === "cancelled" ? "cancelled" : "status";
    rememberAct(desk, writer, { kind, before, after: { ...before, ...fields } });
    return { kind: "set", from: before.status, to: status };
  });
  if (outcome.kind === "set") tellOfChange(desk, { owed });
  return outcome;
}
