import { expect, test } from "vitest";
import type { CivilDate } from "../../shared/time.ts";
import { isCivilDate } from "../ui/civil-day.ts";
import { offeredStatuses } from "./offered-statuses.ts";

function civil(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error("no day");
  return text;
}
const today = civil("2026-11-23");
const atNine = { status: "booked", startMinute: 540 } as const;

test("the next step comes first and cancelling last", () => {
  expect(offeredStatuses(atNine, { day: today, today, nowMinute: 500 })).toEqual([
    "arrived",
    "confirmed",
    "cancelled",
  ]);
});

test("no-show is offered from a quarter of an hour after the start", () => {
  const offers = (nowMinute: number) =>
    offeredStatuses(atNine, { day: today, today, nowMinute }).includes("noShow");
  expect([554, 555].map(offers)).toEqual([false, true]);
});

test("no-show is offered for a day that is over and not for one to come", () => {
  const offers = (day: string) =>
    offeredStatuses(atNine, { day: civil(day), today, nowMinute: null }).includes("noShow");
  expect(["2026-11-22", "2026-11-24"].map(offers)).toEqual([true, false]);
});
