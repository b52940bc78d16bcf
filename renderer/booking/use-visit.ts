import { useQuery } from "@tanstack/react-query";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { OutsideChange } from "../../shared/ipc/visits.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { useDay } from "../day/use-day.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";

/** A visit on whatever day it is. */
export type VisitReading =
  | {
      readonly kind: "visit";
      readonly visit: DayAppointment;
      readonly day: DayView;
      readonly outside: OutsideChange | null;
    }
  | { readonly kind: "reading" }
  | { readonly kind: "gone" };

/** Reads a visit: from the day shown where it is on that, otherwise from its own. It is followed where it goes. */
export function useVisit(appointmentId: AppointmentId): VisitReading {
  const { day: shownDay } = useViewState();
  const shown = useDay(shownDay).data;
  const { data: found } = useQuery({
    queryKey: queryKeys.visit(appointmentId),
    queryFn: () => ask("findVisit", { appointmentId }),
  });
  const isHere = shown?.appointments.some(({ id }) => id === appointmentId) === true;
  const itsDay = !isHere && found?.kind === "found" ? found.day : shownDay;
  const day = useDay(itsDay).data;
  const visit = day?.appointments.find(({ id }) => id === appointmentId);
  if (day !== undefined && visit !== undefined)
    return { kind: "visit", visit, day, outside: found?.kind === "found" ? found.outside : null };
  return found?.kind === "noSuchAppointment" ? { kind: "gone" } : { kind: "reading" };
}
