import fc from "fast-check";
import { expect, test } from "vitest";
import { aMaster, anException, project, STRETCH, ZURICH } from "../../tests/support/a-series.ts";
import {
  addDays,
  addMs,
  CivilDate,
  dayBounds,
  type Instant,
  instantOf,
  wallTimeAt,
  weekdayOf,
  ZoneId,
} from "../../shared/time.ts";
import { GoogleEvent } from "../google/wire.ts";
import { MOST_OCCURRENCES } from "./project-series.ts";

const ZONES = ["Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "UTC"].map((zone) =>
  ZoneId.parse(zone),
);
const { from: FROM, until: UNTIL } = STRETCH;
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** A daily or weekly rule, in its parts and written out. */
interface SimpleRule {
  readonly isAllDay: boolean;
  readonly zone: ZoneId;
  readonly firstDay: CivilDate;
  readonly minute: number;
  readonly minutes: number;
  readonly interval: number;
  readonly weekdays: readonly number[] | undefined;
  readonly end: { readonly count?: number; readonly until?: CivilDate };
}

/** The days from long before the stretch to just after it. */
const DAYS = Array.from({ length: 940 }, (_, days) => addDays(CivilDate.parse("2025-06-01"), days)).map(
  (day) => ({
    day,
    weekday: weekdayOf(day),
  }),
);
const aDay = fc.constantFrom(...DAYS.map(({ day }) => day));

const aSimpleRule: fc.Arbitrary<SimpleRule> = fc.record({
  isAllDay: fc.boolean(),
  zone: fc.constantFrom(...ZONES),
  firstDay: aDay,
  minute: fc.integer({ min: 0, max: 1439 }),
  minutes: fc.integer({ min: 1, max: 3 }).map((days) => days * 1440),
  interval: fc.integer({ min: 1, max: 9 }),
  weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), { nil: undefined }),
  end: fc.oneof(
    fc.constant({}),
    fc.record({ count: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ until: aDay }),
  ),
});

function masterOf(rule: SimpleRule): GoogleEvent {
  const { isAllDay, zone, firstDay, minute, minutes, interval, weekdays, end } = rule;
  const parts = [
    weekdays === undefined ? "FREQ=DAILY" : "FREQ=WEEKLY",
    `INTERVAL=${interval}`,
    ...(weekdays === undefined ? [] : [`BYDAY=${weekdays.map((day) => CODES[day - 1]).join()}`]),
    ...(end.count === undefined ? [] : [`COUNT=${end.count}`]),
    ...(end.until === undefined ? [] : [`UNTIL=${end.until.replaceAll("-", "")}`]),
  ];
  const first = instantOf(wallTimeAt(firstDay, minute), zone, 0);
  return aMaster({
    recurrence: [`RRULE:${parts.join(";")}`],
    start: isAllDay ? { date: firstDay } : { dateTime: first, timeZone: zone },
    end: isAllDay
      ? { date: addDays(firstDay, minutes / 1440) }
      : { dateTime: addMs(first, minutes * 60_000) },
  });
}

/** Day after day: is the event on it? Without the occurrences that are over long before the stretch. */
function naiveStarts(rule: SimpleRule): { readonly day: CivilDate; readonly startsAt: Instant }[] {
  const { isAllDay, zone, firstDay, minute, interval, weekdays, end } = rule;
  const found: CivilDate[] = [];
  let left = end.count ?? Infinity;
  const monday = 1 - weekdayOf(firstDay);
  for (const [after, { day, weekday }] of DAYS.slice(
    DAYS.findIndex(({ day }) => day === firstDay),
  ).entries()) {
    if (left === 0 || (after > 0 && end.until !== undefined && day > end.until)) break;
    const isOn =
      weekdays === undefined
        ? after % interval === 0
        : Math.floor((after - monday) / 7) % interval === 0 && weekdays.includes(weekday);
    if (isOn) left -= 1;
    if ((isOn || after === 0) && day > "2026-08-15") found.push(day);
  }
  return found.map((day) => ({
    day,
    startsAt: isAllDay ? dayBounds(day, ZURICH).from : instantOf(wallTimeAt(day, minute), zone, 0),
  }));
}

function naiveBlocks(rule: SimpleRule) {
  return naiveStarts(rule)
    .map(({ day, startsAt }) => ({
      eventId: "series",
      startsAt,
      endsAt: rule.isAllDay
        ? dayBounds(addDays(day, rule.minutes / 1440), ZURICH).from
        : addMs(startsAt, rule.minutes * 60_000),
      label: "Meeting",
    }))
    .filter(({ startsAt, endsAt }) => startsAt < UNTIL && endsAt > FROM);
}

test("[PL7] daily and weekly rules are what going from day to day gives", () => {
  fc.assert(
    fc.property(aSimpleRule, (rule) => {
      expect(project({ master: masterOf(rule) })).toEqual({ blocks: naiveBlocks(rule), problems: [] });
    }),
    { numRuns: 60 },
  );
});

test("[PL7] instances that stand alone take the place of their slots, in whatever order they come", () => {
  fc.assert(
    fc.property(
      aSimpleRule,
      fc.array(fc.tuple(fc.nat(60), fc.constantFrom("cancelled", "moved")), { maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (rule, chosen, order) => {
        const slots = naiveStarts(rule).filter(({ startsAt }) => startsAt > FROM && startsAt < UNTIL);
        const exceptions = [...new Map(chosen).entries()].flatMap(([index, kind]) => {
          const slot = slots[index];
          if (slot === undefined) return [];
          const start = addMs(slot.startsAt, 90 * 60_000);
          return [
            anException({
              id: `series_${index}`,
              originalStartTime: rule.isAllDay ? { date: slot.day } : { dateTime: slot.startsAt },
              ...(kind === "cancelled"
                ? { status: "cancelled" }
                : { start: { dateTime: start }, end: { dateTime: addMs(start, 60_000) } }),
            }),
          ];
        });
        const replaced = new Set(
          exceptions.map(({ id }) => slots[Number(id.slice("series_".length))]?.startsAt),
        );
        const master = masterOf(rule);
        const { blocks } = project({ master, exceptions });
        expect(blocks.filter(({ eventId }) => eventId === "series")).toEqual(
          naiveBlocks(rule).filter(({ startsAt }) => !replaced.has(startsAt)),
        );
        const shuffled = exceptions.toSorted(() => (order.next().value % 2 === 0 ? -1 : 1));
        expect(project({ master, exceptions: shuffled }).blocks).toEqual(blocks);
      },
    ),
    { numRuns: 40 },
  );
});

const aNumber = fc.oneof(fc.nat(60), fc.integer({ min: -400, max: 400 }), fc.nat());
const aRulePart = fc.oneof(
  fc
    .constantFrom("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY")
    .map((value) => `FREQ=${value}`),
  fc
    .tuple(
      fc.constantFrom(
        "COUNT",
        "INTERVAL",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYMONTH",
        "BYSETPOS",
        "BYHOUR",
      ),
      fc.array(aNumber, { minLength: 1, maxLength: 3 }),
    )
    .map(([name, numbers]) => `${name}=${numbers.join()}`),
  fc
    .tuple(fc.constantFrom("", "-1", "1", "5", "54"), fc.constantFrom(...CODES, "XX"))
    .map((day) => `BYDAY=${day.join("")}`),
  fc.constantFrom(
    "UNTIL=20271301",
    "UNTIL=20270101",
    "UNTIL=00000000T000000Z",
    "WKST=SU",
    "RSCALE=HEBREW",
    "",
  ),
);
const aLine = fc.oneof(
  fc.array(aRulePart, { minLength: 1, maxLength: 4 }).map((parts) => `RRULE:${parts.join(";")}`),
  fc.array(aRulePart, { minLength: 1, maxLength: 3 }).map((parts) => `EXRULE:FREQ=DAILY;${parts.join(";")}`),
  fc.constantFrom("RDATE:20261201T090000Z", "EXDATE:20261123T090000", "EXDATE;X=Y:1", "RDATE:", ":"),
  fc.string(),
);
const aMoment = fc.constantFrom(
  { dateTime: "2026-11-23T09:00:00+01:00", timeZone: "Europe/Zurich" },
  { dateTime: "0001-01-01T00:00:00Z" },
  { dateTime: "9999-12-31T23:59:59Z", timeZone: "nowhere" },
  { date: "2027-02-28" },
  { date: "2027-02-31" },
  { dateTime: "soon" },
  undefined,
);

test("[PL9] whatever comes is answered, alike every time and inside the stretch", () => {
  fc.assert(
    fc.property(
      fc.array(aLine, { maxLength: 4 }),
      fc.tuple(aMoment, aMoment, aMoment),
      (recurrence, [start, end, originalStartTime]) => {
        const sight = {
          master: GoogleEvent.parse({ id: "series", start, end, recurrence }),
          exceptions: [anException({ originalStartTime, start: end, end: start })],
        };
        const projection = project(sight);
        expect(projection).toEqual(project(sight));
        for (const { startsAt, endsAt } of projection.blocks) {
          expect(startsAt < UNTIL && endsAt > FROM && startsAt < endsAt).toBe(true);
        }
        expect(projection.blocks.length).toBeLessThanOrEqual(MOST_OCCURRENCES + 1);
      },
    ),
    { numRuns: 400 },
  );
});
