import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { assertNever } from "../../shared/assert.ts";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import { useArrivedKey } from "../day/use-arrived-key.ts";
import { usePreferences } from "../ui/preferences.ts";
import { offeredStatuses } from "./offered-statuses.ts";
import { useAppointmentActs } from "./use-appointment-acts.ts";
import { visitActOf } from "./visit-keys.ts";

/** What an open visit's keys work with. */
export interface VisitKeyPlace {
  readonly day: DayView;
  /** Holds the ways to cancel. */
  readonly exits: RefObject<HTMLElement | null>;
}

/**
 * The keys of an open visit, outside its fields and where single letters are commands: 1 to 5 the steps of the ladder, 6 no-show,
 * A arrived and back, X the ways to cancel.
 */
export function useVisitKeys(visit: DayAppointment, place: VisitKeyPlace): void {
  const { setStatus } = useAppointmentActs();
  const onArrived = useArrivedKey();
  const act = (key: string): boolean => {
    const wanted = visitActOf(key);
    if (wanted === undefined) return false;
    switch (wanted.kind) {
      case "status":
        if (offeredStatuses(visit, place.day).includes(wanted.status)) void setStatus(visit, wanted.status);
        return true;
      case "arrived":
        onArrived(visit);
        return true;
      case "cancel":
        place.exits.current?.querySelector<HTMLElement>("[data-cancel]")?.focus();
        return true;
      default:
        return assertNever(wanted);
    }
  };
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (!usePreferences.getState().areLettersOn) return;
      if (target instanceof HTMLElement && target.matches("input, textarea, select")) return;
      if (latest.current(key)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
