import { expect, test } from "vitest";
import { lengthOf, readSlotTimes, withLength, withStart } from "./slot-times.ts";

const times = { day: "2026-11-21", start: "10:15", end: "10:45" };

test("the fields give a start and a length", () => {
  expect(readSlotTimes(times)).toEqual({ kind: "read", startsAt: "2026-11-21T10:15", durationMinutes: 30 });
});

test("an end before the start gives a negative length for the desk to refuse", () => {
  expect(readSlotTimes({ ...times, end: "9:45" })).toEqual({
    kind: "read",
    startsAt: "2026-11-21T10:15",
    durationMinutes: -30,
  });
});

test("an end of 00:00 is the midnight after", () => {
  expect(readSlotTimes({ ...times, start: "23:30", end: "00:00" })).toEqual({
    kind: "read",
    startsAt: "2026-11-21T23:30",
    durationMinutes: 30,
  });
});

test("the first field that cannot be read is named", () => {
  expect(readSlotTimes({ ...times, day: "" })).toEqual({ kind: "unreadable", problem: "day" });
  expect(readSlotTimes({ ...times, start: "25" })).toEqual({ kind: "unreadable", problem: "start" });
  expect(readSlotTimes({ ...times, end: "later" })).toEqual({ kind: "unreadable", problem: "end" });
});

test("the end goes along with the start, also across what is no time on the way to one", () => {
  const times = { day: "2026-11-21", start: "10:15", end: "10:45" };
  const typed = ["1", "17", "173", "1730"].map((start) =>
    withStart(times, { start, minutes: lengthOf(times) }),
  );
  expect(typed.map(({ start, end }) => [start, end])).toEqual([
    ["1", "01:30"],
    ["17", "17:30"],
    ["173", "10:45"],
    ["1730", "18:00"],
  ]);
  expect(withStart(times, { start: "11", minutes: undefined }).end).toBe("10:45");
});

test("a slot has a length where its end is after its start", () => {
  const lengths = [
    ["10:15", "10:45"],
    ["17:30", "17:15"],
    ["173", "17:15"],
    ["23:00", "00:00"],
  ] as const;
  expect(lengths.map(([start, end]) => lengthOf({ day: "2026-11-21", start, end }))).toEqual([
    30,
    undefined,
    undefined,
    60,
  ]);
});

test("the end follows the length of the service", () => {
  expect(withLength(times, 45)).toEqual({ day: "2026-11-21", start: "10:15", end: "11:00" });
});
