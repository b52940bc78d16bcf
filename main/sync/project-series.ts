import { instantFromMs, type Instant, msOf, type ZoneId } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { Block } from "../store/blocks.ts";
import { blocksOf, keepsBusy } from "./event-blocks.ts";
import { readRecurrence, type RecurrenceDates } from "./read-recurrence.ts";
import type { RuleParts } from "./read-rule.ts";
import { wallsOfRule } from "./rule-walls.ts";
import {
  endOfOccurrence,
  LONGEST_OCCURRENCE_MS,
  seriesTime,
  type SeriesTime,
  slotOf,
} from "./series-time.ts";
import { createZoneClock } from "./zone-clock.ts";

/** What is known of a recurring event, and the stretch of time it is wanted for. */
export interface SeriesSight {
  /** The event that recurs; undefined: only some of its instances are known. */
  readonly master: GoogleEvent | undefined;
  /** Its instances that were moved, changed or cancelled, in any order. */
  readonly exceptions: readonly GoogleEvent[];
  /** The calendar's zone, in which all-day days begin and end. */
  readonly zone: ZoneId;
  readonly from: Instant;
  readonly until: Instant;
}

/** Why a series is not, or not wholly, followed. */
export type SeriesProblem =
  /** A line cannot be read; the other lines and the event's own time count. */
  | "unreadableRecurrence"
  /** It recurs more often than we follow: the first occurrences, or its own time alone, are kept. */
  | "tooManyOccurrences"
  /** Its zone is not one this machine knows; the calendar's is taken. */
  | "unknownZone";

/** The busy time of a series. */
export interface SeriesProjection {
  /** By start, then by event; those of the rule carry the master's id, those of an exception its own. */
  readonly blocks: readonly Block[];
  readonly problems: readonly SeriesProblem[];
}

/** How many occurrences of a series are followed in one stretch: ten a day in 500 days. */
export const MOST_OCCURRENCES = 5_000;

const DAY_MS = 24 * 60 * 60_000;

/** The last millisecond of the year 9999. */
const LAST_MS = 253_402_300_799_999;

/**
 * The busy time a recurring event makes between two moments (PL7): what its lines name, at the same time of day in its own zone
 * however the clocks change, without the instances that stand by themselves, which make what they say. Its own start counts
 * also where no rule falls on it (https://github.com/googleapis/google-api-nodejs-client/issues/2214). Pure and total:
 * whatever Google holds, it answers in a short while.
 */
export function projectSeries(sight: SeriesSight): SeriesProjection {
  const { master, exceptions, zone, from, until } = sight;
  const problems = new Set<SeriesProblem>();
  const ofMaster = master !== undefined && keepsBusy(master) ? masterBlocks(master, { sight, problems }) : [];
  const blocks = [...ofMaster, ...exceptions.flatMap((exception) => blocksOf(exception, zone))]
    .filter(({ startsAt, endsAt }) => startsAt < until && endsAt > from)
    .toSorted((one, other) => compare(one.startsAt, other.startsAt) || compare(one.eventId, other.eventId));
  return { blocks, problems: [...problems] };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** One projection under way. */
interface Work {
  readonly sight: SeriesSight;
  readonly problems: Set<SeriesProblem>;
}

function masterBlocks(master: GoogleEvent, work: Work): readonly Block[] {
  const { sight, problems } = work;
  const [own] = blocksOf(master, sight.zone);
  if (own === undefined) return [];
  const time = seriesTime(master, { own, ...sight });
  if (!time.isZoneKnown) problems.add("unknownZone");
  const standAlone = new Set(
    sight.exceptions.map(({ originalStartTime }) => slotOf(time, originalStartTime)),
  );
  const [from, until] = [msOf(sight.from), msOf(sight.until)];
  const starts = [...startsOf(master.recurrence ?? [], { ...work, time })]
    .filter((start) => start < until && endOfOccurrence(time, start) > from && !standAlone.has(start))
    .toSorted((one, other) => one - other);
  if (starts.length > MOST_OCCURRENCES) problems.add("tooManyOccurrences");
  return starts.slice(0, MOST_OCCURRENCES).map((start) => ({
    ...own,
    startsAt: instantFromMs(start),
    endsAt: instantFromMs(Math.min(endOfOccurrence(time, start), LAST_MS)),
  }));
}

/** When the occurrences begin that the lines of a series name in the stretch: Unix milliseconds, some outside of it. */
function startsOf(lines: readonly string[], work: Work & { readonly time: SeriesTime }): ReadonlySet<number> {
  const { time, problems } = work;
  const { rules, exRules, dates, exDates, unreadable } = readRecurrence(lines);
  if (unreadable > 0) problems.add("unreadableRecurrence");
  const starts = new Set([time.first]);
  for (const rule of rules) for (const start of ruleStarts(rule, work)) starts.add(start);
  for (const some of dates) for (const start of namedStarts(some, work)) starts.add(start);
  for (const rule of exRules) for (const start of ruleStarts(rule, work)) starts.delete(start);
  for (const some of exDates) for (const start of namedStarts(some, work)) starts.delete(start);
  return starts;
}

function ruleStarts(rule: RuleParts, work: Work & { readonly time: SeriesTime }): readonly number[] {
  const { sight, time, problems } = work;
  const { clock, first, firstWall } = time;
  const longest = Math.min(time.length, LONGEST_OCCURRENCE_MS);
  const found = wallsOfRule(rule, {
    ...time,
    fromWall: clock.wallOf(msOf(sight.from)) - longest - DAY_MS,
    toWall: clock.wallOf(msOf(sight.until)) + DAY_MS,
  });
  if (found.kind === "walls")
    // The event may itself begin in the second pass of a repeated hour.
    return found.walls.map((wall) => (wall === firstWall ? first : clock.momentOf(wall)));
  problems.add(found.kind === "tooMany" ? "tooManyOccurrences" : "unreadableRecurrence");
  return [];
}

/**
 * Days name nothing of a timed series, and times nothing of an all-day one: Google takes such lines, and nothing happens
 * (https://stackoverflow.com/questions/25171709).
 */
function namedStarts(
  { zone, stamps }: RecurrenceDates,
  { sight, time }: Work & { readonly time: SeriesTime },
): readonly number[] {
  const stretch = { fromMs: msOf(sight.from) - LONGEST_OCCURRENCE_MS, toMs: msOf(sight.until) };
  const clock = zone === undefined ? time.clock : createZoneClock(zone, stretch);
  return stamps.flatMap((stamp) => {
    if (stamp.kind === "day") return time.kind === "allDay" ? [time.clock.momentOf(stamp.wall)] : [];
    if (time.kind === "allDay") return [];
    return stamp.kind === "moment" ? [stamp.moment] : [clock.momentOf(stamp.wall)];
  });
}
