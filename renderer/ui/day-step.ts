import { assertNever } from "../../shared/assert.ts";
import type { CivilDate } from "../../shared/time.ts";
import { t } from "../words/t.ts";
import { neighbouringMonth, weekStart } from "./calendar-week.ts";
import { shiftDay } from "./civil-day.ts";
import { daysInWords, monthInWords, weekdayInWords } from "./day-words.ts";
import type { ScreenName } from "./view-state.ts";

/** How many days a screen shows at once. */
export type DayUnit = "day" | "week" | "month";

/** How many days a screen shows at once; those that show no days at all go by the day. */
export function unitOf(screen: ScreenName): DayUnit {
  if (screen === "week" || screen === "agenda") return "week";
  return screen === "month" ? "month" : "day";
}

/** The day shown after a step to the days before or after. */
export function stepDay(day: CivilDate, unit: DayUnit, direction: 1 | -1): CivilDate {
  switch (unit) {
    case "day":
      return shiftDay(day, direction);
    case "week":
      return shiftDay(day, 7 * direction);
    case "month":
      return neighbouringMonth(day, direction);
    default:
      return assertNever(unit);
  }
}

/** The days shown, in words. */
export function shownInWords(
  shown: { readonly day: CivilDate; readonly today: CivilDate },
  unit: DayUnit,
): string {
  const { day, today } = shown;
  switch (unit) {
    case "day":
      return day === today ? t("ui.header.todayAndDay", { day: weekdayInWords(day) }) : weekdayInWords(day);
    case "week":
      return daysInWords(weekStart(day), shiftDay(weekStart(day), 6));
    case "month":
      return monthInWords(day);
    default:
      return assertNever(unit);
  }
}
