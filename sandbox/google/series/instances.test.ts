import { expect, test } from "vitest";
import { CivilDate, Instant, ZoneId } from "../../../shared/time.ts";
import type { EventMoment, StoredEvent } from "../events/stored-event.ts";
import { findInstance, instanceAt, instancesOf } from "./instances.ts";
import { singleEvents } from "./single-events.ts";

const at = (text: string): EventMoment => ({
  kind: "timed",
  instant: Instant.parse(`${text}:00.000Z`),
  timeZone: "Europe/Zurich",
});
const on = (text: string): EventMoment => ({
  kind: "allDay",
  date: CivilDate.parse(text),
  timeZone: undefined,
});

const WEEKLY: StoredEvent = {
  id: "series1",
  iCalUID: "series1@google.com",
  status: "confirmed",
  start: at("2026-10-19T07:00"),
  end: at("2026-10-19T08:00"),
  fields: { summary: "Supervision", recurrence: ["RRULE:FREQ=WEEKLY"] },
  sequence: 0,
  creatorEmail: "owner@clinic.example",
  createdMs: 0,
  changeMicros: 1,
  exceptionOf: undefined,
  isPurged: false,
};

function calendarOf(...events: StoredEvent[]): Parameters<typeof findInstance>[0] {
  return {
    timeZone: ZoneId.parse("Europe/Zurich"),
    events: new Map(events.map((event) => [event.id, event])),
  };
}

/** The instance of 26 October as somebody changed it. */
function exception(changed: Partial<StoredEvent>): StoredEvent {
  const { recurrence: _recurrence, ...fields } = WEEKLY.fields;
  const start = at("2026-10-26T08:00");
  return {
    ...WEEKLY,
    id: "series1_20261026T080000Z",
    fields,
    start,
    end: at("2026-10-26T09:00"),
    exceptionOf: { masterId: "series1", originalStart: start },
    ...changed,
  };
}

const window = (from: string, until: string): { from: Instant; until: Instant } => ({
  from: Instant.parse(`${from}:00.000Z`),
  until: Instant.parse(`${until}:00.000Z`),
});
const LATE_OCTOBER = window("2026-10-20T00:00", "2026-11-01T00:00");
const idsOf = (events: StoredEvent[]): string[] => events.map(({ id }) => id);

test("an instance is the master's, with its own id, times and place in the series", () => {
  const { recurrence: _recurrence, ...fields } = WEEKLY.fields;
  expect(instancesOf(calendarOf(WEEKLY), WEEKLY, { ...LATE_OCTOBER, showDeleted: false })).toEqual([
    {
      ...WEEKLY,
      id: "series1_20261026T080000Z",
      fields,
      start: at("2026-10-26T08:00"),
      end: at("2026-10-26T09:00"),
      exceptionOf: { masterId: "series1", originalStart: at("2026-10-26T08:00") },
    },
  ]);
});

test("a window holds what ends in it or after its beginning, and starts before its end", () => {
  const calendar = calendarOf(WEEKLY);
  const within = (from: string, until: string): number =>
    instancesOf(calendar, WEEKLY, { ...window(from, until), showDeleted: false }).length;
  expect([
    within("2026-10-19T08:00", "2026-10-20T00:00"),
    within("2026-10-19T08:01", "2026-10-20T00:00"),
    within("2026-10-18T00:00", "2026-10-19T07:01"),
    within("2026-10-18T00:00", "2026-10-19T07:00"),
  ]).toEqual([1, 0, 1, 0]);
});

test("days of a window are the calendar's days", () => {
  const days: StoredEvent = {
    ...WEEKLY,
    start: on("2026-10-19"),
    end: on("2026-10-21"),
    fields: { recurrence: ["RRULE:FREQ=WEEKLY"] },
  };
  const within = (from: string, until: string): string[] =>
    idsOf(instancesOf(calendarOf(days), days, { ...window(from, until), showDeleted: false }));
  // In Zurich the days of the 26th begin at 23:00 the day before, those of the 19th end at 22:00 on the 20th.
  expect([
    within("2026-10-20T22:00", "2026-10-25T23:00"),
    within("2026-10-20T22:01", "2026-10-25T23:01"),
  ]).toEqual([["series1_20261019"], ["series1_20261026"]]);
});

test("[B6] a moved exception is judged by its own times, and its first place is not filled again", () => {
  const moved = exception({ start: at("2026-11-10T08:00"), end: at("2026-11-10T09:00") });
  const calendar = calendarOf(WEEKLY, moved);
  const november = window("2026-11-09T00:00", "2026-11-16T00:00");
  expect([
    instancesOf(calendar, WEEKLY, { ...LATE_OCTOBER, showDeleted: true }),
    idsOf(instancesOf(calendar, WEEKLY, { ...november, showDeleted: true })),
    idsOf(singleEvents(calendar, november)),
  ]).toEqual([
    [],
    ["series1_20261026T080000Z", "series1_20261109T080000Z"],
    ["series1_20261109T080000Z", "series1_20261026T080000Z"],
  ]);
});

test("[B6] a deleted instance of a living series is shown with the deleted ones only", () => {
  const calendar = calendarOf(WEEKLY, exception({ status: "cancelled" }));
  const shown = (showDeleted: boolean): string[] =>
    idsOf(instancesOf(calendar, WEEKLY, { ...LATE_OCTOBER, showDeleted }));
  expect([shown(false), shown(true)]).toEqual([[], ["series1_20261026T080000Z"]]);
});

test("[B6] all instances of a deleted series are deleted", () => {
  const gone: StoredEvent = { ...WEEKLY, status: "cancelled" };
  const calendar = calendarOf(gone);
  const shown = (showDeleted: boolean): string[] =>
    instancesOf(calendar, gone, { ...LATE_OCTOBER, showDeleted }).map(({ status }) => status);
  expect([shown(false), shown(true)]).toEqual([[], ["cancelled"]]);
});

test("finds an instance by where it first was, whatever became of it", () => {
  const moved = exception({ start: at("2026-11-10T08:00"), end: at("2026-11-10T09:00") });
  const calendar = calendarOf(WEEKLY, moved);
  expect([
    instanceAt(calendar, WEEKLY, { ...at("2026-10-26T08:00"), timeZone: undefined }),
    instanceAt(calendar, WEEKLY, at("2026-11-10T08:00")),
    instanceAt(calendar, WEEKLY, at("2026-11-02T08:00"))?.id,
    instanceAt(calendar, WEEKLY, on("2026-11-02")),
    instanceAt(calendar, moved, at("2026-10-26T08:00")),
  ]).toEqual([moved, undefined, "series1_20261102T080000Z", undefined, undefined]);
});

test.each([
  ["series1_20261102T080000Z", "series1_20261102T080000Z"],
  ["series1_20361103T080000Z", "series1_20361103T080000Z"],
  ["series1_20261102T070000Z", undefined],
  ["series1_20261012T070000Z", undefined],
  ["series1_20261102", undefined],
  ["series1_20261302T080000Z", undefined],
  ["series1_20261102T250000Z", undefined],
  ["series2_20261102T080000Z", undefined],
  ["series1", undefined],
])("[B1] the id %s names %s", (id, found) => {
  expect(findInstance(calendarOf(WEEKLY), id)?.id).toBe(found);
});

test("[B1] finds the instances of a series split off with this and following", () => {
  const split: StoredEvent = { ...WEEKLY, id: "series1_R20261102T090000", start: at("2026-11-02T08:00") };
  const id = "series1_R20261102T090000_20261109T080000Z";
  expect(findInstance(calendarOf(WEEKLY, split), id)?.id).toBe(id);
});

test("an instance stays the same while its master does", () => {
  const calendar = calendarOf(WEEKLY);
  const renamed: StoredEvent = { ...WEEKLY, fields: { ...WEEKLY.fields, summary: "Team" }, changeMicros: 2 };
  const id = "series1_20261026T080000Z";
  expect(findInstance(calendar, id)).toBe(findInstance(calendar, id));
  expect(findInstance(calendarOf(renamed), id)?.fields.summary).toBe("Team");
});
