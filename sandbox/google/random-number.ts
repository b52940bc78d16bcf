import type { RandomSource } from "./world.ts";

/** A random number from 0 up to, not including, 1. */
export function randomNumber(random: RandomSource): number {
  let number = 0;
  for (const byte of random.bytes(4)) number = (number + byte) / 256;
  return number;
}

/** A random whole number from 0 up to, not including, `bound`. */
export function randomBelow(random: RandomSource, bound: number): number {
  return Math.floor(randomNumber(random) * bound);
}
