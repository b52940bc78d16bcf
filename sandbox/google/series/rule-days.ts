import { addDays, CivilDate, weekdayOf } from "../../../shared/time.ts";
import { assertNever } from "../assert-never.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** The days a rule falls on from `first` to `last`, in order; `COUNT` and `UNTIL` are the caller's to mind. */
export function* ruleDays(
  rule: RecurrenceRule,
  { first, last }: { readonly first: CivilDate; readonly last: CivilDate },
): Generator<CivilDate> {
  for (let distance = 0; periodStart(rule, first, distance) <= last; distance += rule.interval)
    for (const day of daysOfPeriod(rule, first, distance)) if (day >= first && day <= last) yield day;
}

function periodStart(rule: RecurrenceRule, first: CivilDate, distance: number): CivilDate {
  switch (rule.frequency) {
    case "DAILY":
      return addDays(first, distance);
    case "WEEKLY":
      return addDays(first, 1 - weekdayOf(first) + 7 * distance);
    case "MONTHLY":
      return monthAfter(first, distance);
    case "YEARLY":
      return monthAfter(first, 12 * distance);
    default:
      return assertNever(rule.frequency);
  }
}

function daysOfPeriod(rule: RecurrenceRule, first: CivilDate, distance: number): CivilDate[] {
  const start = periodStart(rule, first, distance);
  const usualDay = Number(first.slice(8));
  switch (rule.frequency) {
    case "DAILY":
      return isOnWeekday(rule, start) ? [start] : [];
    case "WEEKLY": {
      const weekdays =
        rule.byDay.length === 0 ? [weekdayOf(first)] : rule.byDay.map(({ weekday }) => weekday);
      return weekdays.toSorted((one, other) => one - other).map((weekday) => addDays(start, weekday - 1));
    }
    case "MONTHLY":
      return daysOfMonth(rule, start, usualDay);
    case "YEARLY":
      return daysOfMonth({ ...rule, byDay: [], byMonthDay: [] }, start, usualDay);
    default:
      return assertNever(rule.frequency);
  }
}

function isOnWeekday(rule: RecurrenceRule, day: CivilDate): boolean {
  return rule.byDay.length === 0 || rule.byDay.some(({ weekday }) => weekday === weekdayOf(day));
}

function daysOfMonth(rule: RecurrenceRule, month: CivilDate, usualDay: number): CivilDate[] {
  const all = Array.from({ length: 31 }, (_value, index) => addDays(month, index)).filter((day) =>
    day.startsWith(month.slice(0, 7)),
  );
  if (rule.byDay.length > 0)
    return all.filter((day, index) =>
      rule.byDay.some(
        ({ weekday, ordinal }) =>
          weekday === weekdayOf(day) &&
          (ordinal === undefined ||
            ordinal === Math.floor(index / 7) + 1 ||
            ordinal === -(Math.floor((all.length - 1 - index) / 7) + 1)),
      ),
    );
  const wanted = rule.byMonthDay.length === 0 ? [usualDay] : rule.byMonthDay;
  return all.filter((_day, index) => wanted.includes(index + 1) || wanted.includes(index - all.length));
}

/** The first day of the month some months after a day's. */
function monthAfter(day: CivilDate, months: number): CivilDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return CivilDate.parse(`${year}-${String((index % 12) + 1).padStart(2, "0")}-01`);
}
