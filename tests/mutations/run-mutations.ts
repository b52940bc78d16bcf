import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { failingTests } from "./failing-tests.ts";
import { copyTree, type MutatedTree } from "./mutated-tree.ts";
import { type Mutant, MUTANTS } from "./mutants.ts";

/*
 * `npm run mutate` breaks one rule of the engine after the other in a copy of the project and asks the rule's own tests to notice;
 * `--only brake-off` (and more of them) breaks that alone. What they miss the simulator is asked about. Ends with 1 where nobody
 * noticed.
 */

const SEEDS = 300;

const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const unknown = values.only?.filter((name) => !MUTANTS.some((mutant) => mutant.name === name)) ?? [];
if (unknown.length > 0) {
  say(`There is no mutant ${unknown.join(", ")}; there are ${MUTANTS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const chosen = MUTANTS.filter(({ name }) => values.only?.includes(name) ?? true);

const tree = copyTree();
try {
  process.exitCode = breakAll(tree) ? 0 : 1;
} finally {
  tree.close();
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

/** Whether every mutant was noticed. */
function breakAll(whole: MutatedTree): boolean {
  const outOfDate = chosen.filter((mutant) => !whole.isUpToDate(mutant));
  for (const { name, file, from } of outOfDate)
    say(`OUT OF DATE ${name}: "${from}" does not stand in ${file} exactly once`);
  if (outOfDate.length > 0) return false;
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const ignored = new Set(failingTests(whole.root, { files, stop: "atEnd" }));
  if (ignored.size > 0)
    say(`Failing before anything was broken, and not counted: ${[...ignored].join("; ")}`);
  const survived = chosen.filter((mutant) => {
    const begun = performance.now();
    const noticed = whoNotices(whole, { mutant, ignored });
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    const fate = noticed === undefined ? "SURVIVED" : "caught  ";
    say(`${fate} ${mutant.name} (${mutant.rule}, ${seconds} s) ${noticed ?? ""}`);
    return noticed === undefined;
  });
  say(`\n${chosen.length - survived.length} caught, ${survived.length} survived`);
  return survived.length === 0;
}

function whoNotices(
  whole: MutatedTree,
  given: {
    readonly mutant: Mutant;
    /** Tests that fail anyway. */
    readonly ignored: ReadonlySet<string>;
  },
): string | undefined {
  const { mutant, ignored } = given;
  const heal = whole.mutate(mutant);
  // A test that fails anyway must not end the run before the others were asked.
  const stop = ignored.size === 0 ? "atFirst" : "atEnd";
  const noticed = failingTests(whole.root, { files: mutant.tests, stop }).find((name) => !ignored.has(name));
  const isSimulatedWell = noticed !== undefined || isWellSimulated(whole);
  heal();
  // The simulator can tell only where it finds nothing wrong with the whole.
  return noticed ?? (!isSimulatedWell && isWellSimulated(whole) ? "the simulator" : undefined);
}

function isWellSimulated({ root }: MutatedTree): boolean {
  const seeds = ["--seeds", String(SEEDS), "--most-failures", "0"];
  const run = spawnSync(process.execPath, ["tests/simulate/run-simulation.ts", ...seeds], { cwd: root });
  return run.status === 0;
}
