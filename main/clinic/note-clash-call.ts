import type { NoteClashCallInput, NoteClashCallOutcome } from "../../shared/ipc/clashes.ts";
import { instantNow } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { noteClashCall as saveCall } from "../store/clash-calls.ts";
import type { Desk } from "./desk.ts";

/** Notes what came of calling a patient whose visit clashes (MD3), for whoever calls next at this desk. Audited. */
export function noteClashCall(
  desk: Desk,
  { appointmentId, outcome }: NoteClashCallInput,
): NoteClashCallOutcome {
  const at = instantNow(desk.clock);
  const noted = desk.store.write((writer): NoteClashCallOutcome => {
    if (findAppointment(writer, appointmentId) === undefined) return { kind: "noSuchAppointment" };
    saveCall(writer, { appointmentId, outcome, at });
    appendAudit(writer, { at, deskId: desk.deskId, act: "clashCalled", subjectId: appointmentId });
    return { kind: "noted" };
  });
  if (noted.kind === "noted") desk.announce("queueChanged");
  return noted;
}
