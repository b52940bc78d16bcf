import { z } from "zod";
import { AppointmentId } from "../../../shared/ids.ts";
import { getAppointment } from "../../store/appointments.ts";
import { findConflict } from "../../store/conflicts.ts";
import { findHeldChange } from "../../store/held-changes.ts";
import type { Writer } from "../../store/sql.ts";
import { instantNow } from "../../../shared/time.ts";
import { changeAppointment } from "../change-appointment.ts";
import type { Desk } from "../desk.ts";
import { undoableAct } from "./undoable-act.ts";

/**
 * Several visits booked at once, a series say: taking it back cancels each that is still as it was booked, and leaves those that
 * were changed, here or elsewhere, since. `about` is the patient's name.
 */
export const visitsBooked = undoableAct({
  kind: "visitsBooked",
  change: z.object({ appointmentIds: z.array(AppointmentId).min(1) }),
  takeBack: (desk, writer, { appointmentIds }) => {
    const cancelled = appointmentIds.map((id) => cancelUntouched(desk, writer, id));
    const done = cancelled.filter((one) => one !== "changedSince");
    if (done.length === 0) return { kind: "overtaken" };
    return {
      kind: "takenBack",
      count: done.length,
      left: appointmentIds.length - done.length,
      owed: done.includes("owed"),
    };
  },
});

function cancelUntouched(
  desk: Desk,
  writer: Writer,
  id: AppointmentId,
): "changedSince" | "owed" | "nothingOwed" {
  const before = getAppointment(writer, id);
  const waits = findConflict(writer, id) !== undefined || findHeldChange(writer, id) !== undefined;
  // Nothing but a change raises the version of a visit.
  if (before.version > 1 || before.status !== "booked" || waits) return "changedSince";
  const fields = { status: "cancelled", statusAt: instantNow(desk.clock) } as const;
  const owed = changeAppointment(desk, writer, { before, fields, act: "undo of visitsBooked" });
  return owed ? "owed" : "nothingOwed";
}
