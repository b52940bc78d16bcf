import { expect, test } from "vitest";
import type { WallTime } from "../../shared/time.ts";
import { isWallTime } from "../ui/civil-day.ts";
import { clashWords } from "./slot-words.ts";

function wall(text: string): WallTime {
  if (!isWallTime(text)) throw new Error("no wall time");
  return text;
}

test.each([
  ["2026-11-23T10:30", "2026-11-23T11:15", "Overlaps Team lunch 10:30–11:15"],
  ["2026-11-23T00:00", "2026-11-24T00:00", "Overlaps Team lunch all day"],
  ["2026-11-23T22:00", "2026-11-24T06:00", "Overlaps Team lunch Mon 23 Nov, 22:00 – Tue 24 Nov, 06:00"],
])("[BK2] a clash from %s to %s is named with its hours", (startsAt, endsAt, words) => {
  const clash = {
    kind: "block",
    label: "Team lunch",
    startsAt: wall(startsAt),
    endsAt: wall(endsAt),
  } as const;
  expect(clashWords(clash)).toBe(words);
});
