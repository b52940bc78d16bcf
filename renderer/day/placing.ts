import { create } from "zustand";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { useViewState } from "../ui/view-state.ts";

interface Placing {
  /** The visit that waits for a place on a grid; null while none does. */
  readonly visit: DayAppointment | null;
}

/** Which visit is moved by pointing at its new place, instead of dragging it there (WCAG 2.5.7). */
export const usePlacing = create<Placing>()(() => ({ visit: null }));

/** Lets somebody point at the new place of a visit, on whichever grid and day they go to. */
export function beginPlacing(visit: DayAppointment): void {
  const { screen, showScreen, close } = useViewState.getState();
  usePlacing.setState({ visit });
  close();
  if (screen !== "day" && screen !== "week") showScreen("day");
}

/** Leaves the visit where it is, or where it has been put. */
export function endPlacing(): void {
  usePlacing.setState({ visit: null });
}
