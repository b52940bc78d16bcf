import { seededRandom } from "../../sandbox/seeded-random.ts";

/** Everything that is drawn by lot. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  readonly number: () => number;
  /** A whole number from 0 up to, not including, `bound`. */
  readonly below: (bound: number) => number;
  /** Whether something happens that does so with this probability. */
  readonly happens: (probability: number) => boolean;
  /** One of a list, undefined where it is empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item | undefined;
  readonly bytes: (length: number) => Uint8Array;
}

/** The same row of chance for the same numbers. */
export function createChance(...numbers: readonly number[]): Chance {
  let mixed = 0x9e3779b1;
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ (number + 0x7f4a7c15), 0x85ebca6b);
    mixed ^= mixed >>> 15;
  }
  const number = seededRandom(mixed);
  const below = (bound: number) => Math.floor(number() * bound);
  return {
    number,
    below,
    happens: (probability) => number() < probability,
    pick: (list) => list[below(list.length)],
    bytes: (length) => {
      const bytes = new Uint8Array(length);
      for (let index = 0; index < length; index += 1) bytes[index] = below(256);
      return bytes;
    },
  };
}
