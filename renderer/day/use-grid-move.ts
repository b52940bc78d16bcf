import { useState } from "react";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { PendingMove } from "../booking/move-question.tsx";
import { foldOf, useAppointmentActs } from "../booking/use-appointment-acts.ts";
import type { WantedSlot } from "../booking/use-appointment-acts.ts";
import { wallTimeAt } from "../ui/civil-day.ts";
import type { MoveTarget } from "./drag-target.ts";

/** Moves visits where the grid wants them, and keeps the question where one has to be answered first. */
export function useGridMove(day: DayView | undefined) {
  const acts = useAppointmentActs();
  const [pending, setPending] = useState<PendingMove>();

  const attempt = async (visit: DayAppointment, wanted: WantedSlot): Promise<void> => {
    const practitionerName =
      day?.columns.find((column) => column.practitionerId === wanted.practitionerId)?.name ?? "";
    const outcome = await acts.move(visit, wanted, practitionerName);
    const isSettled = outcome === undefined || outcome.kind === "moved" || outcome.kind === "unchanged";
    setPending(isSettled ? undefined : { visit, wanted, practitionerName, refusal: outcome });
  };
  return {
    pending,
    leave: () => setPending(undefined),
    answer: (wanted: WantedSlot) => {
      if (pending !== undefined) void attempt(pending.visit, wanted);
    },
    moveOnGrid: (visit: DayAppointment, target: MoveTarget): Promise<void> => {
      if (day === undefined) return Promise.resolve();
      const isSameStart = target.startMinute === visit.startMinute;
      return attempt(visit, {
        practitionerId: target.practitionerId,
        startsAt: isSameStart ? visit.startsAt : wallTimeAt(day.day, target.startMinute),
        durationMinutes: target.endMinute - target.startMinute,
        fold: isSameStart ? foldOf(visit) : null,
        clash: "refuse",
      });
    },
  };
}
