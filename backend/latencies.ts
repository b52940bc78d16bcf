/** Upper bounds of the buckets, in milliseconds. */
const BOUNDS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500] as const;

/** How long something took, counted in buckets that never grow in number. */
export interface Latencies {
  readonly note: (milliseconds: number) => void;
  readonly read: () => {
    /** How many took at most this long, in milliseconds; the last bound is infinite. */
    readonly buckets: readonly { readonly atMostMs: number; readonly count: number }[];
    readonly sumMs: number;
  };
}

/** Nothing noted yet. Clocks of two machines may differ: less than nothing counts as nothing. */
export function createLatencies(): Latencies {
  const bounds = [...BOUNDS, Infinity];
  const counts = bounds.map(() => 0);
  let sumMs = 0;
  return {
    note: (milliseconds) => {
      const took = Math.max(0, milliseconds);
      const index = bounds.findIndex((bound) => took <= bound);
      counts[index] = (counts[index] ?? 0) + 1;
      sumMs += took;
    },
    read: () => {
      let total = 0;
      return {
        buckets: bounds.map((atMostMs, index) => {
          total += counts[index] ?? 0;
          return { atMostMs, count: total };
        }),
        sumMs,
      };
    },
  };
}
