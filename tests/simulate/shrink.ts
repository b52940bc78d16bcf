import type { Action } from "./draw-actions.ts";
import { type SeedReport, type SeedRun, simulateSeed } from "./simulate-seed.ts";

/** The most runs that are spent on making a failure small. */
const MOST_RUNS = 400;

/** Drops whatever can be dropped while the same invariant still does not hold; gives the last failing run's report. */
export async function shrink(run: SeedRun, failed: SeedReport): Promise<SeedReport> {
  const wanted = failed.violations[0]?.invariant;
  let best = failed;
  let runs = 0;

  async function fails(actions: readonly Action[]): Promise<boolean> {
    runs += 1;
    const report = await simulateSeed({ ...run, actions, keeps: false });
    if (report.violations[0]?.invariant !== wanted) return false;
    best = report;
    return true;
  }

  for (
    let size = Math.ceil(failed.actions.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    let from = 0;
    while (from < best.actions.length && runs < MOST_RUNS) {
      const isGone = await fails([...best.actions.slice(0, from), ...best.actions.slice(from + size)]);
      if (!isGone) from += size;
    }
  }
  return best;
}
