import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { useAppointmentActs } from "../booking/use-appointment-acts.ts";
import { usePreferences } from "../ui/preferences.ts";

/** What each visit was before it arrived, as long as the page stands: the key goes back to it from whichever screen. */
const before = new Map<AppointmentId, AppointmentStatus>();

/** What the key for "arrived" does: it steps forward, and pressed again it goes back to what the visit was before. */
export function useArrivedKey(): (visit: DayAppointment) => void {
  const { setStatus } = useAppointmentActs();
  return (visit) => {
    if (!usePreferences.getState().areLettersOn) return;
    if (visit.status === "arrived") {
      void setStatus(visit, before.get(visit.id) ?? "booked");
    } else if (visit.status === "booked" || visit.status === "confirmed") {
      before.set(visit.id, visit.status);
      void setStatus(visit, "arrived");
    }
  };
}
