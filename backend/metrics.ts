import { createServer, type Server } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { countMeanings, countNames, type Counters } from "./counters.ts";
import type { Latencies } from "./latencies.ts";

/** What the relay says of itself beside its counts. */
export interface Gauges {
  readonly sockets: () => number;
  readonly isStoreReachable: () => boolean;
  readonly isReady: () => boolean;
}

/** What the metrics are called, and what each is good for; the counts are `relay_<name>_total`. */
const gaugeMeanings = {
  relay_sockets: "Sockets that are open on this node.",
  relay_ready: "1 while this node takes new sockets, 0 while it stops.",
  relay_store_up: "0 while the store that nodes share is out of reach.",
  relay_event_loop_p99_seconds:
    "99 of 100 turns of the event loop were late by at most this since the last look.",
  relay_resident_memory_bytes: "The process's memory.",
  relay_cpu_seconds: "Processor time the process has used.",
} as const;

/** Between two looks at how late the event loop is; what is measured holds this time too. */
const LOOKED_AT_EVERY_MS = 100;

/** The name of the histogram of hints: from Google's message to a desk's socket. */
const LATENCY = "relay_hint_latency_seconds";

/** Answers `GET /metrics` in Prometheus' text format (version 0.0.4). Numbers alone: no id, no address. */
export function createMetricsServer(parts: {
  readonly counters: Counters;
  readonly latencies: Latencies;
  readonly gauges: Gauges;
}): Server {
  const { counters, latencies, gauges } = parts;
  const loop = monitorEventLoopDelay({ resolution: LOOKED_AT_EVERY_MS });
  const server = createServer({ maxHeaderSize: 8 * 1024, requestTimeout: 5_000 }, (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404, { "Content-Length": 0 }).end();
      return;
    }
    const { user, system } = process.cpuUsage();
    const values: Record<keyof typeof gaugeMeanings, number> = {
      relay_sockets: gauges.sockets(),
      relay_ready: gauges.isReady() ? 1 : 0,
      relay_store_up: gauges.isStoreReachable() ? 1 : 0,
      relay_event_loop_p99_seconds: Math.max(0, loop.percentile(99) / 1e6 - LOOKED_AT_EVERY_MS) / 1e3,
      relay_resident_memory_bytes: process.memoryUsage.rss(),
      relay_cpu_seconds: (user + system) / 1e6,
    };
    loop.reset();
    response.setHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    response.end([...countLines(counters), ...gaugeLines(values), ...latencyLines(latencies), ""].join("\n"));
  });
  // Looking costs a little all the time: only where somebody asks.
  server.once("listening", () => loop.enable());
  server.once("close", () => loop.disable());
  return server;
}

function countLines(counters: Counters): readonly string[] {
  const totals = counters.totals();
  return countNames.flatMap((name) => {
    const metric = `relay_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_total`;
    return [
      `# HELP ${metric} ${countMeanings[name]}`,
      `# TYPE ${metric} counter`,
      `${metric} ${totals[name]}`,
    ];
  });
}

function gaugeLines(values: Readonly<Record<keyof typeof gaugeMeanings, number>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [
    `# HELP ${name} ${Object.entries(gaugeMeanings).find(([known]) => known === name)?.[1] ?? ""}`,
    `# TYPE ${name} gauge`,
    `${name} ${value}`,
  ]);
}

function latencyLines(latencies: Latencies): readonly string[] {
  const { buckets, sumMs } = latencies.read();
  return [
    `# HELP ${LATENCY} From Google's message to a desk's socket.`,
    `# TYPE ${LATENCY} histogram`,
    ...buckets.map(({ atMostMs, count }) => {
      const bound = Number.isFinite(atMostMs) ? String(atMostMs / 1000) : "+Inf";
      return `${LATENCY}_bucket{le="${bound}"} ${count}`;
    }),
    `${LATENCY}_sum ${sumMs / 1000}`,
    `${LATENCY}_count ${buckets.at(-1)?.count ?? 0}`,
  ];
}
