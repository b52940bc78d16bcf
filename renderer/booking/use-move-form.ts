import { useState } from "react";
import type { DayAppointment, DayColumn } from "../../shared/ipc/appointments.ts";
import type { WallTime } from "../../shared/time.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import { useViewState } from "../ui/view-state.ts";
import { FIRST_ASK } from "./slot-ask.ts";
import type { SlotAsk } from "./slot-ask.ts";
import { readSlotTimes, slotTimesOf } from "./slot-times.ts";
import type { SlotTimes } from "./slot-times.ts";
import type { SlotRefusal } from "./slot-words.ts";
import { foldOf, useAppointmentActs } from "./use-appointment-acts.ts";

interface Typed {
  readonly times: SlotTimes;
  readonly practitionerId: string;
  /** Where the visit was when typing began. */
  readonly from: string;
}

function placeOf(visit: DayAppointment): string {
  return `${visit.startsAt} ${String(visit.durationMinutes)} ${visit.practitionerId}`;
}

/** The fields of a move. They follow the visit until somebody types; what was typed stays when the visit moves elsewhere. */
export function useMoveForm(visit: DayAppointment, columns: readonly DayColumn[]) {
  const { move } = useAppointmentActs();
  const { showDay } = useViewState();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [refusal, setRefusal] = useState<SlotRefusal | null>(null);
  const [lastAsk, setLastAsk] = useState<SlotAsk>(FIRST_ASK);
  const times = typed?.times ?? slotTimesOf(visit.startsAt, visit.durationMinutes);
  const practitionerId = typed?.practitionerId ?? visit.practitionerId;
  const reading = readSlotTimes(times);

  const change = (changed: Partial<Pick<Typed, "times" | "practitionerId">>) => {
    setTyped({ times, practitionerId, from: typed?.from ?? placeOf(visit), ...changed });
    setRefusal(null);
  };
  const attempt = async (slotAsk: SlotAsk): Promise<void> => {
    const column = columns.find((one) => one.practitionerId === practitionerId);
    setLastAsk(slotAsk);
    if (reading.kind === "unreadable" || column === undefined) return;
    const { startsAt, durationMinutes } = reading;
    const fold = startsAt === visit.startsAt && slotAsk.fold === null ? foldOf(visit) : slotAsk.fold;
    const asked = { practitionerId: column.practitionerId, startsAt, durationMinutes, ...slotAsk, fold };
    const outcome = await move(visit, asked, column.name);
    // A fault was said by itself; the form stays as it is.
    if (outcome === undefined) return;
    const isSettled = outcome.kind === "moved" || outcome.kind === "unchanged";
    setRefusal(isSettled ? null : outcome);
    if (isSettled) setTyped(null);
    if (outcome.kind === "moved" && dayOfWall(startsAt) !== dayOfWall(visit.startsAt))
      showDay(dayOfWall(startsAt));
  };
  return {
    times,
    practitionerId,
    refusal,
    lastAsk,
    attempt,
    unreadable: reading.kind === "unreadable" ? reading.problem : null,
    startsAt: reading.kind === "read" ? reading.startsAt : undefined,
    wasMovedMeanwhile: typed !== null && typed.from !== placeOf(visit),
    changeTimes: (changed: SlotTimes) => change({ times: changed }),
    choosePractitioner: (chosen: string) => change({ practitionerId: chosen }),
    takeTime: (startsAt: WallTime) => change({ times: slotTimesOf(startsAt, visit.durationMinutes) }),
  };
}
