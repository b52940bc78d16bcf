import type { Desk } from "../../../main/clinic/desk.ts";
import { moveAppointment } from "../../../main/clinic/move-appointment.ts";
import { getAppointment } from "../../../main/store/appointments.ts";
import { AppointmentId } from "../../../shared/ids.ts";
import { WallTime } from "../../../shared/time.ts";

/** Moves a visit behind the page's back, as another desk would; the page is told. */
export function moveElsewhere(desk: Desk, id: string, startsAt: string): void {
  const { practitionerId, durationMinutes } = getAppointment(desk.store.reader, AppointmentId.parse(id));
  const outcome = moveAppointment(desk, {
    appointmentId: AppointmentId.parse(id),
    practitionerId,
    durationMinutes,
    startsAt: WallTime.parse(startsAt),
    fold: null,
    clash: "accept",
  });
  if (outcome.kind !== "moved") throw new Error(`not moved: ${outcome.kind}`);
}
