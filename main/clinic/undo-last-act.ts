import type { ActView, UndoLastActOutcome } from "../../shared/ipc/acts.ts";
import { type Appointment, occupiesSlot } from "../../shared/model/appointment.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { type Act, type ActFields, findLatestAct, settleAct } from "../store/acts.ts";
import { getAppointment } from "../store/appointments.ts";
import { findConflict } from "../store/conflicts.ts";
import { findHeldChange } from "../store/held-changes.ts";
import { getPatient } from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";
import { listBusyTime, spanOf } from "./busy-time.ts";
import { changeAppointment } from "./change-appointment.ts";
import type { Desk } from "./desk.ts";
import { actFields } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** Acts older than this are history: nobody means them with Ctrl+Z any more. Milliseconds. */
const UNDOABLE_MS = 24 * 60 * 60_000;

/**
 * Takes back the latest act of this desk, as a new change that Google is owed in turn (BK6); also one from before a restart.
 * What was changed since, by Google or elsewhere, is left alone and said; then the act before it comes next.
 */
export function undoLastAct(desk: Desk): UndoLastActOutcome {
  let owed = false;
  const now = instantNow(desk.clock);
  const outcome = desk.store.write((writer): UndoLastActOutcome => {
    const act = findLatestAct(writer, { deskId: desk.deskId, since: addMs(now, -UNDOABLE_MS) });
    if (act === undefined) return { kind: "nothingToUndo" };
    const present = getAppointment(writer, act.appointmentId);
    const wanted = takenBack(present, act);
    const refusal = refusalOf(writer, { act, present, wanted });
    settleAct(writer, { number: act.number, state: refusal === undefined ? "takenBack" : "passed" });
    if (refusal !== undefined) return { kind: refusal, act: viewOf(writer, act, present) };
    const statusAt = wanted.status === present.status ? present.statusAt : now;
    const fields = { ...actFields(wanted), statusAt };
    owed = changeAppointment(desk, writer, { before: present, fields, act: `undo of ${act.kind}` });
    return { kind: "undone", act: viewOf(writer, act, wanted) };
  });
  if (outcome.kind === "undone") tellOfChange(desk, { owed });
  return outcome;
}

type Field = keyof ActFields;

const FIELDS: readonly Field[] = [
  "practitionerId",
  "startsAt",
  "zone",
  "fold",
  "durationMinutes",
  "status",
  "note",
];
const PLACE: readonly Field[] = ["practitionerId", "startsAt", "zone", "fold", "durationMinutes"];

/** What an act changed; a booking stands or falls as a whole. */
function changedFields({ kind, before, after }: Act): readonly Field[] {
  return kind === "booked" ? FIELDS : FIELDS.filter((name) => before[name] !== after[name]);
}

/** The appointment with what the act changed put back; everything else stays as it is now. */
function takenBack(present: Appointment, act: Act): Appointment {
  const changed = changedFields(act);
  const { before } = act;
  const from = (name: Field): ActFields => (changed.includes(name) ? before : present);
  return {
    ...present,
    practitionerId: from("practitionerId").practitionerId,
    startsAt: from("startsAt").startsAt,
    zone: from("zone").zone,
    fold: from("fold").fold,
    durationMinutes: from("durationMinutes").durationMinutes,
    status: from("status").status,
    note: from("note").note,
  };
}

interface TakingBack {
  readonly act: Act;
  readonly present: Appointment;
  readonly wanted: Appointment;
}

function refusalOf(
  reader: Reader,
  taking: TakingBack,
): "overtaken" | "waitsForChoice" | "slotTaken" | undefined {
  const { act, present } = taking;
  const { id } = present;
  if (findConflict(reader, id) !== undefined || findHeldChange(reader, id) !== undefined)
    return "waitsForChoice";
  if (changedFields(act).some((name) => present[name] !== act.after[name])) return "overtaken";
  // Cancelled since: Google has no event to be told of it, and what is brought back comes as it was cancelled.
  if (present.status === "cancelled" && act.after.status !== "cancelled") return "overtaken";
  return isTaken(reader, taking) ? "slotTaken" : undefined;
}

/** Whether another visit has come to that time since; one that stood beside it before the act may do so again. */
function isTaken(reader: Reader, { act, present, wanted }: TakingBack): boolean {
  if (!occupiesSlot(wanted.status)) return false;
  const isThere = occupiesSlot(present.status) && PLACE.every((name) => present[name] === wanted[name]);
  if (isThere) return false;
  const question = { practitionerId: wanted.practitionerId, zone: wanted.zone, ...spanOf(wanted) };
  return listBusyTime(reader, question).some(
    (busy) =>
      busy.kind === "appointment" && busy.appointment.id !== wanted.id && busy.appointment.updatedAt > act.at,
  );
}

function viewOf(reader: Reader, { kind }: Act, appointment: Appointment): ActView {
  const { startsAt, status, patientId } = appointment;
  return { kind, patientName: getPatient(reader, patientId).name, startsAt, status };
}
