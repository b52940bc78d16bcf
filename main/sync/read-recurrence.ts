import { ZoneId } from "../../shared/time.ts";
import { type RecurrenceStamp, readRecurrenceStamp } from "./recurrence-stamp.ts";
import { readRule, type RuleParts } from "./read-rule.ts";

/** The days or times of one `RDATE` or `EXDATE` line. */
export interface RecurrenceDates {
  /** The zone the line names; undefined: the series' own. */
  readonly zone: ZoneId | undefined;
  readonly stamps: readonly RecurrenceStamp[];
}

/** The lines of a series, read (RFC 5545, section 3.8.5). */
export interface Recurrence {
  readonly rules: readonly RuleParts[];
  readonly exRules: readonly RuleParts[];
  readonly dates: readonly RecurrenceDates[];
  readonly exDates: readonly RecurrenceDates[];
  /** How many lines could not be read; they are left out. */
  readonly unreadable: number;
}

/** Lines of rules beyond so many are left out: each costs a while, and nobody writes them by hand. */
const MOST_RULES = 10;

/** Reads the `recurrence` of an event. Total: a line that cannot be read is counted and left out. */
export function readRecurrence(lines: readonly string[]): Recurrence {
  const rules: RuleParts[] = [];
  const exRules: RuleParts[] = [];
  const dates: RecurrenceDates[] = [];
  const exDates: RecurrenceDates[] = [];
  let unreadable = 0;
  for (const line of lines) {
    const [, name = "", parameters = "", value = ""] =
      /^(RRULE|EXRULE|RDATE|EXDATE)((?:;[^:]*)?):(.+)$/i.exec(line.trim()) ?? [];
    const isExcluding = name.toUpperCase().startsWith("EX");
    if (/RULE$/i.test(name)) {
      const rule = rules.length + exRules.length < MOST_RULES ? readRule(value) : undefined;
      if (rule === undefined) unreadable += 1;
      else (isExcluding ? exRules : rules).push(rule);
    } else {
      const read = name === "" ? undefined : readDates(parameters, value);
      if (read === undefined) unreadable += 1;
      else (isExcluding ? exDates : dates).push(read);
    }
  }
  return { rules, exRules, dates, exDates, unreadable };
}

function readDates(parameters: string, value: string): RecurrenceDates | undefined {
  let zone: ZoneId | undefined;
  for (const parameter of parameters.split(";").slice(1)) {
    const [name = "", named = ""] = parameter.split("=");
    if (name.toUpperCase() === "TZID") {
      const known = ZoneId.safeParse(named);
      if (!known.success) return undefined;
      zone = known.data;
    } else if (!/^VALUE=DATE(?:-TIME)?$/i.test(parameter)) return undefined;
  }
  const stamps = value.split(",").map((text) => readRecurrenceStamp(text.trim().toUpperCase()));
  const known = stamps.filter((stamp) => stamp !== undefined);
  return known.length === stamps.length ? { zone, stamps: known } : undefined;
}
