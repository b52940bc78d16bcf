import fc from "fast-check";
import { expect, test } from "vitest";
import { type HintProof, NO_TRUST, trustAfter, trustedForMs } from "./hint-trust.ts";

/** How many minutes a calendar is left alone after each of these. */
function minutesAfter(proofs: readonly HintProof[]): number[] {
  let trust = NO_TRUST;
  return proofs.map((proof) => {
    trust = trustAfter(trust, proof);
    return trustedForMs(trust) / 60_000;
  });
}

test("[PL4] a calendar is left alone for 5 minutes at first, for longer while nothing goes past its hints", () => {
  expect([
    trustedForMs(NO_TRUST) / 60_000,
    minutesAfter(["told", "told", "told", "told"]),
    minutesAfter(["nothingNew", "nothingNew", "nothingNew", "nothingNew"]),
  ]).toEqual([5, [10, 20, 30, 30], [10, 20, 30, 30]]);
});

test("[CH7] a missed hint brings back 5 minutes at once, and only a hint that comes makes them more again", () => {
  expect(minutesAfter(["told", "told", "missed", "nothingNew", "nothingNew", "told", "nothingNew"])).toEqual([
    10, 20, 5, 5, 5, 10, 20,
  ]);
});

test("[PL4] whatever happens, a calendar is left alone for 5 to 30 minutes", () => {
  const proofs = fc.array(fc.constantFrom<HintProof[]>("told", "nothingNew", "missed"));
  fc.assert(
    fc.property(proofs, (some) => minutesAfter(some).every((minutes) => minutes >= 5 && minutes <= 30)),
  );
});
