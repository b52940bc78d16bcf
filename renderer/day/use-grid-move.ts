import { useState } from "react";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { PendingMove } from "../booking/move-question.tsx";
import { foldOf, useAppointmentActs } from "../booking/use-appointment-acts.ts";
import type { WantedSlot } from "../booking/use-appointment-acts.ts";
import { wallTimeAt } from "../ui/civil-day.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { MoveTarget } from "./drag-target.ts";

/** The question took the focus; once it is gone the focus belongs to the card again, wherever that now stands. */
function focusCard(id: AppointmentId): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`.day-grid [data-appointment-id="${CSS.escape(id)}"]`);
    card?.focus({ preventScroll: true });
  });
}

/** Moves visits where the grid wants them, and keeps the question where one has to be answered first. */
export function useGridMove(day: DayView | undefined) {
  const acts = useAppointmentActs();
  const [pending, setPending] = useState<PendingMove>();

  const attempt = async (visit: DayAppointment, wanted: WantedSlot): Promise<boolean> => {
    const practitionerName =
      day?.columns.find((column) => column.practitionerId === wanted.practitionerId)?.name ?? "";
    const outcome = await acts.move(visit, wanted, practitionerName);
    const isSettled = outcome === undefined || outcome.kind === "moved" || outcome.kind === "unchanged";
    setPending(isSettled ? undefined : { visit, wanted, practitionerName, refusal: outcome });
    return isSettled;
  };
  return {
    pending,
    leave: () => {
      setPending(undefined);
      if (pending !== undefined) focusCard(pending.visit.id);
    },
    answer: async (wanted: WantedSlot): Promise<void> => {
      if (pending === undefined) return;
      const isSettled = await attempt(pending.visit, wanted);
      if (isSettled) focusCard(pending.visit.id);
    },
    moveOnGrid: async (visit: DayAppointment, target: MoveTarget): Promise<void> => {
      if (day === undefined) return;
      const isSameStart = target.startMinute === visit.startMinute;
      await attempt(visit, {
        practitionerId: target.practitionerId,
        startsAt: isSameStart ? visit.startsAt : wallTimeAt(day.day, target.startMinute),
        durationMinutes: target.endMinute - target.startMinute,
        fold: isSameStart ? foldOf(visit) : null,
        clash: "refuse",
      });
    },
  };
}
