import { expect, test } from "vitest";
import { pollIntervalMs } from "./poll-interval.ts";

test("[PL4] looks every five minutes while hints come, every minute otherwise", () => {
  const middle = () => 0.5;
  expect([pollIntervalMs("live", middle), pollIntervalMs("polling", middle)]).toEqual([300_000, 60_000]);
});

test("[PL4] spreads the looks by a quarter to either side", () => {
  expect([0, 1].map((chance) => pollIntervalMs("polling", () => chance))).toEqual([45_000, 75_000]);
});
