import { parseArgs } from "node:util";
import { keepFailure, tellFailure } from "./keep-failure.ts";
import { simulateSideBySide } from "./simulate-side-by-side.ts";

/*
 * `npm run simulate -- --seeds 10000 [--from 1]` runs that many seeds; `--replay-check 200` runs as many of them twice and
 * compares; `--desks 3` gives every clinic so many desks (drawn by the seed where left out); `--without theyMove,crash` leaves
 * kinds of things out. What fails is kept and made small.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
    desks: { type: "string", default: "0" },
    without: { type: "string", default: "" },
    "replay-check": { type: "string", default: "0" },
    "most-failures": { type: "string", default: "5" },
  },
});

/** Failures that are told in full. */
const MOST_TOLD = Number(values["most-failures"]);

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

async function run(): Promise<void> {
  const [from, seeds, desks] = [Number(values.from), Number(values.seeds), Number(values.desks)];
  const replays = Number(values["replay-check"]);
  const without = values.without === "" ? [] : values.without.split(",");
  const started = performance.now();
  let done = 0;
  const range = { from, seeds: Math.max(seeds, replays), desks, without, replays };
  const report = await simulateSideBySide(range, (part) => {
    done += part.seeds;
    for (const { seed, violations } of part.failed) say(`  seed ${seed}: ${violations[0]?.words ?? ""}`);
    say(`${done} seeds`);
  });
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage();
  const perCore = report.seeds / ((cpu.user + cpu.system) / 1_000_000);
  say(
    `${report.seeds} seeds from ${from}: ${report.failed.length} failed, ${report.unlike.length} of ${replays} replays differ (${seconds.toFixed(1)} s, ${perCore.toFixed(1)} seeds a second and core)`,
  );
  if (report.unlike.length > 0) say(`not the same twice: ${report.unlike.slice(0, 20).join(", ")}`);
  for (const { seed } of report.failed.slice(0, MOST_TOLD)) {
    const kept = await keepFailure({ seed, desks, without });
    if (kept !== undefined) say(`\n${tellFailure(kept)}`);
  }
  process.exitCode = report.failed.length + report.unlike.length === 0 ? 0 : 1;
}

await run();
