import type { PractitionerId } from "../../shared/ids.ts";
import type { WorkingHours } from "../../shared/model/clinic.ts";
import { addDays, type CivilDate, weekdayOf, type ZoneId } from "../../shared/time.ts";
import { listClosuresBetween } from "../store/closures.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { type Opening, openingSpan, openingsOn } from "./opening-time.ts";
import { joinSpans, type Span } from "./span.ts";

/** Which days, and which part of them, somebody wants; whole visits lie in that part. */
export interface DayWish extends Opening {
  /** ISO weekdays, 1 Monday .. 7 Sunday; none: any. */
  readonly weekdays: readonly number[];
}

/** Any day, at any time of it. */
export const ANY_DAY: DayWish = { weekdays: [], fromMinute: 0, toMinute: 24 * 60 };

/** Whose opening time, on which days, both included. */
export interface OpenQuestion {
  readonly practitionerId: PractitionerId;
  readonly zone: ZoneId;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly wish: DayWish;
}

/** Who has no working hours is always open, but nobody wants to be offered three in the morning unless they say so. */
const USUAL_DAY: Opening = { fromMinute: 8 * 60, toMinute: 18 * 60 };

/** The stretches in which a practitioner is open on wanted days, closures left out, as the fewest stretches, in order. */
export function listOpenTime(reader: Reader, question: OpenQuestion): Span[] {
  const { practitionerId, zone, firstDay, lastDay, wish } = question;
  const hours = listWorkingHoursOf(reader, practitionerId);
  const closed = new Set<string>();
  for (const closure of listClosuresBetween(reader, { from: firstDay, to: lastDay }))
    if (closure.practitionerId === null || closure.practitionerId === practitionerId) closed.add(closure.day);
  const open: Span[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1))
    if (!closed.has(day) && isWanted(day, wish))
      for (const opening of openingsOfDay(day, hours, wish)) open.push(openingSpan(day, opening, zone));
  return joinSpans(open);
}

function isWanted(day: CivilDate, { weekdays }: DayWish): boolean {
  return weekdays.length === 0 || weekdays.includes(weekdayOf(day));
}

function openingsOfDay(day: CivilDate, hours: readonly WorkingHours[], wish: DayWish): Opening[] {
  const isAnyTime = wish.fromMinute <= 0 && wish.toMinute >= 24 * 60;
  if (hours.length === 0) return [isAnyTime ? USUAL_DAY : wish];
  return openingsOn(day, hours)
    .map(({ fromMinute, toMinute }) => ({
      fromMinute: Math.max(fromMinute, wish.fromMinute),
      toMinute: Math.min(toMinute, wish.toMinute),
    }))
    .filter(({ fromMinute, toMinute }) => fromMinute < toMinute);
}
