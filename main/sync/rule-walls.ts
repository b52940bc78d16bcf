import { RRuleTemporal } from "rrule-temporal";
import { instantFromMs } from "../../shared/time.ts";
import { readRecurrenceStamp } from "./recurrence-stamp.ts";
import type { RuleParts } from "./read-rule.ts";
import type { ZoneClock } from "./zone-clock.ts";

/** When a rule begins and which of its times are asked for, as wall times (milliseconds as a ZoneClock counts them). */
export interface RuleStretch {
  readonly kind: "timed" | "allDay";
  /** The wall clock of the series. */
  readonly clock: ZoneClock;
  readonly firstWall: number;
  readonly fromWall: number;
  readonly toWall: number;
}

/** The wall times a rule names; `tooMany`: more than we go through. */
export type RuleWalls =
  | { readonly kind: "walls"; readonly walls: readonly number[] }
  | { readonly kind: "tooMany" }
  | { readonly kind: "unreadable" };

/** How many periods of a rule are gone through from its start, at most: 54 years of days. */
const MOST_PERIODS = 20_000;

/** How many times on one of its days a rule may name; measured, because more takes the library seconds. */
const MOST_TIMES_A_DAY: ReadonlyMap<string, number> = new Map([
  ["DAILY", 24],
  ["WEEKLY", 24],
  ["MONTHLY", 4],
  ["YEARLY", 4],
  ["HOURLY", 1],
]);

const TIME_PARTS = ["BYHOUR", "BYMINUTE", "BYSECOND"];

const DAY_MS = 24 * 60 * 60_000;

/** The last millisecond of the year 9999. */
const LAST_MS = 253_402_300_799_999;

/**
 * The wall times that a rule names between two of them, both included. It is followed on a wall clock that never changes, so
 * that its times stay what they are when the clocks change. Total, and never long: rules for every minute or second are
 * `tooMany`.
 */
export function wallsOfRule(parts: RuleParts, stretch: RuleStretch): RuleWalls {
  const rule = writeRule(parts, stretch);
  if (rule === undefined) return { kind: "unreadable" };
  if (timesADay(rule) > (MOST_TIMES_A_DAY.get(rule.get("FREQ") ?? "") ?? 0)) return { kind: "tooMany" };
  const { firstWall, toWall } = stretch;
  const fromWall = Math.max(stretch.fromWall, firstWall);
  if (fromWall > toWall) return { kind: "walls", walls: [] };
  try {
    const found = new RRuleTemporal({
      rruleString: `RRULE:${[...rule].map((part) => part.join("=")).join(";")}`,
      dtstart: onUnchangingClock(firstWall),
      cache: false,
      maxIterations: MOST_PERIODS,
    }).between(onUnchangingClock(fromWall), onUnchangingClock(toWall), true);
    return { kind: "walls", walls: found.map(({ epochMilliseconds }) => epochMilliseconds) };
  } catch (fault) {
    // The library says by a text alone that it gave up.
    const gaveUp = fault instanceof Error && fault.message.includes("exceeded");
    return { kind: gaveUp ? "tooMany" : "unreadable" };
  }
}

function timesADay(rule: RuleParts): number {
  return TIME_PARTS.map((name) => rule.get(name)?.split(",").length ?? 1).reduce((one, other) => one * other);
}

/** The rule for the unchanging clock; undefined where it cannot be one of this series. */
function writeRule(parts: RuleParts, stretch: RuleStretch): RuleParts | undefined {
  const rule = new Map(parts);
  if (stretch.kind === "allDay") {
    if (/^(?:HOUR|MINUTE|SECOND)LY$/.test(rule.get("FREQ") ?? "")) return undefined;
    // To be ignored there (RFC 5545, section 3.3.10).
    for (const name of TIME_PARTS) rule.delete(name);
  }
  // A leap second is the last one of its minute on clocks without them.
  const seconds = rule.get("BYSECOND");
  if (seconds !== undefined) rule.set("BYSECOND", seconds.replaceAll("60", "59"));
  const until = rule.get("UNTIL");
  if (until === undefined) return rule;
  const last = lastWall(until, stretch);
  if (last === undefined) return undefined;
  // Kept to years of four digits; "for ever" is often written as the last moment of 9999, which may be in 10000 on the wall.
  const written = Math.min(Math.max(last, stretch.firstWall - 1000), LAST_MS);
  return rule.set("UNTIL", `${instantFromMs(written).slice(0, 19).replaceAll(/[-:]/g, "")}Z`);
}

/** The last wall time that `UNTIL` lets in; a day lets in all of that day. */
function lastWall(until: string, { kind, clock }: RuleStretch): number | undefined {
  const stamp = readRecurrenceStamp(kind === "allDay" ? until.slice(0, 8) : until);
  switch (stamp?.kind) {
    case "day":
      return stamp.wall + DAY_MS - 1000;
    case "wall":
      return stamp.wall;
    case "moment":
      return clock.wallOf(stamp.moment);
    case undefined:
      return undefined;
  }
}

/** A wall time in the only form the library asks for. */
function onUnchangingClock(wall: number): { readonly timeZoneId: string; toString(): string } {
  return { timeZoneId: "UTC", toString: () => `${instantFromMs(wall)}[UTC]` };
}
