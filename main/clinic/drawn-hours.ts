import type { DayAppointment, DayColumn } from "../../shared/ipc/appointments.ts";
import { type Opening, WHOLE_DAY } from "./opening-time.ts";

/** The hours that are drawn at the least. */
const USUAL_DAY: Opening = { fromMinute: 8 * 60, toMinute: 18 * 60 };

/** The whole hours that a grid shows: the usual ones, the opening hours of its columns, and every visit. */
export function drawnHours(columns: readonly DayColumn[], appointments: readonly DayAppointment[]): Opening {
  const all = [
    USUAL_DAY,
    ...columns.flatMap(({ opening }) => opening).filter((opening) => !isWholeDay(opening)),
    ...appointments.map(({ startMinute, durationMinutes }) => ({
      fromMinute: startMinute,
      toMinute: startMinute + durationMinutes,
    })),
  ];
  const from = Math.min(...all.map(({ fromMinute }) => fromMinute));
  const to = Math.max(...all.map(({ toMinute }) => toMinute));
  return {
    fromMinute: Math.floor(from / 60) * 60,
    toMinute: Math.min(Math.ceil(to / 60) * 60, WHOLE_DAY.toMinute),
  };
}

function isWholeDay({ fromMinute, toMinute }: Opening): boolean {
  return fromMinute === WHOLE_DAY.fromMinute && toMinute === WHOLE_DAY.toMinute;
}
