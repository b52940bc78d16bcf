import { parseArgs } from "node:util";
import { simulateSeed } from "./simulate-seed.ts";
import { shrink } from "./shrink.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "100" },
    from: { type: "string", default: "1" },
    desks: { type: "string", default: "1" },
    without: { type: "string", default: "theyHandOver,keepBackup,restoreBackup" },
    trace: { type: "boolean", default: false },
    shrink: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const started = performance.now();
let failed = 0;
const from = Number(values.from);
const count = Number(values.seeds);
for (let seed = from; seed < from + count; seed += 1) {
  const run = { seed, desks: Number(values.desks), without: values.without.split(","), keeps: values.trace };
  let report = await simulateSeed(run);
  if (report.violations.length > 0 && values.shrink) {
    const small = await shrink(run, report);
    report = await simulateSeed({ ...run, actions: small.actions, keeps: true });
  }
  if (values.trace || values.shrink) process.stdout.write(`${report.trace.join("\n")}\n`);
  if (report.violations.length > 0) {
    failed += 1;
    process.stdout.write(
      `${seed}: ${report.violations
        .map(({ invariant, words }) => `${invariant}: ${words}`)
        .slice(0, 3)
        .join(" | ")}\n`,
    );
  }
}
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${count} seeds, ${failed} failed, ${(count / seconds).toFixed(1)} seeds/s\n`);
