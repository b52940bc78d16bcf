import { addDays, type CivilDate, weekdayOf } from "../../shared/time.ts";

/** The first day of the week a day is in, where weeks begin on a weekday (1 Monday .. 7 Sunday). */
export function startOfWeek(day: CivilDate, firstWeekday: number): CivilDate {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** All days from one to another, both included. */
export function daysBetween(first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
