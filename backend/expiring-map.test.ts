import { expect, test } from "vitest";
import { createExpiringMap } from "./expiring-map.ts";

test("gives a value once and only before its time is over", () => {
  let now = 0;
  const map = createExpiringMap<string>({ now: () => now }, 10);
  map.put("a", "one", 5);
  map.put("b", "two", 6);
  now = 5;
  expect([map.take("a"), map.take("b"), map.take("b")]).toEqual([undefined, "two", undefined]);
});

test("does not take a key twice", () => {
  const map = createExpiringMap<string>({ now: () => 0 }, 10);
  expect([map.put("a", "one", 5), map.put("a", "other", 5), map.take("a")]).toEqual([true, false, "one"]);
});

test("lets the oldest go where there are too many", () => {
  const map = createExpiringMap<number>({ now: () => 0 }, 2);
  for (const [index, key] of ["a", "b", "c"].entries()) map.put(key, index, 5);
  expect(["a", "b", "c"].map((key) => map.take(key))).toEqual([undefined, 1, 2]);
});
