import { replaceEqualDeep } from "@tanstack/react-query";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";

function isSame(one: DayAppointment, other: DayAppointment): boolean {
  const before: Record<string, unknown> = one;
  return Object.entries(other).every(([name, value]) => before[name] === value);
}

/**
 * The new visits, each that did not change replaced by its earlier self, so that a card is drawn again only when something
 * on it changed.
 */
export function shareVisits(
  before: readonly DayAppointment[],
  now: readonly DayAppointment[],
): DayAppointment[] {
  const known = new Map(before.map((appointment) => [appointment.id, appointment]));
  return now.map((appointment) => {
    const earlier = known.get(appointment.id);
    return earlier !== undefined && isSame(earlier, appointment) ? earlier : appointment;
  });
}

/** The new day with everything that did not change replaced by its earlier self. */
export function shareDay(before: DayView | undefined, now: DayView): DayView {
  if (before === undefined) return now;
  return {
    ...now,
    columns: replaceEqualDeep(before.columns, now.columns),
    blocks: replaceEqualDeep(before.blocks, now.blocks),
    appointments: shareVisits(before.appointments, now.appointments),
  };
}
