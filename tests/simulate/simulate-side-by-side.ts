import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { SeedRange } from "./simulate-seed.ts";
import type { RangeReport } from "./simulate-range.ts";

/** Seeds a thread is given at a time. */
const CHUNK = 50;

const Report = z.object({
  seeds: z.int(),
  failed: z.array(
    z.object({
      seed: z.int(),
      violations: z.array(z.object({ invariant: z.string(), words: z.string() })),
    }),
  ),
  unlike: z.array(z.int()),
  requests: z.int(),
  simulatedMs: z.number(),
});

/** The same as a range run by itself, but that kinds of violations are plain text on the way between threads. */
export type SideReport = z.infer<typeof Report>;

/** Runs a range of seeds in as many threads as there are cores; `onChunk` hears of each part that is done. */
export async function simulateSideBySide(
  range: SeedRange,
  onChunk: (done: SideReport) => void = () => undefined,
): Promise<SideReport> {
  const chunks = chunksOf(range);
  const reports: SideReport[] = [];
  const work = async (): Promise<void> => {
    // One thread for many seeds: it reads the program once, and gets faster with every one of them.
    const worker = new Worker(new URL("range-worker.ts", import.meta.url));
    try {
      for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
        const report = await ask(worker, chunk);
        reports.push(report);
        onChunk(report);
      }
    } finally {
      await worker.terminate();
    }
  };
  const threads = Math.min(availableParallelism(), chunks.length);
  await Promise.all(Array.from({ length: threads }, work));
  const sum = (count: (report: SideReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  return {
    seeds: sum(({ seeds }) => seeds),
    failed: reports.flatMap(({ failed }) => failed).toSorted((a, b) => a.seed - b.seed),
    unlike: reports.flatMap(({ unlike }) => unlike).toSorted((a, b) => a - b),
    requests: sum(({ requests }) => requests),
    simulatedMs: sum(({ simulatedMs }) => simulatedMs),
  } satisfies Record<keyof RangeReport, unknown>;
}

function chunksOf(range: SeedRange): SeedRange[] {
  const chunks: SeedRange[] = [];
  for (let done = 0; done < range.seeds; done += CHUNK) {
    const seeds = Math.min(CHUNK, range.seeds - done);
    const replays = Math.max(0, Math.min(seeds, range.replays - done));
    chunks.push({ ...range, from: range.from + done, seeds, replays });
  }
  return chunks;
}

/** Rejects where the thread ends with a fault instead of answering. */
async function ask(worker: Worker, range: SeedRange): Promise<SideReport> {
  const answer = once(worker, "message");
  worker.postMessage(range);
  const [report] = await answer;
  return Report.parse(report);
}
