import fc from "fast-check";
import { expect, test } from "vitest";
import { countScale, durationScale, shareOf } from "./plot-scale.ts";

test("an axis goes up in round steps, as far as the largest value needs", () => {
  expect([0, 1, 4, 5, 12, 41, 75, 1_203].map((largest) => countScale(largest).ticks)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1, 2, 3, 4],
    [0, 2, 4, 6],
    [0, 5, 10, 15],
    [0, 20, 40, 60],
    [0, 20, 40, 60, 80],
    [0, 500, 1000, 1500],
  ]);
});

test("an axis of durations goes up as clocks do", () => {
  const minutes = (longest: number) => durationScale(longest * 60_000).ticks.map((tick) => tick / 60_000);
  expect([minutes(8), minutes(41), minutes(150), minutes(3 * 24 * 60)]).toEqual([
    [0, 2, 4, 6, 8],
    [0, 15, 30, 45],
    [0, 60, 120, 180],
    [0, 1440, 2880, 4320],
  ]);
});

test("every value stands on its axis, which has one to four steps", () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (largest) => {
      for (const scale of [countScale(largest), durationScale(largest)]) {
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(5);
        expect(shareOf(scale, largest)).toBeLessThanOrEqual(100);
        expect(scale.ticks.at(-1)).toBe(scale.top);
      }
    }),
  );
});
