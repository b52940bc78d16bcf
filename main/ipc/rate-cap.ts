/** How much is let through, and by which clock. */
export interface RateCapNeeds {
  readonly perSecond: number;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Counts in windows of one second; false once the second's share is used up. */
export function createRateCap({ perSecond, now }: RateCapNeeds): () => boolean {
  let windowStart = now();
  let count = 0;
  return () => {
    if (now() - windowStart >= 1_000) {
      windowStart = now();
      count = 0;
    }
    count += 1;
    return count <= perSecond;
  };
}
