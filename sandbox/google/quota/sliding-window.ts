import type { Clock } from "../../../shared/time.ts";

interface Spending {
  readonly atMs: number;
  readonly units: number;
}

/** What was spent within the last stretch of time. */
export interface SlidingWindow {
  readonly add: (units: number) => void;
  readonly spent: () => number;
}

/** An empty window. It holds no more than what was added within its length. */
export function createSlidingWindow(clock: Clock, lengthMs: number): SlidingWindow {
  let spendings: Spending[] = [];
  let oldest = 0;
  let total = 0;
  const forgetOld = (): number => {
    const now = clock.now();
    // The clock was put back: what was spent later than now says nothing about the last minute.
    if ((spendings.at(-1)?.atMs ?? now) > now) [spendings, oldest, total] = [[], 0, 0];
    for (let next = spendings[oldest]; next !== undefined && next.atMs <= now - lengthMs;) {
      total -= next.units;
      oldest += 1;
      next = spendings[oldest];
    }
    if (oldest > 1000 && oldest * 2 > spendings.length) [spendings, oldest] = [spendings.slice(oldest), 0];
    return now;
  };
  return {
    add: (units) => {
      const atMs = forgetOld();
      spendings.push({ atMs, units });
      total += units;
    },
    spent: () => {
      forgetOld();
      return total;
    },
  };
}
