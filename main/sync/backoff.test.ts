import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs, LONGEST_BACKOFF_MS } from "./backoff.ts";

test("[OB5] doubles from one second up to a quarter of an hour", () => {
  const waits = [0, 1, 2, 3, 9, 10, 50].map((attempts) => backoffMs(attempts, () => 0));
  expect(waits).toEqual([1000, 2000, 4000, 8000, 512_000, 900_000, 900_000]);
});

test("[OB5] adds less than a second of chance", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (n, chance) => {
        const added = backoffMs(n, () => chance) - backoffMs(n, () => 0);
        return added >= 0 && added < 1000 && backoffMs(n, () => chance) <= LONGEST_BACKOFF_MS;
      },
    ),
  );
});
