import type { WorkingHours } from "../../shared/model/clinic.ts";
import type { Opening } from "./opening-time.ts";
import { readTimeOfDay } from "./read-time-of-day.ts";
import type { MainWord } from "../words/main-words.ts";
import type { Sentence } from "../words/say.ts";

/** Hours on the days of a week. */
export type WorkingWeek = readonly Omit<WorkingHours, "practitionerId">[];

/** Days and hours as staff write them, read; or what is wrong. */
export type WorkingWeekReading =
  | { readonly kind: "week"; readonly week: WorkingWeek }
  | { readonly kind: "bad"; readonly why: Sentence };

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/**
 * Reads `Mon-Fri` or `Mon,Wed,Sat` with `08:00-12:00;13:00-17:00`: these hours on each of these days. Where they differ from day to
 * day, groups stand between bars in both: `Mon-Thu|Fri` with `08:00-17:00|08:00-12:00`. Both empty: no working hours, which means
 * always open.
 */
export function readWorkingWeek({
  days,
  hours,
}: {
  readonly days: string;
  readonly hours: string;
}): WorkingWeekReading {
  if (days === "" && hours === "") return { kind: "week", week: [] };
  if (days === "" || hours === "") return bad("row.daysOrHours");
  const groups = days.split("|");
  const hoursOf = hours.split("|");
  if (groups.length !== hoursOf.length) return bad("row.groups");
  const week: WorkingWeek[number][] = [];
  for (const [index, group] of groups.entries()) {
    const weekdays = readDays(group);
    if (weekdays === undefined) return bad("row.days");
    if (weekdays.some((day) => week.some(({ weekday }) => weekday === day))) return bad("row.dayTwice");
    const stretches = readHours(hoursOf[index] ?? "");
    if (stretches === undefined) return bad("row.hours");
    week.push(...weekdays.flatMap((weekday) => stretches.map((stretch) => ({ weekday, ...stretch }))));
  }
  return { kind: "week", week };
}

function bad(word: MainWord): WorkingWeekReading {
  return { kind: "bad", why: { word } };
}

function readDays(text: string): number[] | undefined {
  const weekdays = new Set<number>();
  for (const part of text.split(/[,;]/)) {
    const [from, to, more] = part.split(/[-–]/).map(readDay);
    const last = part.search(/[-–]/) === -1 ? from : to;
    if (from === undefined || last === undefined || more !== undefined || last < from) return undefined;
    for (let weekday = from; weekday <= last; weekday += 1) weekdays.add(weekday);
  }
  return [...weekdays].toSorted((one, other) => one - other);
}

/** 1 Monday .. 7 Sunday, from three letters or more of its name. */
function readDay(text: string): number | undefined {
  const name = text.trim().toLowerCase();
  const index = name.length < 3 ? -1 : DAYS.findIndex((day) => day.startsWith(name));
  return index === -1 ? undefined : index + 1;
}

function readHours(text: string): Opening[] | undefined {
  const stretches: Opening[] = [];
  for (const part of text.split(/[,;]/)) {
    const [fromMinute, toMinute, more] = part.split(/[-–]/).map(readTimeOfDay);
    if (fromMinute === undefined || toMinute === undefined || more !== undefined) return undefined;
    if (fromMinute >= toMinute) return undefined;
    stretches.push({ fromMinute, toMinute });
  }
  stretches.sort((one, other) => one.fromMinute - other.fromMinute);
  const overlap = stretches.some(
    ({ toMinute }, index) => toMinute > (stretches[index + 1]?.fromMinute ?? Infinity),
  );
  return overlap ? undefined : stretches;
}
