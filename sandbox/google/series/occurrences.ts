import {
  addDays,
  CivilDate,
  dayOf,
  instantFromRfc3339,
  instantOf,
  wallTimeAt,
  wallTimeOf,
  minuteOfDay,
  WallTime,
  ZoneId,
} from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";
import { momentInstant } from "../events/moment-instant.ts";
import type { EventMoment, StoredEvent } from "../events/stored-event.ts";
import { readRecurrenceRule } from "./recurrence-rule.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { ruleDays } from "./rule-days.ts";

/** More occurrences than any series is asked for at once. */
const MOST_OCCURRENCES = 5000;

/**
 * The starts of a series up to an instant, in order: its rule, with `RDATE`s and without `EXDATE`s. A rule with parts the
 * sandbox does not expand has its first occurrence alone. `zone` is the calendar's, for all-day events and zoneless ones.
 */
export function occurrenceStarts(master: StoredEvent, zone: ZoneId, until: Instant): EventMoment[] {
  const lines = master.fields.recurrence ?? [];
  const excluded = new Set(
    datesOf(lines, "EXDATE", master, zone).map((moment) => momentInstant(moment, zone)),
  );
  const starts = new Map<Instant, EventMoment>();
  for (const moment of [
    ...ruleStarts(lines, master, zone, until),
    ...datesOf(lines, "RDATE", master, zone),
  ]) {
    const instant = momentInstant(moment, zone);
    if (!excluded.has(instant) && instant < until) starts.set(instant, moment);
  }
  return [...starts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, moment]) => moment);
}

function ruleStarts(
  lines: readonly string[],
  master: StoredEvent,
  zone: ZoneId,
  until: Instant,
): EventMoment[] {
  const line = lines.find((one) => one.startsWith("RRULE:"));
  const rule = line === undefined ? undefined : readRecurrenceRule(line);
  if (rule === undefined) return [master.start];
  const starts: EventMoment[] = [];
  for (const day of ruleDays(rule, { first: firstDay(master, zone), last: addDays(dayOf(until, zone), 1) })) {
    const moment = onDay(master.start, day, zone);
    const instant = momentInstant(moment, zone);
    const isOver =
      instant >= until ||
      isPastUntil(rule, day, instant) ||
      starts.length >= Math.min(rule.count ?? MOST_OCCURRENCES, MOST_OCCURRENCES);
    if (isOver) break;
    starts.push(moment);
  }
  return starts;
}

function firstDay({ start }: StoredEvent, zone: ZoneId): CivilDate {
  return start.kind === "allDay" ? start.date : dayOf(start.instant, zoneOf(start, zone));
}

/** The same wall time on another day, so that a series keeps its hour when the clocks change. */
function onDay(start: EventMoment, day: CivilDate, zone: ZoneId): EventMoment {
  if (start.kind === "allDay") return { ...start, date: day };
  const own = zoneOf(start, zone);
  const { wall } = wallTimeOf(start.instant, own);
  return { ...start, instant: instantOf(wallTimeAt(day, minuteOfDay(wall)), own, 0) };
}

function zoneOf(moment: EventMoment, zone: ZoneId): ZoneId {
  return moment.timeZone === undefined ? zone : ZoneId.parse(moment.timeZone);
}

function isPastUntil(rule: RecurrenceRule, day: CivilDate, instant: Instant): boolean {
  if (rule.until === undefined) return false;
  const last = readStamp(rule.until);
  return last.kind === "day" ? day > last.day : last.kind === "instant" && instant > last.instant;
}

type Stamp =
  | { readonly kind: "day"; readonly day: CivilDate }
  | { readonly kind: "instant"; readonly instant: Instant }
  | { readonly kind: "wall"; readonly wall: WallTime }
  | { readonly kind: "unreadable" };

/** Reads `20261231`, `20261231T225959Z` or `20261231T090000`. */
function readStamp(text: string): Stamp {
  const [, year = "", month = "", date = "", hour, minute = "", second = "", zulu] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text) ?? [];
  const day = CivilDate.safeParse(`${year}-${month}-${date}`);
  if (!day.success) return { kind: "unreadable" };
  if (hour === undefined) return { kind: "day", day: day.data };
  const wall = `${day.data}T${hour}:${minute}`;
  const instant = zulu === undefined ? undefined : instantFromRfc3339(`${wall}:${second}Z`);
  if (instant !== undefined) return { kind: "instant", instant };
  const read = WallTime.safeParse(wall);
  return read.success ? { kind: "wall", wall: read.data } : { kind: "unreadable" };
}

/** The moments of all `EXDATE` or `RDATE` lines, of the master's own kind. */
function datesOf(
  lines: readonly string[],
  name: "EXDATE" | "RDATE",
  master: StoredEvent,
  zone: ZoneId,
): EventMoment[] {
  return lines
    .filter((line) => line.startsWith(name))
    .flatMap((line) => {
      const [head = "", stamps = ""] = line.split(":");
      const named = ZoneId.safeParse(/TZID=([^;]+)/.exec(head)?.[1]);
      const own = named.success ? named.data : zoneOf(master.start, zone);
      return stamps.split(",").map((stamp) => momentOf(readStamp(stamp), master.start, own));
    })
    .filter((moment) => moment !== undefined);
}

function momentOf(stamp: Stamp, start: EventMoment, zone: ZoneId): EventMoment | undefined {
  if (start.kind === "allDay") return stamp.kind === "day" ? { ...start, date: stamp.day } : undefined;
  if (stamp.kind === "instant") return { ...start, instant: stamp.instant };
  return stamp.kind === "wall" ? { ...start, instant: instantOf(stamp.wall, zone, 0) } : undefined;
}
