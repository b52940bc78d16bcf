import { expect, test } from "vitest";
import { NO_TRUST } from "./hint-trust.ts";
import { pollIntervalMs } from "./poll-interval.ts";

test("[PL4] looks every minute without hints, every half hour while they are trusted", () => {
  const middle = () => 0.5;
  const trusts = ["polling" as const, NO_TRUST, { proofs: 3, isDoubted: false }];
  expect(trusts.map((hints) => pollIntervalMs(hints, middle))).toEqual([60_000, 300_000, 1_800_000]);
});

test("[PL4] spreads the looks by a quarter to either side", () => {
  expect([0, 1].map((chance) => pollIntervalMs("polling", () => chance))).toEqual([45_000, 75_000]);
});
