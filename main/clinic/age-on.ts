import type { CivilDate } from "../../shared/time.ts";

/** Whole years between a birth date and a day; undefined where the day comes before it. */
export function ageOn(birthDate: CivilDate, day: CivilDate): number | undefined {
  if (day < birthDate) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
