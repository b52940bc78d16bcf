import { AppointmentId } from "../../shared/ids.ts";
import type { KeepBothInput, KeepBothOutcome } from "../../shared/ipc/clashes.ts";
import { instantNow } from "../../shared/time.ts";
import { acceptClash, inOrder } from "../store/accepted-clashes.ts";
import { findAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import type { Writer } from "../store/sql.ts";
import { type BusyQuestion, listBusyTime } from "./busy-time.ts";
import type { Desk } from "./desk.ts";
import { oweIfLinked } from "./owe-if-linked.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** Lets two be at the same time from now on, here and at every other desk (MD3). Audited. */
export function keepBoth(desk: Desk, input: KeepBothInput): KeepBothOutcome {
  const { appointmentId } = input;
  let owed = false;
  const outcome = desk.store.write((writer): KeepBothOutcome => {
    if (findAppointment(writer, appointmentId) === undefined) return { kind: "noSuchAppointment" };
    owed = accept(desk, writer, input);
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "clashAccepted", subjectId: appointmentId });
    return { kind: "kept" };
  });
  if (outcome.kind === "kept") {
    tellOfChange(desk, { owed });
    desk.announce("queueChanged");
  }
  return outcome;
}

/**
 * Notes that a visit may be at the same time as everything that is there already, because whoever booked or moved it there said
 * so; the act itself is audited by the caller. Gives whether the outbox changed. Part of the caller's transaction.
 */
export function keepWithAll(
  desk: Desk,
  writer: Writer,
  placed: { readonly appointmentId: AppointmentId; readonly question: BusyQuestion },
): boolean {
  const { appointmentId, question } = placed;
  let owed = false;
  for (const busy of listBusyTime(writer, question)) {
    const withId = busy.kind === "appointment" ? busy.appointment.id : busy.block.eventId;
    if (withId !== appointmentId && accept(desk, writer, { appointmentId, withId })) owed = true;
  }
  return owed;
}

/** The visit that carries the pair tells the other desks of it. */
function accept(desk: Desk, writer: Writer, pair: KeepBothInput): boolean {
  const now = instantNow(desk.clock);
  if (!acceptClash(writer, { ...pair, at: now })) return false;
  const { appointmentId, withId } = inOrder(pair);
  const carrier = findAppointment(writer, appointmentId);
  const isVisit = AppointmentId.safeParse(withId).success;
  return carrier !== undefined && isVisit && oweIfLinked(writer, { appointment: carrier, now });
}
