import { z } from "zod";
import { AppointmentId } from "../../../shared/ids.ts";
import { AppointmentStatus } from "../../../shared/model/appointment.ts";
import { Instant, instantNow } from "../../../shared/time.ts";
import { getAppointment } from "../../store/appointments.ts";
import { findConflict } from "../../store/conflicts.ts";
import { findHeldChange } from "../../store/held-changes.ts";
import type { Writer } from "../../store/sql.ts";
import { listBusyTime, spanOf } from "../busy-time.ts";
import { changeAppointment } from "../change-appointment.ts";
import type { Desk } from "../desk.ts";
import { undoableAct } from "./undoable-act.ts";

const Cancelled = z.object({
  appointmentId: AppointmentId,
  /** What it was before. */
  status: AppointmentStatus,
  /** What the cancelling made of it. */
  version: z.int(),
});

/**
 * Several visits cancelled at once: taking it back brings back each that is still as it was cancelled and whose time nobody else
 * has been given since. `about` is the patient's name.
 */
export const visitsCancelled = undoableAct({
  kind: "visitsCancelled",
  change: z.object({ at: Instant, visits: z.array(Cancelled).min(1) }),
  takeBack: (desk, writer, { at, visits }) => {
    const back = visits.map((visit) => bringBack(desk, writer, { ...visit, at }));
    const done = back.filter((one) => one !== "left");
    if (done.length === 0) return { kind: "overtaken" };
    return {
      kind: "takenBack",
      count: done.length,
      left: visits.length - done.length,
      owed: done.includes("owed"),
    };
  },
});

function bringBack(
  desk: Desk,
  writer: Writer,
  { appointmentId, status, version, at }: z.infer<typeof Cancelled> & { readonly at: Instant },
): "left" | "owed" | "nothingOwed" {
  const before = getAppointment(writer, appointmentId);
  const waits =
    findConflict(writer, appointmentId) !== undefined || findHeldChange(writer, appointmentId) !== undefined;
  if (before.status !== "cancelled" || before.version !== version || waits) return "left";
  const { practitionerId, zone } = before;
  const isTaken = listBusyTime(writer, { practitionerId, zone, ...spanOf(before) }).some(
    (busy) => busy.kind === "appointment" && busy.appointment.updatedAt > at,
  );
  if (isTaken) return "left";
  const fields = { status, statusAt: instantNow(desk.clock) };
  return changeAppointment(desk, writer, { before, fields, act: "undo of visitsCancelled" })
    ? "owed"
    : "nothingOwed";
}
