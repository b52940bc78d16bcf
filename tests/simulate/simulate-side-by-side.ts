import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { SeedRange } from "./simulate-seed.ts";
import type { RangeReport } from "./simulate-range.ts";

/** Seeds a thread is given at a time. */
const CHUNK = 250;

const Report = z.object({
  seeds: z.int(),
  failed: z.array(
    z.object({
      seed: z.int(),
      violations: z.array(z.object({ invariant: z.string(), words: z.string() })),
    }),
  ),
  unlike: z.array(z.int()),
});

/** The same as a range run by itself, but that kinds of violations are plain text on the way between threads. */
export type SideReport = z.infer<typeof Report>;

/** Runs a range of seeds in as many threads as there are cores; `onChunk` hears of each part that is done. */
export async function simulateSideBySide(
  range: SeedRange,
  onChunk: (done: SideReport) => void,
): Promise<SideReport> {
  const chunks: SeedRange[] = [];
  for (let done = 0; done < range.seeds; done += CHUNK) {
    const seeds = Math.min(CHUNK, range.seeds - done);
    const replays = Math.max(0, Math.min(seeds, range.replays - done));
    chunks.push({ ...range, from: range.from + done, seeds, replays });
  }
  const reports: SideReport[] = [];
  const work = async (): Promise<void> => {
    for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
      const report = await inThread(chunk);
      reports.push(report);
      onChunk(report);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return {
    seeds: reports.reduce((sum, { seeds }) => sum + seeds, 0),
    failed: reports.flatMap(({ failed }) => failed).toSorted((a, b) => a.seed - b.seed),
    unlike: reports.flatMap(({ unlike }) => unlike).toSorted((a, b) => a - b),
  } satisfies Record<keyof RangeReport, unknown>;
}

async function inThread(range: SeedRange): Promise<SideReport> {
  const worker = new Worker(new URL("range-worker.ts", import.meta.url), { workerData: range });
  const [report] = await once(worker, "message");
  await worker.terminate();
  return Report.parse(report);
}
