import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Dialect } from "./relay-crowd-orders.ts";
import { startNchan } from "./relay-nchan.ts";
import { childrenOf, memoryKibOf, processorMsOf } from "./relay-process-costs.ts";

/** Who is measured: our relay, with a file, in memory or with Redis, and what stands beside it. */
export type PeerKind =
  | "relay"
  | "relay in memory"
  | "relay on Redis"
  | "bare"
  | "bare on Redis"
  | "socket.io"
  | "nchan";

/** What signs the channels' tokens, so that the bench can say what Google would say. */
export const CHANNEL_KEY = Buffer.alloc(32, 5);

/** As `npm run relay` starts it. The others start as Node starts by itself: what the relay does about its size is its own. */
const RELAY_FLAGS = ["--max-semi-space-size=4"];

const FILE = "relay.sqlite";

/** A server in a process of its own. */
export interface Peer {
  readonly kind: PeerKind;
  readonly port: number;
  readonly dialect: Dialect;
  /** The relay's file; undefined of who has none. */
  readonly file: string | undefined;
  /** Where the relay's metrics are; undefined of others. */
  readonly metrics: string | undefined;
  /** Processor time since its start, all its processes together. */
  readonly processorMs: () => number;
  readonly memoryKib: () => number;
  readonly close: () => Promise<void>;
}

/** Starts one and resolves once it listens. `redisUrl` for who is on Redis. */
export async function startPeer(kind: PeerKind, redisUrl = ""): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), "relay-bench-"));
  const { child, port, metrics } = await start(kind, { folder, redisUrl });
  const pids = () => [child.pid ?? 0, ...(kind === "nchan" ? childrenOf(child.pid ?? 0) : [])];
  const killNow = () => void child.kill("SIGKILL");
  process.once("exit", killNow);
  return {
    kind,
    port,
    dialect: kind === "socket.io" ? "socket.io" : kind.startsWith("relay") ? "relay" : "plain",
    file: kind === "relay" ? join(folder, FILE) : undefined,
    metrics,
    processorMs: () => processorMsOf(pids()),
    memoryKib: () => memoryKibOf(pids()),
    close: async () => {
      process.off("exit", killNow);
      await new Promise((resolve) => {
        child.once("exit", resolve);
        // A relay says goodbye to each desk first; a bench has no time for that. nginx' master must end its worker.
        child.kill(kind === "nchan" ? "SIGTERM" : "SIGKILL");
      });
      rmSync(folder, { recursive: true });
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly metrics?: string | undefined;
}

function start(kind: PeerKind, at: { readonly folder: string; readonly redisUrl: string }): Promise<Started> {
  const { folder, redisUrl } = at;
  const relay = (data: string, more: Readonly<Record<string, string>> = {}) =>
    startProgram("../../backend/index.ts", {
      folder,
      flags: RELAY_FLAGS,
      args: [],
      variables: {
        RELAY_DATA: data,
        RELAY_CHANNEL_KEY: CHANNEL_KEY.toString("hex"),
        RELAY_METRICS_PORT: "0",
        // The one limit that is raised: 10,000 desks come in a second here. The desks' addresses keep to the others.
        RELAY_HANDSHAKES_PER_SECOND: "20000",
        ...more,
      },
    });
  switch (kind) {
    case "relay":
      return relay(join(folder, FILE));
    case "relay in memory":
      return relay(":memory:");
    case "relay on Redis":
      return relay(":memory:", { RELAY_REDIS_URL: redisUrl });
    case "bare":
      return startProgram("relay-bare-program.ts", { folder, args: [], variables: {} });
    case "bare on Redis":
      return startProgram("relay-bare-program.ts", { folder, args: ["--redis", redisUrl], variables: {} });
    case "socket.io":
      return startProgram("relay-socket-io-program.ts", { folder, args: [], variables: {} });
    case "nchan":
      return startNchan(folder);
  }
}

async function startProgram(
  path: string,
  given: {
    readonly folder: string;
    readonly flags?: readonly string[];
    readonly args: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
  },
): Promise<Started> {
  const { folder, flags = [], args, variables } = given;
  const log = openSync(join(folder, "log"), "w");
  const program = fileURLToPath(new URL(path, import.meta.url));
  const child = spawn(process.execPath, [...flags, program, ...args], {
    env: { PATH: "", NODE_ENV: "production", ...variables },
    stdio: ["ignore", "pipe", log],
  });
  const { stdout } = child;
  const line = await Promise.race([
    new Promise<string>((resolve) => {
      if (stdout !== null) createInterface({ input: stdout }).once("line", resolve);
    }),
    new Promise<never>((_resolve, reject) =>
      child.once("exit", (code) => reject(new Error(`${path} ended with ${code}; see ${folder}/log`))),
    ),
  ]);
  const { url, metrics } = z.object({ url: z.url(), metrics: z.url().optional() }).parse(JSON.parse(line));
  return { child, port: Number(new URL(url).port), metrics };
}
