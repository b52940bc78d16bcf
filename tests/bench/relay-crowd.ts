import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import {
  Burst,
  Flood,
  Known,
  Opened,
  Pace,
  type Order,
  type WantedSocket,
  type Webhook,
} from "./relay-crowd-orders.ts";
import type { Peer } from "./relay-peers.ts";
import { processorMsOf } from "./relay-process-costs.ts";

const Told = z.union([z.object({ answer: z.unknown() }), z.object({ fault: z.string() })]);
/** As many connections as a busy sender keeps. */
const LINES = 32;
/** How many sockets are opened at a time. */
const AT_ONCE = 200;

/** Desks and Google for one server, in a process of their own. What fails there is thrown here. */
export interface Crowd {
  readonly open: (sockets: readonly WantedSocket[]) => Promise<z.infer<typeof Opened>>;
  /** What Google is going to say. */
  readonly aim: (webhooks: readonly Webhook[]) => Promise<void>;
  /** Says all of it once, as fast as it is answered. `expected`: the status of every answer; refused ones make no hints. */
  readonly burst: (expected?: number) => Promise<z.infer<typeof Burst>>;
  /** Says so much of it, each to anyone, as fast as it is answered. */
  readonly flood: (load: { readonly count: number; readonly seed: number }) => Promise<z.infer<typeof Flood>>;
  /** What it has heard of that by now. */
  readonly known: () => Promise<Known>;
  readonly pace: (rhythm: {
    readonly perSecond: number;
    readonly count: number;
    readonly waitMs: number;
  }) => Promise<z.infer<typeof Pace>>;
  readonly processorMs: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a crowd in front of a server. */
export async function startCrowd({
  port,
  dialect,
  kind,
}: Pick<Peer, "port" | "dialect" | "kind">): Promise<Crowd> {
  const program = fork(new URL("relay-crowd-program.ts", import.meta.url), []);
  let onTold: ((message: unknown) => void) | undefined;
  program.on("message", (message) => onTold?.(message));
  program.once("exit", () => onTold?.({ fault: "the crowd ended" }));
  const order = async (wish: Order): Promise<unknown> => {
    const message = new Promise((resolve) => (onTold = resolve));
    program.send(wish);
    const told = Told.parse(await message);
    if ("fault" in told) throw new Error(`${kind}: ${told.fault}`);
    return told.answer;
  };
  await order({ kind: "server", port, dialect });
  return {
    open: async (sockets) =>
      Opened.parse(await order({ kind: "open", sockets: [...sockets], atOnce: AT_ONCE })),
    aim: async (webhooks) => {
      await order({ kind: "aim", webhooks: [...webhooks], body: kind === "nchan" ? "hint" : "none" });
    },
    burst: async (expected = 204) =>
      Burst.parse(
        await order({ kind: "burst", lines: LINES, expected, hints: expected === 204 ? "all" : "any" }),
      ),
    flood: async (load) => Flood.parse(await order({ kind: "flood", lines: LINES, ...load })),
    known: async () => Known.parse(await order({ kind: "known" })),
    pace: async (rhythm) => Pace.parse(await order({ kind: "pace", ...rhythm })),
    processorMs: () => processorMsOf([program.pid ?? 0]),
    close: async () => {
      if (program.exitCode !== null) return;
      const ended = once(program, "exit");
      program.disconnect();
      await ended;
    },
  };
}
