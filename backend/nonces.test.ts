import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createNonces } from "./nonces.ts";

function atClock(start: number) {
  let now = start;
  const clock = { now: () => now };
  const nonces = createNonces({ key: Buffer.alloc(32, 4), clock, randomBytes });
  return { nonces, wait: (milliseconds: number) => (now += milliseconds) };
}

test("is good once", () => {
  const { nonces } = atClock(1_900_000_000_000);
  const nonce = nonces.mint();
  expect([nonces.spend(nonce), nonces.spend(nonce)]).toEqual([true, false]);
});

test("is too old after 60 s", () => {
  const { nonces, wait } = atClock(1_900_000_000_000);
  const nonce = nonces.mint();
  wait(60_000);
  expect(nonces.spend(nonce)).toBe(false);
});

test("is refused where its age was changed or another key made it", () => {
  const { nonces } = atClock(1_900_000_000_000);
  const [expiry = "", ...rest] = nonces.mint().split(".");
  const later = [(Number.parseInt(expiry, 36) + 60_000).toString(36), ...rest].join(".");
  const foreign = createNonces({
    key: Buffer.alloc(32, 5),
    clock: { now: () => 1_900_000_000_000 },
    randomBytes,
  });
  expect([nonces.spend(later), nonces.spend(foreign.mint()), nonces.spend("")]).toEqual([
    false,
    false,
    false,
  ]);
});
