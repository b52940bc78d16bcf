import { z } from "zod";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** A weekday, 1 Monday to 7 Sunday, and which of its month where the rule says so: 1 the first, -1 the last. */
export interface RuleDay {
  readonly weekday: number;
  readonly ordinal: number | undefined;
}

/** The part of RFC 5545's recurrence rules (section 3.3.10) the sandbox can expand. */
export interface RecurrenceRule {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number | undefined;
  /** As written, `20261231T225959Z` or `20261231`. */
  readonly until: string | undefined;
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
}

const Whole = z.coerce.number().int().min(1);

const Parts = z.strictObject({
  FREQ: z.enum(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
  INTERVAL: Whole.default(1),
  COUNT: Whole.optional(),
  UNTIL: z
    .string()
    .regex(/^\d{8}(T\d{6}Z)?$/)
    .optional(),
  BYDAY: z
    .string()
    .regex(/^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU))*$/)
    .optional(),
  BYMONTHDAY: z
    .string()
    .regex(/^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/)
    .optional(),
  WKST: z.literal("MO").optional(),
});

/** Reads an `RRULE:` line; undefined where it uses parts the sandbox does not expand. */
export function readRecurrenceRule(line: string): RecurrenceRule | undefined {
  const pairs = line
    .replace(/^RRULE:/, "")
    .split(";")
    .map((part): [string, string] => {
      const [name = "", value = ""] = part.split("=");
      return [name, value];
    });
  const parsed = Parts.safeParse(Object.fromEntries(pairs));
  if (!parsed.success) return undefined;
  const { FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY } = parsed.data;
  return {
    frequency: FREQ,
    interval: INTERVAL,
    count: COUNT,
    until: UNTIL,
    byDay: (BYDAY?.split(",") ?? []).map(readRuleDay),
    byMonthDay: (BYMONTHDAY?.split(",") ?? []).map(Number),
  };
}

function readRuleDay(text: string): RuleDay {
  const ordinal = text.slice(0, -2);
  return {
    weekday: WEEKDAYS.indexOf(text.slice(-2)) + 1,
    ordinal: ordinal === "" ? undefined : Number(ordinal),
  };
}
