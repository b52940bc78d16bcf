import { setTimeout as pause } from "node:timers/promises";
import type { BenchRow, Figure } from "../bench-row.ts";
import { openArena, type Contender } from "../relay-arena.ts";
import { nchanMissing } from "../relay-nchan.ts";
import type { PeerKind } from "../relay-peers.ts";
import { median, medianRatio } from "../spread.ts";

/** Longer than a calendar's hints wait for one another, and than what is written behind waits. */
const AFTERWARDS_MS = 1_300;

const GOALS: Readonly<Partial<Record<PeerKind, number>>> = { bare: 1.35, "socket.io": 1, nchan: 2.4 };

/** How much is measured. */
interface WebhookLoad {
  readonly sockets: number;
  /** Of each clinic; a burst holds one message for each. */
  readonly calendarsEach: number;
  readonly rounds: number;
  readonly peers: readonly PeerKind[];
}

/** Goals 1 and 2: what a message of Google's costs on its whole way, until the last of its desks has been told and all is written down. */
export const relayWebhooks: BenchRow = {
  name: "relay-webhooks",
  lacks: () =>
    nchanMissing === undefined
      ? []
      : [{ what: "processor time for a webhook beside nchan", remedy: nchanMissing }],
  run: () =>
    measureWebhooks({
      sockets: 2_000,
      calendarsEach: 20,
      rounds: 7,
      peers: ["socket.io", ...(nchanMissing === undefined ? (["nchan"] as const) : [])],
    }),
};

/**
 * Every message is for another calendar, so that none may travel with another's hint: each is told to one, two or three sockets. Figures
 * beside the bare server first, then beside the peers in their order.
 */
export async function measureWebhooks(load: WebhookLoad): Promise<readonly Figure[]> {
  const { sockets, calendarsEach, rounds, peers } = load;
  const kinds = ["bare", "relay", ...peers] as const;
  const arena = await openArena({ kinds, sockets, calendarsEach });
  try {
    const costs = kinds.map((): Cost[] => []);
    // The first round warms all of them up.
    for (let round = -1; round < rounds; round += 1)
      for (const [index, contender] of arena.contenders.entries()) {
        const cost = await costOf(contender);
        if (round >= 0) costs[index]?.push(cost);
      }
    const [bare = [], relay = [], ...others] = costs;
    return [bare, ...others].map((beside, index): Figure => {
      const kind = kinds[index === 0 ? 0 : index + 1] ?? "bare";
      return {
        what: `relay: processor time for a webhook, ${sockets} sockets; cores in use: ${usedBy(relay)}, beside it ${usedBy(beside)}`,
        measured: median(relay.map(({ micros }) => micros)),
        unit: "µs",
        beside: {
          what: kind === "bare" ? "bare http + ws" : kind,
          value: median(beside.map(({ micros }) => micros)),
        },
        ratio: medianRatio(
          relay.map(({ micros }) => micros),
          beside.map(({ micros }) => micros),
        ),
        goal: GOALS[kind] ?? NaN,
      };
    });
  } finally {
    await arena.close();
  }
}

interface Cost {
  readonly micros: number;
  /** How much of a core the server had while the burst lasted: below 1 somebody else had it, or the crowd was slower. */
  readonly coreUse: number;
}

async function costOf({ peer, crowd }: Contender): Promise<Cost> {
  const before = peer.processorMs();
  const { sent, lost, tookMs } = await crowd.burst();
  if (lost > 0) throw new Error(`${peer.kind}: ${lost} hints did not come`);
  const atEnd = peer.processorMs();
  await pause(AFTERWARDS_MS);
  return { micros: ((peer.processorMs() - before) * 1_000) / sent, coreUse: (atEnd - before) / tookMs };
}

function usedBy(costs: readonly Cost[]): string {
  return median(costs.map(({ coreUse }) => coreUse)).toFixed(2);
}
