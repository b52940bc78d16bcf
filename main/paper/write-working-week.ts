import type { WorkingHours } from "../../shared/model/clinic.ts";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Working hours in the two cells from which the import reads them: days with the same hours are one group. */
export function writeWorkingWeek(hours: readonly WorkingHours[]): {
  readonly days: string;
  readonly hours: string;
} {
  const daysByHours = new Map<string, string[]>();
  for (const [index, day] of DAYS.entries()) {
    const text = hours
      .filter(({ weekday }) => weekday === index + 1)
      .toSorted((one, other) => one.fromMinute - other.fromMinute)
      .map(({ fromMinute, toMinute }) => `${clock(fromMinute)}-${clock(toMinute)}`)
      .join(";");
    if (text !== "") daysByHours.set(text, [...(daysByHours.get(text) ?? []), day]);
  }
  return {
    days: [...daysByHours.values()].map((days) => days.join(",")).join("|"),
    hours: [...daysByHours.keys()].join("|"),
  };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
