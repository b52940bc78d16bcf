import { expect, test } from "vitest";
import type { WallTime } from "../../shared/time.ts";
import { isWallTime } from "../ui/civil-day.ts";
import { changeWords } from "./change-words.ts";

function wall(text: string): WallTime {
  if (!isWallTime(text)) throw new Error("no wall time");
  return text;
}
const from = wall("2026-11-23T10:30");
const whose = { patientName: "Mona Moreau", practitionerName: "Dr Patel", byDesk: null };

test("[MG2] a move is told with both times", () => {
  const what = { kind: "moved", from, fromMinutes: 30, to: wall("2026-11-23T11:00"), toMinutes: 30 } as const;
  expect(changeWords({ ...whose, what })).toBe("Dr Patel moved Mona Moreau from 10:30 to 11:00 in Google");
});

test("[MG2] a move to another day is told with both days", () => {
  const what = { kind: "moved", from, fromMinutes: 30, to: wall("2026-11-24T09:00"), toMinutes: 30 } as const;
  expect(changeWords({ ...whose, what })).toBe(
    "Dr Patel moved Mona Moreau from Mon 23 Nov, 10:30 to Tue 24 Nov, 09:00 in Google",
  );
});

test("[MD2] what a colleague did at another desk is not told as Google's", () => {
  const to = wall("2026-11-23T11:00");
  const moved = { kind: "moved", from, fromMinutes: 30, to, toMinutes: 30, by: "desk" } as const;
  const handedOver = { kind: "handedOver", startsAt: from, from: "Dr Weber" } as const;
  const noted = { kind: "noteChanged", by: "desk" } as const;
  const told = [moved, noted, handedOver].map((what) => changeWords({ ...whose, what }));
  expect(told).toEqual([
    "Another desk moved Mona Moreau from 10:30 to 11:00",
    "Another desk changed the note of Mona Moreau",
    "Mona Moreau, Mon 23 Nov, 10:30, was moved here from the calendar of Dr Weber",
  ]);
  expect(changeWords({ ...whose, byDesk: "Reception 2", what: moved })).toBe(
    "Reception 2 moved Mona Moreau from 10:30 to 11:00",
  );
});

test("[MG2] a new length is not told as a move", () => {
  const what = { kind: "moved", from, fromMinutes: 30, to: from, toMinutes: 45 } as const;
  expect(changeWords({ ...whose, what })).toBe(
    "In Google Dr Patel changed the length of Mona Moreau, Mon 23 Nov, 10:30, to 45 minutes",
  );
});
