import type { DayView } from "../../../shared/ipc/appointments.ts";

/** A minute of the day shown as the moment the browser's own clock gives it; the peers know no other zone. */
export function dateOn({ day }: Pick<DayView, "day">, minute: number): Date {
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return new Date(`${day}T${clock}:00`);
}
