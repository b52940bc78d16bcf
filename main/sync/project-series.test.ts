import { expect, test } from "vitest";
import { aMaster, anException, project } from "../../tests/support/a-series.ts";
import { GoogleEvent } from "../google/wire.ts";
import { MOST_OCCURRENCES, type SeriesSight } from "./project-series.ts";

/** When its blocks begin, to the minute, in UTC. */
function starts(sight: Partial<SeriesSight>): string[] {
  return project(sight).blocks.map(({ startsAt }) => startsAt.slice(0, 16));
}

const THREE_MONDAYS = ["2026-11-23T08:00", "2026-11-30T08:00", "2026-12-07T08:00"];

test("[PL7] a series blocks each of its occurrences, with the title and the length of the event", () => {
  expect(project({}).blocks[1]).toEqual({
    eventId: "series",
    startsAt: "2026-11-30T08:00:00.000Z",
    endsAt: "2026-11-30T09:00:00.000Z",
    label: "Meeting",
  });
  expect(starts({})).toEqual(THREE_MONDAYS);
});

test("[PL7] a moved instance blocks its new time only, a cancelled one frees its slot", () => {
  const moved = anException({
    summary: "Later",
    start: { dateTime: "2026-11-30T15:00:00+01:00" },
    end: { dateTime: "2026-11-30T15:30:00+01:00" },
  });
  expect(project({ exceptions: [moved] }).blocks[1]).toEqual({
    eventId: "series_20261130T080000Z",
    startsAt: "2026-11-30T14:00:00.000Z",
    endsAt: "2026-11-30T14:30:00.000Z",
    label: "Later",
  });
  expect(starts({ exceptions: [moved] })).toEqual([THREE_MONDAYS[0], "2026-11-30T14:00", THREE_MONDAYS[2]]);
  const cancelled = anException({ status: "cancelled" });
  expect(starts({ exceptions: [cancelled] })).toEqual([THREE_MONDAYS[0], THREE_MONDAYS[2]]);
});

test.each([
  ["shown as free", { transparency: "transparent" }],
  ["declined", { attendees: [{ self: true, responseStatus: "declined" }] }],
  ["a working place", { eventType: "workingLocation" }],
  ["cancelled", { status: "cancelled" }],
])("[PL7] a series that is %s blocks nothing, but an instance that is not still does", (_, changed) => {
  const busy = anException({
    start: { dateTime: "2026-11-30T09:00:00+01:00" },
    end: { dateTime: "2026-11-30T10:00:00+01:00" },
  });
  expect(starts({ master: aMaster(changed) })).toEqual([]);
  expect(starts({ master: aMaster(changed), exceptions: [busy] })).toEqual([THREE_MONDAYS[1]]);
  expect(starts({ exceptions: [GoogleEvent.parse({ ...busy, ...changed })] })).toEqual([
    THREE_MONDAYS[0],
    THREE_MONDAYS[2],
  ]);
});

test("[PL7] an instance whose series is not known blocks its own time", () => {
  const alone = anException({
    start: { dateTime: "2026-11-30T09:00:00+01:00" },
    end: { dateTime: "2026-11-30T10:00:00+01:00" },
  });
  expect(starts({ master: undefined, exceptions: [alone] })).toEqual([THREE_MONDAYS[1]]);
});

test("[PL7] all-day occurrences are days of the calendar's zone, also when the clocks change", () => {
  const master = aMaster({
    start: { date: "2027-03-21" },
    end: { date: "2027-03-22" },
    recurrence: [
      "RRULE:FREQ=WEEKLY;UNTIL=20270404",
      "EXDATE;VALUE=DATE:20270404",
      "RDATE;VALUE=DATE:20270601",
    ],
  });
  expect(project({ master }).blocks.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
    ["2027-03-20T23:00:00.000Z", "2027-03-21T23:00:00.000Z"],
    ["2027-03-27T23:00:00.000Z", "2027-03-28T22:00:00.000Z"],
    ["2027-05-31T22:00:00.000Z", "2027-06-01T22:00:00.000Z"],
  ]);
  const original = anException({ originalStartTime: { date: "2027-03-28" }, status: "cancelled" });
  expect(starts({ master, exceptions: [original] })).toEqual(["2027-03-20T23:00", "2027-05-31T22:00"]);
});

test.each([
  [
    "dates that come on top",
    ["RRULE:FREQ=WEEKLY;COUNT=2", "RDATE;TZID=Europe/Zurich:20261201T090000"],
    ["2026-11-23T08:00", "2026-11-30T08:00", "2026-12-01T08:00"],
  ],
  [
    "dates left out, in any writing",
    [
      "RRULE:FREQ=DAILY;COUNT=5",
      "EXDATE:20261124T080000Z,20261125T080000Z",
      "EXDATE;TZID=America/New_York:20261126T030000",
      "EXDATE:20261127T090000",
    ],
    ["2026-11-23T08:00"],
  ],
  [
    "a rule left out",
    ["RRULE:FREQ=DAILY;COUNT=7", "EXRULE:FREQ=DAILY;INTERVAL=2"],
    ["2026-11-24T08:00", "2026-11-26T08:00", "2026-11-28T08:00"],
  ],
  [
    "a last day on a timed event",
    ["RRULE:FREQ=DAILY;UNTIL=20261124"],
    ["2026-11-23T08:00", "2026-11-24T08:00"],
  ],
  ["a last moment", ["RRULE:FREQ=DAILY;UNTIL=20261124T075959Z"], ["2026-11-23T08:00"]],
  [
    "a start that no rule falls on",
    ["RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2"],
    ["2026-11-23T08:00", "2026-11-25T08:00", "2026-12-02T08:00"],
  ],
  [
    "the last Friday of a month",
    ["RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"],
    ["2026-11-23T08:00", "2026-11-27T08:00", "2026-12-25T08:00"],
  ],
  ["no line at all", [], ["2026-11-23T08:00"]],
])("[PL7] reads %s", (_, recurrence, expected) => {
  expect([
    starts({ master: aMaster({ recurrence }) }),
    project({ master: aMaster({ recurrence }) }).problems,
  ]).toEqual([expected, []]);
});

test("[PL7] an hour that the clocks skip is as much later as they skip; one that comes twice is the first", () => {
  const at = (day: string) => ({ dateTime: `${day}T02:30:00+01:00`, timeZone: "Europe/Zurich" });
  const through = (day: string) =>
    starts({
      master: aMaster({
        start: at(day),
        end: { dateTime: `${day}T03:00:00+01:00` },
        recurrence: ["RRULE:FREQ=DAILY;COUNT=3"],
      }),
    });
  expect(through("2027-03-27")).toEqual(["2027-03-27T01:30", "2027-03-28T01:30", "2027-03-29T00:30"]);
  // The event itself is in the second pass; what follows is in winter.
  expect(through("2026-10-25")).toEqual(["2026-10-25T01:30", "2026-10-26T01:30", "2026-10-27T01:30"]);
});

test.each([
  ["unreadableRecurrence", { recurrence: ["RRULE:FREQ=SOMETIMES"] }],
  ["unreadableRecurrence", { recurrence: ["RRULE:FREQ=DAILY;BYEASTER=1"] }],
  ["unreadableRecurrence", { recurrence: ["RRULE:FREQ=WEEKLY;BYMONTHDAY=3"] }],
  ["unreadableRecurrence", { recurrence: ["whatever"] }],
  ["unreadableRecurrence", { recurrence: ["RDATE;VALUE=PERIOD:20261201T090000Z/PT1H"] }],
  ["unreadableRecurrence", { recurrence: ["EXDATE;TZID=W. Europe Standard Time:20261123T090000"] }],
  ["tooManyOccurrences", { recurrence: ["RRULE:FREQ=SECONDLY"] }],
  ["tooManyOccurrences", { recurrence: ["RRULE:FREQ=MINUTELY;INTERVAL=30"] }],
])("[PL9] says %s of %j, and keeps the event's own time", (problem, changed) => {
  const { blocks, problems } = project({ master: aMaster(changed) });
  expect([blocks.map(({ startsAt }) => startsAt), problems]).toEqual([
    ["2026-11-23T08:00:00.000Z"],
    [problem],
  ]);
});

test("[PL9] takes the calendar's zone where it does not know the event's", () => {
  const master = aMaster({
    start: { dateTime: "2027-03-25T09:00:00+01:00", timeZone: "Mars/Olympus" },
    end: { dateTime: "2027-03-25T10:00:00+01:00" },
  });
  expect([starts({ master }), project({ master }).problems]).toEqual([
    ["2027-03-25T08:00", "2027-04-01T07:00", "2027-04-08T07:00"],
    ["unknownZone"],
  ]);
});

test("[PL9] follows no more occurrences than it says", () => {
  const { blocks, problems } = project({ master: aMaster({ recurrence: ["RRULE:FREQ=HOURLY"] }) });
  expect([blocks.length, problems]).toEqual([MOST_OCCURRENCES, ["tooManyOccurrences"]]);
});
