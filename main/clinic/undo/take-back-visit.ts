import type { ActView, UndoLastActOutcome } from "../../../shared/ipc/acts.ts";
import { type Appointment, occupiesSlot } from "../../../shared/model/appointment.ts";
import { instantNow } from "../../../shared/time.ts";
import type { ActFields, VisitAct } from "../../store/acts.ts";
import { getAppointment } from "../../store/appointments.ts";
import { findCancelReason } from "../../store/cancellations.ts";
import { findConflict } from "../../store/conflicts.ts";
import { findHeldChange } from "../../store/held-changes.ts";
import { getPatient } from "../../store/patients.ts";
import type { Reader, Writer } from "../../store/sql.ts";
import { resumeWaitingFilledBy } from "../../store/waiting.ts";
import { listBusyTime, spanOf } from "../busy-time.ts";
import { changeAppointment } from "../change-appointment.ts";
import type { Desk } from "../desk.ts";
import { actFields } from "../remember-act.ts";

/** What came of taking back an act on one visit, and whether Google is owed something more by it. */
export interface VisitTakenBack {
  readonly outcome: UndoLastActOutcome;
  readonly owed: boolean;
}

/** Takes back what an act changed of one visit, unless something else has happened to it since; in the caller's transaction. */
export function takeBackVisit(desk: Desk, writer: Writer, act: VisitAct): VisitTakenBack {
  const before = getAppointment(writer, act.appointmentId);
  const present = { ...before, cancelReason: findCancelReason(writer, before.id) };
  const wanted = takenBack(present, act);
  const refusal = refusalOf(writer, { act, present, wanted });
  if (refusal !== undefined)
    return { outcome: { kind: refusal, act: viewOf(writer, act, present) }, owed: false };
  const statusAt = wanted.status === present.status ? present.statusAt : instantNow(desk.clock);
  const { cancelReason, ...fields } = actFields(wanted, wanted.cancelReason);
  const change = { before, fields: { ...fields, statusAt }, cancelReason, act: `undo of ${act.kind}` };
  const owed = changeAppointment(desk, writer, change);
  resumeWaitingFilledBy(writer, { appointmentId: before.id, since: act.at });
  return { outcome: { kind: "undone", act: viewOf(writer, act, wanted) }, owed };
}

type Field = keyof ActFields;

/** A visit, and why it is cancelled. */
type Standing = Appointment & Pick<ActFields, "cancelReason">;

const FIELDS: readonly Field[] = [
  "practitionerId",
  "startsAt",
  "zone",
  "fold",
  "durationMinutes",
  "status",
  "note",
  "cancelReason",
];
const PLACE: readonly Field[] = ["practitionerId", "startsAt", "zone", "fold", "durationMinutes"];

function isSame(name: Field, one: ActFields, other: ActFields): boolean {
  if (name !== "cancelReason") return one[name] === other[name];
  const [a, b] = [one.cancelReason, other.cancelReason];
  return a?.cause === b?.cause && a?.words === b?.words;
}

/** What an act changed; a booking stands or falls as a whole. */
function changedFields({ kind, what: { before, after } }: VisitAct): readonly Field[] {
  return kind === "booked" ? FIELDS : FIELDS.filter((name) => !isSame(name, before, after));
}

/** The appointment with what the act changed put back; everything else stays as it is now. */
function takenBack(present: Standing, act: VisitAct): Standing {
  const changed = changedFields(act);
  const { before } = act.what;
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
    cancelReason: from("cancelReason").cancelReason,
  };
}

interface TakingBack {
  readonly act: VisitAct;
  readonly present: Standing;
  readonly wanted: Standing;
}

function refusalOf(
  reader: Reader,
  taking: TakingBack,
): "overtaken" | "waitsForChoice" | "slotTaken" | undefined {
  const { act, present } = taking;
  const { id } = present;
  const { after } = act.what;
  if (findConflict(reader, id) !== undefined || findHeldChange(reader, id) !== undefined)
    return "waitsForChoice";
  if (changedFields(act).some((name) => !isSame(name, present, after))) return "overtaken";
  // Cancelled since: Google has no event to be told of it, and what is brought back comes as it was cancelled.
  if (present.status === "cancelled" && after.status !== "cancelled") return "overtaken";
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

function viewOf(
  reader: Reader,
  { kind }: VisitAct,
  appointment: Appointment,
): Extract<ActView, { readonly patientName: string }> {
  const { startsAt, status, patientId } = appointment;
  return { kind, patientName: getPatient(reader, patientId).name, startsAt, status };
}
