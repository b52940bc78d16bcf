import { useRef } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { useAppointmentActs } from "../booking/use-appointment-acts.ts";
import { usePreferences } from "../ui/preferences.ts";

/** What the key for "arrived" does: it steps forward, and pressed again it goes back to what the visit was before. */
export function useArrivedKey(): (visit: DayAppointment) => void {
  const { setStatus } = useAppointmentActs();
  const before = useRef(new Map<AppointmentId, AppointmentStatus>());
  return (visit) => {
    if (!usePreferences.getState().areLettersOn) return;
    if (visit.status === "arrived") {
      void setStatus(visit, before.current.get(visit.id) ?? "booked");
    } else if (visit.status === "booked" || visit.status === "confirmed") {
      before.current.set(visit.id, visit.status);
      void setStatus(visit, "arrived");
    }
  };
}
