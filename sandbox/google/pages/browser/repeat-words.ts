const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  DAILY: ["Every day", "days"],
  WEEKLY: ["Every week", "weeks"],
  MONTHLY: ["Every month", "months"],
  YEARLY: ["Every year", "years"],
};
const DAYS: Readonly<Record<string, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};
const ORDINALS: Readonly<Record<string, string>> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  5: "fifth",
  [-1]: "last",
};
const TOLD = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"]);

/**
 * Recurrence lines in words, `Every 2 weeks on Monday and Friday, 10 times`. A rule with parts that have no words here is
 * told as it is written; empty where nothing repeats.
 */
export function repeatInWords(lines: string): string {
  const all = lines.split("\n").filter((line) => line !== "");
  const rules = all.filter((line) => line.startsWith("RRULE:")).map((line) => ruleInWords(line.slice(6)));
  const added = countDates(all, "RDATE");
  const left = countDates(all, "EXDATE");
  return [
    ...rules,
    ...(added === 0 ? [] : [`on ${dates(added)} more`]),
    ...(left === 0 ? [] : [`not on ${dates(left)}`]),
  ].join(", ");
}

function countDates(lines: readonly string[], name: string): number {
  return lines.filter((line) => line.startsWith(name)).flatMap((line) => line.split(",")).length;
}

function dates(count: number): string {
  return count === 1 ? "1 date" : `${String(count)} dates`;
}

function ruleInWords(rule: string): string {
  const parts = new Map(rule.split(";").map((part) => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]));
  const [every, many] = UNITS[parts.get("FREQ") ?? ""] ?? [];
  if (every === undefined || many === undefined || [...parts.keys()].some((name) => !TOLD.has(name)))
    return `By the rule ${rule}`;
  const interval = parts.get("INTERVAL") ?? "1";
  const days = parts.get("BYDAY");
  const monthDays = parts.get("BYMONTHDAY");
  return [
    interval === "1" ? every : `Every ${interval} ${many}`,
    ...(days === undefined ? [] : [` on ${listed(days.split(",").map(dayInWords))}`]),
    ...(monthDays === undefined ? [] : [` on day ${listed(monthDays.split(",").map(monthDayInWords))}`]),
    ...(parts.has("COUNT") ? [`, ${timesInWords(parts.get("COUNT") ?? "")}`] : []),
    ...(parts.has("UNTIL") ? [`, until ${dateInWords(parts.get("UNTIL") ?? "")}`] : []),
  ].join("");
}

function timesInWords(count: string): string {
  return count === "1" ? "once" : `${count} times`;
}

function dayInWords(day: string): string {
  const name = DAYS[day.slice(-2)] ?? day;
  const ordinal = Number(day.slice(0, -2));
  if (ordinal === 0) return name;
  return `the ${ORDINALS[String(ordinal)] ?? `${String(ordinal)}th`} ${name}`;
}

function monthDayInWords(day: string): string {
  return day.startsWith("-") ? `${day.slice(1)} before the month's end` : day;
}

function dateInWords(stamp: string): string {
  const day = `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return stamp;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
