import { expect, test } from "vitest";
import fc from "fast-check";
import {
  addDays,
  CivilDate,
  instantFromMs,
  instantOf,
  msOf,
  wallTimeAt,
  weekdayOf,
  ZoneId,
} from "../../../shared/time.ts";
import type { EventMoment } from "../events/stored-event.ts";
import { readRecurrence } from "./recurrence.ts";
import type { Recurrence } from "./recurrence.ts";
import { hasSlot, slotsBetween } from "./slots-between.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const DAY_MS = 24 * 60 * 60_000;
const START: EventMoment = {
  kind: "timed",
  instant: instantOf(wallTimeAt(CivilDate.parse("2026-10-19"), 540), ZoneId.parse("Europe/Zurich"), 0),
  timeZone: "Europe/Zurich",
};

function read(lines: string[], start: EventMoment = START): Recurrence {
  const recurrence = readRecurrence(lines, start);
  if (recurrence === undefined) throw new Error("malformed");
  return recurrence;
}

const aSimpleRule = fc.record({
  frequency: fc.constantFrom("DAILY", "WEEKLY"),
  interval: fc.integer({ min: 1, max: 5 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
  count: fc.option(fc.integer({ min: 1, max: 60 })),
  lastDay: fc.integer({ min: 0, max: 400 }),
  weekStart: fc.constantFrom(1, 7),
  zone: fc.constantFrom("Europe/Zurich", "America/New_York", "Asia/Kolkata"),
  firstDay: fc.integer({ min: 0, max: 700 }),
  // Outside the hours at which clocks change.
  minute: fc.integer({ min: 240, max: 1439 }),
  excluded: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
  window: fc.tuple(fc.integer({ min: -30, max: 300 }), fc.integer({ min: 0, max: 300 })),
});
type SimpleRule = typeof aSimpleRule extends fc.Arbitrary<infer Rule> ? Rule : never;

/** Day after day, asking each whether it is one. */
function naiveSlots(rule: SimpleRule): number[] {
  const first = addDays(CivilDate.parse("2026-01-01"), rule.firstDay);
  const intoWeek = (weekdayOf(first) - rule.weekStart + 7) % 7;
  const weekdays =
    rule.frequency === "WEEKLY" && rule.weekdays.length === 0 ? [weekdayOf(first)] : rule.weekdays;
  const slots: number[] = [];
  let counted = 0;
  for (let distance = 0; distance <= 800; distance += 1) {
    const day = addDays(first, distance);
    const period = rule.frequency === "DAILY" ? distance : Math.floor((distance + intoWeek) / 7);
    const matches =
      period % rule.interval === 0 && (weekdays.length === 0 || weekdays.includes(weekdayOf(day)));
    const isPast = rule.count === null ? distance > rule.lastDay : counted >= rule.count;
    if (matches && !isPast) counted += 1;
    if ((distance === 0 || (matches && !isPast)) && !rule.excluded.includes(distance))
      slots.push(msOf(instantOf(wallTimeAt(day, rule.minute), ZoneId.parse(rule.zone), 0)));
  }
  return slots;
}

test("agrees with going through the days one by one", () => {
  fc.assert(
    fc.property(aSimpleRule, (rule) => {
      const first = addDays(CivilDate.parse("2026-01-01"), rule.firstDay);
      const instant = instantOf(wallTimeAt(first, rule.minute), ZoneId.parse(rule.zone), 0);
      const written = (distance: number): string =>
        `${addDays(first, distance).replaceAll("-", "")}T${wallTimeAt(first, rule.minute).slice(11).replace(":", "")}00`;
      const parts = [
        `FREQ=${rule.frequency}`,
        `INTERVAL=${String(rule.interval)}`,
        `WKST=${WEEKDAYS[rule.weekStart - 1] ?? ""}`,
        rule.count === null ? `UNTIL=${written(rule.lastDay)}` : `COUNT=${String(rule.count)}`,
      ];
      if (rule.weekdays.length > 0)
        parts.push(`BYDAY=${rule.weekdays.map((weekday) => WEEKDAYS[weekday - 1]).join(",")}`);
      const lines = [`RRULE:${parts.join(";")}`];
      if (rule.excluded.length > 0)
        lines.push(`EXDATE;TZID=${rule.zone}:${rule.excluded.map(written).join(",")}`);
      const recurrence = read(lines, { kind: "timed", instant, timeZone: rule.zone });
      const from = msOf(instant) + rule.window[0] * DAY_MS;
      const to = from + rule.window[1] * DAY_MS;
      const expected = naiveSlots(rule).filter((slot) => slot >= from && slot <= to);
      expect(slotsBetween(recurrence, { from, to })).toEqual(expected);
      expect(expected.every((slot) => hasSlot(recurrence, slot) && !hasSlot(recurrence, slot + 60_000))).toBe(
        true,
      );
    }),
    { numRuns: 200 },
  );
});

test.each([
  "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
  "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
  "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
  "RRULE:FREQ=DAILY;BYHOUR=9;BYSETPOS=5",
])("%s never comes, and its start is all there is", { timeout: 2000 }, (line) => {
  const from = msOf(START.kind === "timed" ? START.instant : instantFromMs(0));
  expect(slotsBetween(read([line]), { from, to: from + 3650 * DAY_MS })).toEqual([from]);
});

test(
  "a series for every second stops at ten thousand instances, and at none where each is excluded",
  { timeout: 2000 },
  () => {
    const range = { from: 1_800_000_000_000, to: 1_900_000_000_000 };
    const every = "FREQ=SECONDLY";
    expect(slotsBetween(read([`RRULE:${every}`]), range).length).toBe(10_000);
    expect(slotsBetween(read([`RRULE:${every}`, `EXRULE:${every}`]), range)).toEqual([]);
  },
);

test("an endless series answers for years far ahead of its start", () => {
  const from = msOf(
    instantOf(wallTimeAt(CivilDate.parse("2061-01-01"), 0), ZoneId.parse("Europe/Zurich"), 0),
  );
  const slots = slotsBetween(read(["RRULE:FREQ=DAILY"]), { from, to: from + 365 * DAY_MS });
  expect([slots.length, slots.slice(0, 1).map(instantFromMs)]).toEqual([365, ["2061-01-01T08:00:00.000Z"]]);
});
