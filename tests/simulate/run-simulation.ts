import { parseArgs } from "node:util";
import { keepFailure, replayCommand, tellFailure } from "./keep-failure.ts";
import { simulateSideBySide } from "./simulate-side-by-side.ts";

/*
 * `npm run simulate -- --seeds 10000 [--from 1]` runs that many seeds on all cores; `--replay-check 200` runs as many of them twice
 * and compares; `--desks 3` gives every clinic so many desks (drawn by the seed where left out); `--without theyMove,crash` leaves
 * kinds of things out. Of what fails the first few are kept and made small (`--most-failures 5`). Ends with 1 where anything failed.
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

/** How often is said how far it is, in milliseconds. */
const TELL_EVERY_MS = 10_000;

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

async function run(): Promise<void> {
  const [from, seeds, desks] = [Number(values.from), Number(values.seeds), Number(values.desks)];
  const replays = Number(values["replay-check"]);
  const without = values.without === "" ? [] : values.without.split(",");
  const started = performance.now();
  let done = 0;
  let told = started;
  const range = { from, seeds: Math.max(seeds, replays), desks, without, replays };
  const report = await simulateSideBySide(range, (part) => {
    done += part.seeds;
    for (const { seed, violations } of part.failed) say(`  seed ${seed}: ${violations[0]?.words ?? ""}`);
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    say(`${done} seeds`);
  });
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage();
  const cpuSeconds = (cpu.user + cpu.system) / 1_000_000;
  const perCore = (report.seeds + replays) / cpuSeconds;
  const { failed, unlike } = report;
  say(
    `${report.seeds} seeds from ${from}, ${failed.length} of them failed; ${unlike.length} of ${replays} replays differ`,
  );
  say(`${report.requests} requests in ${(report.simulatedMs / 3_600_000).toFixed(0)} simulated hours`);
  say(
    `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor time, ${perCore.toFixed(1)} seeds a second and core`,
  );
  if (unlike.length > 0) say(`not the same twice: ${unlike.slice(0, 20).join(", ")}`);
  for (const { seed } of failed.slice(0, MOST_TOLD)) {
    const kept = await keepFailure({ seed, desks, without });
    if (kept !== undefined) say(`\n${tellFailure(kept)}`);
  }
  if (failed.length > 0) say("\neach again by itself:");
  for (const { seed } of failed) say(replayCommand({ seed, desks, without }));
  process.exitCode = failed.length + unlike.length === 0 ? 0 : 1;
}

await run();
