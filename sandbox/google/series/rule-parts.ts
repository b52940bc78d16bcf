/** The parts of a recurrence rule by name, `FREQ` among them, as written. */
export type RuleParts = ReadonlyMap<string, string>;

const WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)";

const FORMS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  COUNT: /^0*[1-9]\d{0,8}$/,
  INTERVAL: /^0*[1-9]\d{0,5}$/,
  WKST: new RegExp(`^${WEEKDAY}$`),
  BYSECOND: listOf("[0-5]?\\d|60"),
  BYMINUTE: listOf("[0-5]?\\d"),
  BYHOUR: listOf("[01]?\\d|2[0-3]"),
  BYDAY: listOf(`(?:[+-]?(?:0?[1-9]|[1-4]\\d|5[0-3]))?${WEEKDAY}`),
  BYMONTHDAY: listOf("[+-]?(?:0?[1-9]|[12]\\d|3[01])"),
  BYYEARDAY: listOf("[+-]?(?:0{0,2}[1-9]|0?[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
  BYWEEKNO: listOf("[+-]?(?:0?[1-9]|[1-4]\\d|5[0-3])"),
  BYMONTH: listOf("0?[1-9]|1[0-2]"),
  BYSETPOS: listOf("[+-]?(?:0{0,2}[1-9]|0?[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
};

function listOf(element: string): RegExp {
  return new RegExp(`^(?:${element})(?:,(?:${element}))*$`);
}

/**
 * Reads what stands behind `RRULE:` or `EXRULE:`; undefined where it breaks a rule of RFC 5545, section 3.3.10: an unknown,
 * repeated or badly written part, none of `FREQ`, both `COUNT` and `UNTIL`, or parts that may not meet.
 */
export function readRuleParts(text: string): RuleParts | undefined {
  const parts = new Map<string, string>();
  for (const part of text.split(";")) {
    const [name = "", value = "", ...more] = part.split("=");
    if (more.length > 0 || parts.has(name) || FORMS[name]?.test(value) !== true) return undefined;
    parts.set(name, value);
  }
  return mayMeet(parts) ? parts : undefined;
}

function mayMeet(parts: RuleParts): boolean {
  const frequency = parts.get("FREQ") ?? "";
  const hasOrdinals = /\d/.test(parts.get("BYDAY") ?? "");
  const isOneOf = (...frequencies: readonly string[]): boolean => frequencies.includes(frequency);
  return (
    frequency !== "" &&
    !(parts.has("COUNT") && parts.has("UNTIL")) &&
    !(hasOrdinals && !isOneOf("MONTHLY", "YEARLY")) &&
    !(hasOrdinals && parts.has("BYWEEKNO")) &&
    !(parts.has("BYMONTHDAY") && isOneOf("WEEKLY")) &&
    !(parts.has("BYYEARDAY") && isOneOf("DAILY", "WEEKLY", "MONTHLY")) &&
    !(parts.has("BYWEEKNO") && !isOneOf("YEARLY")) &&
    !(parts.has("BYSETPOS") && ![...parts.keys()].some((name) => /^BY(?!SETPOS)/.test(name)))
  );
}
