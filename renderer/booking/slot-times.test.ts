import { expect, test } from "vitest";
import { readSlotTimes, withLength, withStart } from "./slot-times.ts";

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

test("the end goes along with the start", () => {
  expect(withStart(times, "1100")).toEqual({ day: "2026-11-21", start: "1100", end: "11:30" });
  expect(withStart(times, "1")).toEqual({ day: "2026-11-21", start: "1", end: "01:30" });
  expect(withStart(times, "")).toEqual({ day: "2026-11-21", start: "", end: "10:45" });
});

test("the end follows the length of the service", () => {
  expect(withLength(times, 45)).toEqual({ day: "2026-11-21", start: "10:15", end: "11:00" });
});
