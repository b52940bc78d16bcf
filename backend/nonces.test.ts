import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createNonces } from "./nonces.ts";
import { createMemoryOnce } from "./store/memory-once.ts";

function atClock(start: number) {
  let now = start;
  const clock = { now: () => now };
  const once = createMemoryOnce(clock);
  const nonces = createNonces({ keys: [Buffer.alloc(32, 4), Buffer.alloc(32, 3)], clock, once, randomBytes });
  return { nonces, wait: (milliseconds: number) => (now += milliseconds) };
}

test("is good once", async () => {
  const { nonces } = atClock(1_900_000_000_000);
  const nonce = nonces.mint();
  expect([await nonces.spend(nonce), await nonces.spend(nonce)]).toEqual([true, false]);
});

test("is too old after 60 s", async () => {
  const { nonces, wait } = atClock(1_900_000_000_000);
  const nonce = nonces.mint();
  wait(60_000);
  expect(await nonces.spend(nonce)).toBe(false);
});

/** Another maker of nonces, at the same moment. */
function another(key: number) {
  const clock = { now: () => 1_900_000_000_000 };
  return createNonces({ keys: [Buffer.alloc(32, key)], clock, once: createMemoryOnce(clock), randomBytes });
}

test("is refused where its age was changed or another key made it", async () => {
  const { nonces } = atClock(1_900_000_000_000);
  const [expiry = "", ...rest] = nonces.mint().split(".");
  const later = [(Number.parseInt(expiry, 36) + 60_000).toString(36), ...rest].join(".");
  const answers = [await nonces.spend(later), await nonces.spend(another(5).mint()), await nonces.spend("")];
  expect(answers).toEqual([false, false, false]);
});

test("a node that still signs with the key before is believed", async () => {
  const { nonces } = atClock(1_900_000_000_000);
  expect(await nonces.spend(another(3).mint())).toBe(true);
});
