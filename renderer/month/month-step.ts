import type { CivilDate } from "../../shared/time.ts";
import { neighbouringMonth } from "../ui/calendar-week.ts";
import { shiftDay } from "../ui/civil-day.ts";

/** A key pressed on a month, the way the page reads, and the day that its week begins with. */
export interface MonthKey {
  readonly key: string;
  readonly reads: "ltr" | "rtl";
  readonly weekFrom: CivilDate;
}

type Step = (day: CivilDate, pressed: MonthKey) => CivilDate;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: (day, { reads }) => shiftDay(day, reads === "ltr" ? 1 : -1),
  ArrowLeft: (day, { reads }) => shiftDay(day, reads === "ltr" ? -1 : 1),
  ArrowDown: (day) => shiftDay(day, 7),
  ArrowUp: (day) => shiftDay(day, -7),
  Home: (_day, { weekFrom }) => weekFrom,
  End: (_day, { weekFrom }) => shiftDay(weekFrom, 6),
  PageDown: (day) => neighbouringMonth(day, 1),
  PageUp: (day) => neighbouringMonth(day, -1),
};

/** The day that a key leads to from another one; undefined for every key that leads nowhere. */
export function monthStep(day: CivilDate, pressed: MonthKey): CivilDate | undefined {
  return STEPS[pressed.key]?.(day, pressed);
}
