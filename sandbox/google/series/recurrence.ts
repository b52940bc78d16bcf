import { RRuleTemporal } from "rrule-temporal";
import { instantFromMs } from "../../../shared/time.ts";
import type { ZoneId } from "../../../shared/time.ts";
import type { EventMoment } from "../events/stored-event.ts";
import { readRecurrenceDates, readRecurrenceStamp, zoneOfSeries } from "./recurrence-stamp.ts";
import { readRuleParts } from "./rule-parts.ts";
import type { RuleParts } from "./rule-parts.ts";
import { slotOf } from "./slot.ts";
import type { Slot } from "./slot.ts";

/** The lines of a series, read: which slots it has is the union of rules and dates without `exRules` and `exDates` (RFC 5545, 3.8.5). */
export interface Recurrence {
  /** The slot of its start. */
  readonly first: Slot;
  readonly rules: readonly RRuleTemporal[];
  /** The start of the series and its `RDATE`s. */
  readonly dates: ReadonlySet<Slot>;
  readonly exRules: readonly RRuleTemporal[];
  readonly exDates: ReadonlySet<Slot>;
}

/**
 * Reads the `recurrence` of an event that starts at `start`; undefined where a line is malformed. The start is an instance
 * even where no rule falls on it, and then comes on top of `COUNT`
 * (https://github.com/googleapis/google-api-nodejs-client/issues/2214).
 */
export function readRecurrence(lines: readonly string[], start: EventMoment): Recurrence | undefined {
  const rules: RRuleTemporal[] = [];
  const exRules: RRuleTemporal[] = [];
  const first = slotOf(start);
  const dates = new Set<Slot>([first]);
  const exDates = new Set<Slot>();
  for (const line of lines) {
    const [, name, text] = /^(RRULE|EXRULE):(.+)$/.exec(line) ?? [];
    if (text === undefined) {
      const slots = readRecurrenceDates(line, start);
      if (slots === undefined) return undefined;
      for (const slot of slots) (line.startsWith("EX") ? exDates : dates).add(slot);
    } else {
      const rule = readRule(text, start);
      if (rule === undefined) return undefined;
      (name === "RRULE" ? rules : exRules).push(rule);
    }
  }
  return { first, rules, dates, exRules, exDates };
}

function readRule(text: string, start: EventMoment): RRuleTemporal | undefined {
  const zone = zoneOfSeries(start);
  const parts = readRuleParts(text);
  const written = parts && writeRule(parts, start, zone);
  if (written === undefined) return undefined;
  return new RRuleTemporal({ rruleString: written, dtstart: zonedAt(slotOf(start), zone), cache: false });
}

/** The rule as the library takes it: `UNTIL` in UTC, on a timed series, or as a day; no times of day on an all-day one. */
function writeRule(parts: RuleParts, start: EventMoment, zone: ZoneId): string | undefined {
  const written = new Map(parts);
  if (start.kind === "allDay") {
    if (/^(?:HOUR|MINUTE|SECOND)LY$/.test(parts.get("FREQ") ?? "")) return undefined;
    for (const name of ["BYHOUR", "BYMINUTE", "BYSECOND"]) written.delete(name);
  }
  const until = parts.get("UNTIL");
  if (until !== undefined) {
    const stamp = readRecurrenceStamp(until, zone);
    if (stamp === undefined) return undefined;
    const isDay = stamp.kind === "day" || start.kind === "allDay";
    written.set("UNTIL", isDay ? until.slice(0, 8) : stampInUtc(stamp.slot));
  }
  // A leap second is the last one of its minute where there are none (RFC 5545, 3.3.10).
  const seconds = written.get("BYSECOND");
  if (seconds !== undefined) written.set("BYSECOND", seconds.replaceAll("60", "59"));
  return `RRULE:${[...written].map((part) => part.join("=")).join(";")}`;
}

/** `20261123T080000Z`: a slot of a timed series as RFC 5545 and the ids of instances write it. */
export function stampInUtc(slot: Slot): string {
  return `${instantFromMs(slot).slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** A slot in a zone, in the only form the library asks for. */
export function zonedAt(slot: Slot, zone: string): { readonly timeZoneId: string; toString(): string } {
  return { timeZoneId: zone, toString: () => `${instantFromMs(slot)}[${zone}]` };
}
