import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import { nextStatus, statusesAfter } from "../../shared/model/status-ladder.ts";

/** How long after the start "no-show" is first offered, in minutes. */
const NO_SHOW_AFTER = 15;

/**
 * The statuses a menu offers: what the ladder allows, the next step first and cancelling last; "no-show" only once the
 * visit should have begun a quarter of an hour ago.
 */
export function offeredStatuses(
  visit: Pick<DayAppointment, "status" | "startMinute">,
  day: Pick<DayView, "day" | "today" | "nowMinute">,
): readonly AppointmentStatus[] {
  const isOver = day.day < day.today;
  const isDue = isOver || (day.nowMinute !== null && day.nowMinute >= visit.startMinute + NO_SHOW_AFTER);
  const rank = (status: AppointmentStatus) => {
    if (status === nextStatus(visit.status)) return 0;
    return status === "cancelled" ? 2 : 1;
  };
  return statusesAfter(visit.status)
    .filter((status) => status !== "noShow" || isDue)
    .toSorted((a, b) => rank(a) - rank(b));
}
