import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Action, Drawing } from "./draw-actions.ts";
import { shrink } from "./shrink.ts";
import { type SeedReport, type SeedRun, simulateSeed } from "./simulate-seed.ts";

/** A failing seed, made small. */
export interface KeptFailure {
  /** Where the databases and the traces are. */
  readonly folder: string;
  /** Runs the same again. */
  readonly command: string;
  readonly whole: SeedReport;
  /** The fewest things that still lead to the same. */
  readonly small: SeedReport;
}

/** Keeps a failing seed's databases and traces in a folder, and finds the few things that lead to it; undefined where it holds. */
export async function keepFailure(run: SeedRun): Promise<KeptFailure | undefined> {
  const whole = await simulateSeed({ ...run, keeps: true });
  if (whole.violations.length === 0) return undefined;
  const { actions } = await shrink(run, whole);
  const small = await simulateSeed({ ...run, actions, keeps: true });
  const folder = mkdtempSync(join(tmpdir(), `simulate-${run.seed}-`));
  for (const [name, { trace, databases }] of Object.entries({ whole, small })) {
    writeFileSync(join(folder, `${name}.trace`), `${trace.join("\n")}\n`);
    for (const [index, database] of databases.entries())
      writeFileSync(join(folder, `${name}-desk-${index + 1}.db`), database);
  }
  return {
    folder,
    command: replayCommand(run),
    whole,
    small,
  };
}

/** What to type to see one seed again. */
export function replayCommand(run: Drawing): string {
  const desks = run.desks === 0 ? "" : ` --desks ${run.desks}`;
  const without = run.without.length === 0 ? "" : ` --without ${run.without.join(",")}`;
  return `npm run simulate -- --seeds 1 --from ${run.seed}${desks}${without}`;
}

/** A kept failure in words: what does not hold, how to see it again, and the few things that lead to it. */
export function tellFailure({ folder, command, whole, small }: KeptFailure): string {
  const told = (numbers: readonly Action[]) => {
    const wanted = new Set(numbers.map(({ number }) => `* ${number} `));
    return small.trace.filter((line) => [...wanted].some((mark) => line.includes(mark)));
  };
  return [
    `seed ${whole.seed} does not hold:`,
    ...whole.violations.slice(0, 6).map(({ invariant, words }) => `  [${invariant}] ${words}`),
    `again: ${command}`,
    `databases and traces: ${folder}`,
    `${small.actions.length} of ${whole.actions.length} things lead to it:`,
    ...told(small.actions).map((line) => `  ${line.trim()}`),
    ...small.violations.slice(0, 3).map(({ invariant, words }) => `  [${invariant}] ${words}`),
  ].join("\n");
}
