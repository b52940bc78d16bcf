import type { Appointment } from "../../shared/model/appointment.ts";
import { AppointmentId } from "../../shared/ids.ts";
import { acceptClash } from "../store/accepted-clashes.ts";
import { getAppointment, raiseVersion } from "../store/appointments.ts";
import { type Effects, NO_EFFECTS } from "./effects.ts";
import type { MergeSides } from "./merge-sides.ts";
import { takeStatus, type Taking } from "./take-change.ts";

/**
 * Takes from an event what only desks tell each other: how far the appointment's versions have come, its status, and the clashes
 * that a person accepted (MD2, MD3). Gives the appointment as it is then. Part of the caller's transaction.
 */
export function takeDeskNews(
  taking: Taking,
  { told, status }: MergeSides,
): { readonly appointment: Appointment; readonly effects: Effects } {
  const { writer, now } = taking;
  const { id } = taking.appointment;
  if (told === undefined) return { appointment: taking.appointment, effects: NO_EFFECTS };
  if (told.version !== undefined) raiseVersion(writer, { id, atLeast: told.version });
  let hasAccepted = false;
  for (const other of told.accepted) {
    const withId = AppointmentId.safeParse(other);
    if (withId.success && acceptClash(writer, { appointmentId: id, withId: withId.data, at: now }))
      hasAccepted = true;
  }
  if (status.kind === "take") takeStatus({ ...taking, appointment: getAppointment(writer, id) }, status);
  return {
    appointment: getAppointment(writer, id),
    effects: { ...NO_EFFECTS, day: status.kind === "take", queue: hasAccepted },
  };
}
