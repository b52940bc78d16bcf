import type { ChangeNoteInput, ChangeNoteOutcome } from "../../shared/ipc/appointments.ts";
import { findAppointment } from "../store/appointments.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** Puts another note in the place of a visit's, in one transaction (BK1). */
export function changeNote(desk: Desk, { appointmentId, note }: ChangeNoteInput): ChangeNoteOutcome {
  let owed = false;
  const outcome = desk.store.write((writer): ChangeNoteOutcome => {
    const before = findAppointment(writer, appointmentId);
    if (before === undefined) return { kind: "noSuchAppointment" };
    if (before.note === note) return { kind: "unchanged" };
    owed = changeAppointment(desk, writer, { before, fields: { note }, act: "noteChanged" });
    rememberAct(desk, writer, { kind: "noteChanged", before, after: { ...before, note } });
    return { kind: "changed" };
  });
  if (outcome.kind === "changed") tellOfChange(desk, { owed });
  return outcome;
}
