import type { BenchRow, Figure } from "../bench-row.ts";
import { openArena } from "../relay-arena.ts";
import { nchanMissing } from "../relay-nchan.ts";
import type { PeerKind } from "../relay-peers.ts";
import { roundOfBursts, roundOfFloods } from "../relay-rounds.ts";
import { median, medianRatio } from "../spread.ts";

const GOALS: Readonly<Partial<Record<PeerKind, number>>> = { bare: 1.35, "socket.io": 1, nchan: 2.4 };

/** How much is measured. */
interface WebhookLoad {
  readonly sockets: number;
  readonly rounds: number;
  /** Messages to a server in each round. */
  readonly messages: number;
  /** In each round, where nothing is merged. */
  readonly bursts: number;
  readonly peers: readonly PeerKind[];
}

/**
 * Goals 1 and 2: what a message of Google's costs on its whole way, until the last of its desks has been told and all is written down.
 * The goals are for messages that come as fast as they are taken, each for any calendar of a thousand: most come while a hint
 * of its calendar waits. What the same costs where none can be merged is said beside it.
 */
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
      messages: 40_000,
      bursts: 4,
      peers: ["socket.io", ...(nchanMissing === undefined ? (["nchan"] as const) : [])],
    }),
};

/** Figures beside the bare server first, then beside the peers in their order; then the same where nothing is merged. */
export async function measureWebhooks(load: WebhookLoad): Promise<readonly Figure[]> {
  const { sockets, rounds, messages, bursts, peers } = load;
  const kinds = ["bare", "relay", ...peers] as const;
  const arena = await openArena({ kinds, sockets, calendarsEach: 1 });
  try {
    const merged = kinds.map((): number[] => []);
    const single = kinds.map((): number[] => []);
    const aSecond: number[] = [];
    const hintsEach: number[] = [];
    // The first round warms all of them up.
    for (let round = 0; round <= rounds; round += 1) {
      const floods = await roundOfFloods(arena.contenders, { count: messages, seed: round });
      const costs = await roundOfBursts(arena.contenders, bursts);
      if (round === 0) continue;
      for (const [index, { micros }] of floods.entries()) merged[index]?.push(micros);
      for (const [index, micros] of costs.entries()) single[index]?.push(micros);
      aSecond.push(floods[1]?.aSecond ?? NaN);
      hintsEach.push(floods[1]?.hintsEach ?? NaN);
    }
    const pace = `${Math.round(median(aSecond))} a second, ${median(hintsEach).toFixed(2)} hints each`;
    const figures = (what: string, costs: readonly (readonly number[])[], goals: typeof GOALS) => {
      const [bare = [], relay = [], ...others] = costs;
      return [bare, ...others].map((beside, index): Figure => {
        const kind = kinds[index === 0 ? 0 : index + 1] ?? "bare";
        return {
          what: `relay: processor time for a webhook, ${sockets} sockets, ${what}`,
          measured: median(relay),
          unit: "µs",
          beside: { what: kind === "bare" ? "bare http + ws" : kind, value: median(beside) },
          ratio: medianRatio(relay, beside),
          goal: goals[kind] ?? Infinity,
        };
      });
    };
    return [
      ...figures(`as fast as they are taken (${pace})`, merged, GOALS),
      ...figures("none merged, each told to two", single, {}),
    ];
  } finally {
    await arena.close();
  }
}
