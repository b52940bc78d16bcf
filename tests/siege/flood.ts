import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { aClinicKey } from "../relay/a-clinic-key.ts";
import { quantile } from "../bench/spread.ts";
import { withEndings } from "../support/with-endings.ts";
import { atMost, exactly, rounded, some, told, type Finding } from "./finding.ts";
import { startHintProbe, type ProbedHint } from "./hint-probe.ts";
import { processorMs, watchMemory } from "./process-figures.ts";
import { createSender } from "./send-from.ts";
import { aSiegeChannel } from "./siege-channel.ts";
import { aSiegeRelay } from "./siege-relay.ts";
import { passing } from "./until.ts";

const source = fileURLToPath(new URL("./flood-source.ts", import.meta.url));

const WARM_UP_MS = 2_000;
/** So many hints in a row, none slower than the slowest of the quiet, and all is as it was. */
const WELL_AGAIN = 10;

const SourceReport = z.object({
  sent: z.number(),
  seconds: z.number(),
  broken: z.number(),
  statuses: z.record(z.string(), z.number()),
});

/** Floods a relay with forged messages while a desk goes on being told of real ones. */
export function flood(wish: {
  /** Messages a second; 0: as many as the relay takes. */
  readonly rate: number;
  readonly seconds: number;
  /** How long to look at the relay before and after. */
  readonly quietMs: number;
}): Promise<readonly Finding[]> {
  return withEndings(async (atEnd) => {
    const relay = await aSiegeRelay(atEnd);
    const probe = await startHintProbe(relay.url, atEnd);
    const memory = watchMemory(relay.pid);
    atEnd(memory.stop);
    await passing(Math.min(WARM_UP_MS, wish.quietMs));
    const cpuQuiet = processorMs(relay.pid);
    await passing(wish.quietMs);
    const quietMb = memory.peak();
    const beganAt = performance.now();
    const cpuBefore = processorMs(relay.pid);
    const report = await runSource(relay.port, wish);
    const overAt = performance.now();
    const cpuMs = processorMs(relay.pid) - cpuBefore;
    const floodMb = memory.peak();
    await passing(wish.quietMs);
    const missing = await probe.stop();
    const quiet = probe.hints.filter(({ sentAt }) => sentAt < beganAt && sentAt > beganAt - wish.quietMs);
    const during = probe.hints.filter(({ sentAt }) => sentAt >= beganAt && sentAt < overAt);
    const after = probe.hints.filter(({ sentAt }) => sentAt >= overAt);
    const took = (hints: readonly ProbedHint[], part: number) =>
      quantile(
        hints.map(({ tookMs }) => tookMs),
        part,
      );
    const failures = [...Object.entries(report.statuses), ...probe.statuses].filter(
      ([status]) => Number(status) >= 500 || Number(status) === 0,
    );
    const rejected = report.statuses["404"] ?? 0;
    // What the valid hints cost was measured in the quiet.
    const cpuOfHintsMs = ((cpuBefore - cpuQuiet) / wish.quietMs) * report.seconds * 1000;
    const perRejection = ((cpuMs - cpuOfHintsMs) * 1000) / Math.max(1, rejected);
    const wellMs = wellAgainMs(after, { overAt, slowest: took(quiet, 1) });
    const isFull = wish.rate === 0;
    return [
      told("forged messages", `${report.sent} sent in ${rounded(report.seconds)} s`),
      told("rate really reached", `${Math.round(report.sent / report.seconds)} a second`),
      some("forged messages refused with 404", rejected),
      exactly("forged messages answered with anything else", sumOf(report.statuses) - rejected, 0),
      exactly("lines broken off under a forged message", report.broken, 0),
      exactly("answers of 5xx, or none, to anybody", failures.length, 0),
      told("valid hints, quiet", tellHints(quiet)),
      told("valid hints, under the flood", tellHints(during)),
      told("valid hints, afterwards", tellHints(after)),
      some("valid hints under the flood", during.length),
      exactly("valid messages that brought no hint", missing, 0),
      ...(isFull
        ? []
        : [
            atMost("p99 of a valid hint under the flood", {
              value: took(during, 0.99),
              most: 100,
              unit: "ms",
            }),
          ]),
      told("memory, quiet", `${rounded(quietMb)} MB`),
      atMost("memory under the flood", { value: floodMb, most: isFull ? 160 : 128, unit: "MB" }),
      told("processor time of the relay", `${rounded(cpuMs / report.seconds / 10)} % of one core`),
      atMost("processor time for each refusal", {
        value: perRejection,
        most: 30,
        unit: "us",
      }),
      atMost("until hints are as before", { value: wellMs, most: 2000, unit: "ms" }),
    ];
  });
}

/** How long after the end the first run of hints began that are all as fast as before, in milliseconds. */
function wellAgainMs(
  after: readonly ProbedHint[],
  { overAt, slowest }: { readonly overAt: number; readonly slowest: number },
): number {
  const first = after.findIndex(
    (_, index) =>
      index + WELL_AGAIN <= after.length &&
      after.slice(index, index + WELL_AGAIN).every(({ tookMs }) => tookMs <= slowest),
  );
  return first === -1 ? Infinity : Math.max(0, (after[first]?.sentAt ?? 0) - overAt);
}

function tellHints(hints: readonly ProbedHint[]): string {
  if (hints.length === 0) return "none";
  const all = hints.map(({ tookMs }) => tookMs);
  const [middle, slow, slowest] = [0.5, 0.99, 1].map((part) => rounded(quantile(all, part)));
  return `${all.length}, p50 ${middle} ms, p99 ${slow} ms, slowest ${slowest} ms`;
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function runSource(
  port: number,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<z.infer<typeof SourceReport>> {
  const { channelId, token } = aSiegeChannel(aClinicKey().clinicId, 0, createSender(0));
  const args = Object.entries({ port, rate, seconds, token, channel: channelId });
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [source, ...args.flatMap(([name, value]) => [`--${name}`, String(value)])],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let heard = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (heard += part));
    child.once("close", (code) => {
      if (code === 0) resolve(SourceReport.parse(JSON.parse(heard)));
      else reject(new Error(`the source of the flood ended with ${code}`));
    });
  });
}
