import type { BenchRow, Figure } from "../bench-row.ts";
import { openArena } from "../relay-arena.ts";
import { nchanMissing } from "../relay-nchan.ts";
import type { PeerKind } from "../relay-peers.ts";
import { roundOfBursts } from "../relay-rounds.ts";
import { median, medianRatio } from "../spread.ts";

const GOALS: Readonly<Partial<Record<PeerKind, number>>> = { bare: 1.35, "socket.io": 1, nchan: 2.4 };

/** How much is measured. */
interface WebhookLoad {
  readonly sockets: number;
  readonly rounds: number;
  /** In each round. */
  readonly bursts: number;
  readonly peers: readonly PeerKind[];
}

/** Goals 1 and 2: what a message of Google's costs on its whole way, until the last of its desks has been told and all is written down. */
export const relayWebhooks: BenchRow = {
  name: "relay-webhooks",
  lacks: () =>
    nchanMissing === undefined
      ? []
      : [{ what: "relay: processor time for a webhook beside nchan", remedy: nchanMissing }],
  run: () =>
    measureWebhooks({
      sockets: 2_000,
      rounds: 5,
      bursts: 10,
      peers: ["socket.io", ...(nchanMissing === undefined ? (["nchan"] as const) : [])],
    }),
};

/** Figures beside the bare server first, then beside the peers in their order. */
export async function measureWebhooks(load: WebhookLoad): Promise<readonly Figure[]> {
  const { sockets, rounds, bursts, peers } = load;
  const kinds = ["bare", "relay", ...peers] as const;
  const arena = await openArena({ kinds, sockets, calendarsEach: 1 });
  try {
    const costs = kinds.map((): number[] => []);
    // The first round warms all of them up.
    for (let round = 0; round <= rounds; round += 1)
      for (const [index, cost] of (await roundOfBursts(arena.contenders, bursts)).entries())
        if (round > 0) costs[index]?.push(cost);
    const [bare = [], relay = [], ...others] = costs;
    return [bare, ...others].map((beside, index): Figure => {
      const kind = kinds[index === 0 ? 0 : index + 1] ?? "bare";
      return {
        what: `relay: processor time for a webhook told to two of ${sockets} sockets`,
        measured: median(relay),
        unit: "µs",
        beside: { what: kind === "bare" ? "bare http + ws" : kind, value: median(beside) },
        ratio: medianRatio(relay, beside),
        goal: GOALS[kind] ?? NaN,
      };
    });
  } finally {
    await arena.close();
  }
}
