import { useState } from "react";
import type { DayAppointment, DayColumn } from "../../shared/ipc/appointments.ts";
import type { PendingMove } from "../booking/move-question.tsx";
import { foldOf, useAppointmentActs } from "../booking/use-appointment-acts.ts";
import type { WantedSlot } from "../booking/use-appointment-acts.ts";
import { wallTimeAt } from "../ui/civil-day.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { WantedPlace } from "./time-grid.tsx";

/** The question took the focus; once it is gone the focus belongs to the card again, wherever that now stands. */
function focusCard(id: AppointmentId): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`.day-grid [data-appointment-id="${CSS.escape(id)}"]`);
    card?.focus({ preventScroll: true });
  });
}

/** Moves visits where the grid wants them, and keeps the question where one has to be answered first. */
export function useGridMove(practitioners: readonly Pick<DayColumn, "practitionerId" | "name">[]) {
  const acts = useAppointmentActs();
  const [pending, setPending] = useState<PendingMove>();

  const attempt = async (visit: DayAppointment, wanted: WantedSlot): Promise<boolean> => {
    const practitionerName =
      practitioners.find(({ practitionerId }) => practitionerId === wanted.practitionerId)?.name ?? "";
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
    moveOnGrid: async (visit: DayAppointment, place: WantedPlace): Promise<void> => {
      const startsAt = wallTimeAt(place.day, place.startMinute);
      const isSameStart = startsAt === visit.startsAt;
      await attempt(visit, {
        practitionerId: place.practitionerId,
        startsAt,
        durationMinutes: place.endMinute - place.startMinute,
        fold: isSameStart ? foldOf(visit) : null,
        clash: "refuse",
      });
    },
  };
}
