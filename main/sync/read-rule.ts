/** The parts of a recurrence rule by name, `FREQ` among them, in capitals. */
export type RuleParts = ReadonlyMap<string, string>;

const WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)";

/** What each part may look like (RFC 5545, section 3.3.10). */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ["FREQ", /^(?:SECOND|MINUTE|HOUR|DAI|WEEK|MONTH|YEAR)LY$/],
  ["UNTIL", /^\d{8}(?:T\d{6}Z?)?$/],
  ["COUNT", /^\d{1,9}$/],
  ["INTERVAL", /^\d{1,6}$/],
  ["WKST", new RegExp(`^${WEEKDAY}$`)],
  ["BYSECOND", listOf(/\d{1,2}/)],
  ["BYMINUTE", listOf(/\d{1,2}/)],
  ["BYHOUR", listOf(/\d{1,2}/)],
  ["BYDAY", listOf(new RegExp(`(?:[+-]?\\d{1,2})?${WEEKDAY}`))],
  ["BYMONTHDAY", listOf(/[+-]?\d{1,2}/)],
  ["BYYEARDAY", listOf(/[+-]?\d{1,3}/)],
  ["BYWEEKNO", listOf(/[+-]?\d{1,2}/)],
  ["BYMONTH", listOf(/\d{1,2}/)],
  ["BYSETPOS", listOf(/[+-]?\d{1,3}/)],
]);

/** The least and the greatest amount of a number in a part; the sign counts from the end. */
const RANGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["COUNT", [1, Infinity]],
  ["INTERVAL", [1, Infinity]],
  ["BYSECOND", [0, 60]],
  ["BYMINUTE", [0, 59]],
  ["BYHOUR", [0, 23]],
  ["BYDAY", [1, 53]],
  ["BYMONTHDAY", [1, 31]],
  ["BYYEARDAY", [1, 366]],
  ["BYWEEKNO", [1, 53]],
  ["BYMONTH", [1, 12]],
  ["BYSETPOS", [1, 366]],
]);

function listOf(element: RegExp): RegExp {
  return new RegExp(`^${element.source}(?:,${element.source})*$`);
}

/**
 * Reads what stands behind `RRULE:` or `EXRULE:`; undefined where a part is unknown, repeated, badly written or may not stand
 * beside the others (RFC 5545, section 3.3.10): what such a rule means is anybody's guess.
 */
export function readRule(text: string): RuleParts | undefined {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(";")) {
    const [name = "", value = "", ...more] = part.split("=");
    if (more.length > 0 || parts.has(name) || !isWellFormed(name, value)) return undefined;
    parts.set(name, value);
  }
  return mayMeet(parts) ? parts : undefined;
}

function isWellFormed(name: string, value: string): boolean {
  if (FORMS.get(name)?.test(value) !== true) return false;
  const range = RANGES.get(name);
  if (range === undefined) return true;
  const [least, greatest] = range;
  return (value.match(/\d+/g) ?? []).every((digits) => Number(digits) >= least && Number(digits) <= greatest);
}

function mayMeet(parts: RuleParts): boolean {
  const frequency = parts.get("FREQ") ?? "";
  const counts = /\d/.test(parts.get("BYDAY") ?? "");
  const is = (...frequencies: readonly string[]): boolean => frequencies.includes(frequency);
  return (
    frequency !== "" &&
    !(parts.has("COUNT") && parts.has("UNTIL")) &&
    !(counts && (!is("MONTHLY", "YEARLY") || parts.has("BYWEEKNO"))) &&
    !(parts.has("BYMONTHDAY") && is("WEEKLY")) &&
    !(parts.has("BYYEARDAY") && is("DAILY", "WEEKLY", "MONTHLY")) &&
    !(parts.has("BYWEEKNO") && !is("YEARLY")) &&
    !(parts.has("BYSETPOS") && ![...parts.keys()].some((name) => /^BY(?!SETPOS)/.test(name)))
  );
}
