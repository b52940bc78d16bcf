import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { inCrashFolder } from "./crash-folder.ts";
import { type DayToRecord, recordDay } from "./record-day.ts";
import { type CutsToTry, TriedCut } from "./try-cuts.ts";

/** What came of cutting the power of a recorded day many times. */
export interface CutReport {
  readonly tried: number;
  /** Cuts after which an answered act was gone. */
  readonly lost: readonly TriedCut[];
  /** Cuts after which the desk did not start, or something else was wrong. */
  readonly broken: readonly TriedCut[];
  /** What to run to see the first of them again; undefined where there is none. */
  readonly replay: string | undefined;
}

const WORKERS = 2;
const worker = fileURLToPath(new URL("try-cuts-worker.ts", import.meta.url));

/**
 * Records a desk's day and cuts its power at moments that follow from the seed and the cut's number, in two processes. A seed and
 * a number lead to the same moment and the same losses each time; only SQLite's own random bytes differ.
 */
export async function powerCuts(day: DayToRecord, cuts: readonly number[]): Promise<CutReport> {
  const tried = await inCrashFolder(async (folder) => {
    const recording = recordDay(folder, day);
    const shares = Array.from({ length: WORKERS }, async (_, index) =>
      inProcess({
        recording,
        seed: day.seed,
        cuts: cuts.filter((_cut, at) => at % WORKERS === index),
        scratch: join(folder, `scratch-${index}`),
      }),
    );
    return (await Promise.all(shares)).flat().toSorted((a, b) => a.cut - b.cut);
  });
  const lost = tried.filter(({ outcome }) => outcome.kind === "lost");
  const broken = tried.filter(({ outcome }) => outcome.kind === "broken");
  const [first] = [...lost, ...broken];
  const more = day.synchronous === "normal" ? " --control" : "";
  return {
    tried: tried.length,
    lost,
    broken,
    replay:
      first === undefined
        ? undefined
        : `npm run crash -- --seed ${day.seed} --acts ${day.acts} --cut ${first.cut}${more}`,
  };
}

async function inProcess(share: CutsToTry): Promise<TriedCut[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [worker, JSON.stringify(share)], {
    maxBuffer: 2 ** 28,
  });
  return z.array(TriedCut).parse(JSON.parse(stdout));
}
