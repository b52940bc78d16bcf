import { type SeedRange, simulateSeed } from "./simulate-seed.ts";
import type { Violation } from "./simulation.ts";

/** A seed that did not hold. */
export interface FailedSeed {
  readonly seed: number;
  readonly violations: readonly Violation[];
}

/** What came of a range of seeds. */
export interface RangeReport {
  readonly seeds: number;
  readonly failed: readonly FailedSeed[];
  /** Seeds whose two runs were not the same, where each was run twice. */
  readonly unlike: readonly number[];
  /** Requests that left the desks, and the milliseconds that passed for them; of each seed's first run. */
  readonly requests: number;
  readonly simulatedMs: number;
}

/** Runs some seeds one after the other; `replays` of them, from the first on, twice. */
export async function simulateRange(range: SeedRange): Promise<RangeReport> {
  const { from, seeds, desks, without, replays } = range;
  const failed: FailedSeed[] = [];
  const unlike: number[] = [];
  let [requests, simulatedMs] = [0, 0];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const run = await simulateSeed({ seed, desks, without });
    const { violations } = run;
    requests += run.requests;
    simulatedMs += run.simulatedMs;
    if (violations.length > 0) failed.push({ seed, violations });
    if (seed - from >= replays) continue;
    const again = await simulateSeed({ seed, desks, without });
    if (again.digest !== run.digest) unlike.push(seed);
  }
  return { seeds, failed, unlike, requests, simulatedMs };
}
