import { seededRandom } from "../seeded-random.ts";
import type { RandomSource } from "./world.ts";

/** Randomness that is the same for the same seed: a run with the same requests in the same order answers the same. */
export function seededSource(seed: number): RandomSource {
  const next = seededRandom(seed);
  return { bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) };
}
