import { expect, test } from "vitest";
import {
  CivilDate,
  instantFromRfc3339,
  instantOf,
  WallTime,
  wallTimeOf,
  ZoneId,
} from "../../../shared/time.ts";
import { instantFromMs, msOf } from "../../../shared/time.ts";
import type { EventMoment } from "../events/stored-event.ts";
import { readRecurrence } from "./recurrence.ts";
import { momentAt } from "./slot.ts";
import { slotsBetween } from "./slots-between.ts";

const FAR = msOf(instantOf(WallTime.parse("2040-01-01T00:00"), ZoneId.parse("UTC"), 0));

function starting(text: string, zone: string): EventMoment {
  const day = CivilDate.safeParse(text);
  if (day.success) return { kind: "allDay", date: day.data, timeZone: undefined };
  const timeZone = ZoneId.parse(zone);
  return { kind: "timed", instant: instantOf(WallTime.parse(text), timeZone, 0), timeZone };
}

/** The first starts of a series on its own wall clock, or its days; those in September 1997 without the rest. */
function starts(given: { lines: string[]; start: string; zone?: string; most: number }): string[] {
  const zone = given.zone ?? "America/New_York";
  const start = starting(given.start, zone);
  const recurrence = readRecurrence(given.lines, start);
  if (recurrence === undefined) throw new Error("malformed");
  return slotsBetween(recurrence, { from: -Infinity, to: FAR })
    .slice(0, given.most)
    .map((slot) => {
      const moment = momentAt(slot, start);
      return moment.kind === "allDay" ? moment.date : wallTimeOf(moment.instant, ZoneId.parse(zone)).wall;
    });
}

const at9 = (...days: string[]): string[] => days.map((day) => `${day}T09:00`);

// The examples of RFC 5545, section 3.8.5.3, each with its own start in New York.
test.each<[string, string, string[]]>([
  [
    "FREQ=DAILY;INTERVAL=10;COUNT=5",
    "1997-09-02",
    ["1997-09-02", "1997-09-12", "1997-09-22", "1997-10-02", "1997-10-12"],
  ],
  ["FREQ=DAILY;UNTIL=19970904T130000Z", "1997-09-02", ["1997-09-02", "1997-09-03", "1997-09-04"]],
  [
    "FREQ=YEARLY;UNTIL=20000103T140000Z;BYMONTH=1;BYDAY=MO",
    "1998-01-05",
    ["1998-01-05", "1998-01-12", "1998-01-19"],
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
    "1997-09-02",
    [
      "1997-09-02",
      "1997-09-04",
      "1997-09-16",
      "1997-09-18",
      "1997-09-30",
      "1997-10-02",
      "1997-10-14",
      "1997-10-16",
    ],
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
    "1997-08-05",
    ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
    "1997-08-05",
    ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
  ],
  ["FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "1997-09-05", ["1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05"]],
  [
    "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU",
    "1997-09-07",
    ["1997-09-07", "1997-09-28", "1997-11-02", "1997-11-30"],
  ],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", ["1997-09-22", "1997-10-20", "1997-11-17"]],
  ["FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", ["1997-09-28", "1997-10-29", "1997-11-28", "1997-12-29"]],
  [
    "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1",
    "1997-09-30",
    ["1997-09-30", "1997-10-01", "1997-10-31", "1997-11-01"],
  ],
  [
    "FREQ=MONTHLY;INTERVAL=18;COUNT=4;BYMONTHDAY=10,11,12",
    "1997-09-10",
    ["1997-09-10", "1997-09-11", "1997-09-12", "1999-03-10"],
  ],
  ["FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10", ["1997-06-10", "1997-07-10", "1998-06-10", "1998-07-10"]],
  [
    "FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200",
    "1997-01-01",
    ["1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01", "2000-04-09"],
  ],
  ["FREQ=YEARLY;BYDAY=20MO", "1997-05-19", ["1997-05-19", "1998-05-18", "1999-05-17"]],
  ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", ["1997-05-12", "1998-05-11", "1999-05-17"]],
  ["FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", ["1997-03-13", "1997-03-20", "1997-03-27", "1998-03-05"]],
  [
    "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
    "1997-09-13",
    ["1997-09-13", "1997-10-11", "1997-11-08"],
  ],
  [
    "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    "1996-11-05",
    ["1996-11-05", "2000-11-07", "2004-11-02"],
  ],
  [
    "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
    "1997-09-04",
    ["1997-09-04", "1997-10-07", "1997-11-06"],
  ],
  [
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    "1997-09-29",
    ["1997-09-29", "1997-10-30", "1997-11-27", "1997-12-30"],
  ],
  [
    "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
    "2007-01-15",
    ["2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15", "2007-03-30"],
  ],
])("RRULE:%s", (rule, day, expected) => {
  expect(starts({ lines: [`RRULE:${rule}`], start: `${day}T09:00`, most: expected.length })).toEqual(
    at9(...expected),
  );
});

test("every Friday the 13th, without a start that is none", () => {
  const lines = ["EXDATE;TZID=America/New_York:19970902T090000", "RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"];
  expect(starts({ lines, start: "1997-09-02T09:00", most: 3 })).toEqual(
    at9("1998-02-13", "1998-03-13", "1998-11-13"),
  );
});

test.each<[string, string[]]>([
  ["FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", ["09:00", "12:00", "15:00"]],
  ["FREQ=MINUTELY;INTERVAL=90;COUNT=4", ["09:00", "10:30", "12:00", "13:30"]],
  ["FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40;COUNT=4", ["09:00", "09:20", "09:40", "10:00"]],
])("RRULE:%s within a day", (rule, expected) => {
  expect(starts({ lines: [`RRULE:${rule}`], start: "1997-09-02T09:00", most: 9 })).toEqual(
    expected.map((time) => `1997-09-02T${time}`),
  );
});

test.each<[string, string[], string[]]>([
  [
    "31st of the month, where there is one",
    ["RRULE:FREQ=MONTHLY"],
    ["2026-10-31", "2026-12-31", "2027-01-31", "2027-03-31"],
  ],
  ["a day, UNTIL that day", ["RRULE:FREQ=DAILY;UNTIL=20261101"], ["2026-10-31", "2026-11-01"]],
  [
    "a day, UNTIL a time of that day",
    ["RRULE:FREQ=DAILY;UNTIL=20261101T120000Z"],
    ["2026-10-31", "2026-11-01"],
  ],
  ["times of day say nothing", ["RRULE:FREQ=DAILY;COUNT=2;BYHOUR=9,10"], ["2026-10-31", "2026-11-01"]],
  [
    "an excluded day counts",
    ["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20261101"],
    ["2026-10-31", "2026-11-02"],
  ],
  ["several dates", ["RDATE;VALUE=DATE:20261224,20261225"], ["2026-10-31", "2026-12-24", "2026-12-25"]],
  ["a date before its start", ["RDATE;VALUE=DATE:20261001"], ["2026-10-01", "2026-10-31"]],
  [
    "two rules",
    ["RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=WEEKLY;COUNT=2"],
    ["2026-10-31", "2026-11-01", "2026-11-07"],
  ],
  [
    "a rule without another",
    ["RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=DAILY;INTERVAL=2"],
    ["2026-11-01", "2026-11-03"],
  ],
  [
    "a start off its rule, on top of COUNT",
    ["RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2"],
    ["2026-10-31", "2026-11-02", "2026-11-09"],
  ],
  [
    "days, excluded by times",
    ["RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20261101T000000Z"],
    ["2026-10-31", "2026-11-01"],
  ],
])("all day: %s", (_name, lines, expected) => {
  expect(starts({ lines, start: "2026-10-31", most: expected.length })).toEqual(expected);
});

test("29 February comes in leap years", () => {
  const lines = ["RRULE:FREQ=YEARLY"];
  expect(starts({ lines, start: "2028-02-29", most: 3 })).toEqual(["2028-02-29", "2032-02-29", "2036-02-29"]);
});

test.each<[string, string[], string, string[]]>([
  [
    "UNTIL on its wall clock",
    ["RRULE:FREQ=DAILY;UNTIL=20261025T090000"],
    "2026-10-24T09:00",
    ["2026-10-24T09:00", "2026-10-25T09:00"],
  ],
  [
    "UNTIL a second too early",
    ["RRULE:FREQ=DAILY;UNTIL=20261025T075959Z"],
    "2026-10-24T09:00",
    ["2026-10-24T09:00"],
  ],
  [
    "UNTIL a day, all of it",
    ["RRULE:FREQ=DAILY;UNTIL=20261025"],
    "2026-10-24T23:30",
    ["2026-10-24T23:30", "2026-10-25T23:30"],
  ],
  [
    "an hour the clocks skip is no instance",
    ["RRULE:FREQ=DAILY;COUNT=3"],
    "2027-03-27T02:30",
    ["2027-03-27T02:30", "2027-03-29T02:30", "2027-03-30T02:30"],
  ],
  [
    "EXDATE in UTC, in its zone and in another",
    [
      "RRULE:FREQ=DAILY;COUNT=4",
      "EXDATE:20261025T080000Z,20261026T090000",
      "EXDATE;TZID=America/New_York:20261027T040000",
    ],
    "2026-10-24T09:00",
    ["2026-10-24T09:00"],
  ],
  [
    "RDATE with seconds",
    ["RDATE;TZID=Europe/Zurich;VALUE=DATE-TIME:20261101T100030"],
    "2026-10-24T09:00",
    ["2026-10-24T09:00", "2026-11-01T10:00"],
  ],
  [
    "a time excluded by a day stays",
    ["RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20261025"],
    "2026-10-24T09:00",
    ["2026-10-24T09:00", "2026-10-25T09:00"],
  ],
])("in Zurich: %s", (_name, lines, start, expected) => {
  expect(starts({ lines, start, zone: "Europe/Zurich", most: 9 })).toEqual(expected);
});

test("the second pass of a repeated hour is a start like any other", () => {
  const timeZone = ZoneId.parse("Europe/Zurich");
  const instant = instantFromRfc3339("2026-10-25T01:30:00Z") ?? instantFromMs(0);
  const recurrence = readRecurrence(["RRULE:FREQ=DAILY;COUNT=2"], { kind: "timed", instant, timeZone });
  const slots = recurrence && slotsBetween(recurrence, { from: -Infinity, to: FAR }).map(instantFromMs);
  expect(slots).toEqual(["2026-10-25T01:30:00.000Z", "2026-10-26T01:30:00.000Z"]);
});
