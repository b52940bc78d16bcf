import { expect, test } from "vitest";
import { nextDelay } from "./reconnect-delay.ts";

const waits = (random: () => number) =>
  [0, 1, 2, 3, 4, 5, 6, 100].map((failures) => nextDelay({ failures, comeBackInMs: undefined, random }));

test("waits from 1 s up to 60 s, longer with every failure", () => {
  expect({ shortest: waits(() => 0), longest: waits(() => 0.999999) }).toEqual({
    shortest: [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000],
    longest: [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000],
  });
});

test("the relay's own wish goes before that, up to 5 minutes", () => {
  const wait = (comeBackInMs: number) => nextDelay({ failures: 9, comeBackInMs, random: () => 0.5 });
  expect([wait(0), wait(1234), wait(3_600_000)]).toEqual([0, 1234, 300_000]);
});
