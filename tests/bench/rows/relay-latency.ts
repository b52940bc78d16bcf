import type { BenchRow, Figure } from "../bench-row.ts";
import { paceInTurns } from "../pace-in-turns.ts";
import { openArena } from "../relay-arena.ts";
import { nchanMissing } from "../relay-nchan.ts";
import { median, medianRatio, quantile } from "../spread.ts";

const SOCKETS = 2_000;
const ROUNDS = 5;
const A_SECOND = 500;
const SECONDS = 3;
/** Every hint is there by then. */
const WAIT_MS = 1_000;
/** Half of the hints, and 99 of 100, come within what the bare server needs times this. */
const GOALS = [
  { name: "p50", part: 0.5, goal: 1.3 },
  { name: "p99", part: 0.99, goal: 2 },
] as const;

/** Goal 3: how long after Google's message a desk has its hint, at a steady pace. Judge p99 by a quiet machine only. */
export const relayLatency: BenchRow = { name: "relay-latency", run: measure };

async function measure(): Promise<readonly Figure[]> {
  const kinds = [
    "bare",
    "relay",
    "socket.io",
    ...(nchanMissing === undefined ? (["nchan"] as const) : []),
  ] as const;
  const arena = await openArena({ kinds, sockets: SOCKETS, calendarsEach: 1 });
  try {
    const pace = { rounds: ROUNDS, perSecond: A_SECOND, seconds: SECONDS, waitMs: WAIT_MS };
    const rounds = await paceInTurns(arena, pace);
    const [bare = [], relay = [], ...others] = rounds;
    return GOALS.map(({ name, part, goal }) => {
      const of = (some: readonly (readonly number[])[]) => some.map((times) => quantile(times, part));
      const peers = others.map((some, index) => `${kinds[index + 2]} ${median(of(some)).toPrecision(3)}`);
      return {
        what: `relay: from a webhook to its hint at ${A_SECOND} a second, ${SOCKETS} sockets, ${name}`,
        measured: median(of(relay)),
        unit: "ms",
        beside: { what: `bare http + ws (${peers.join(", ")})`, value: median(of(bare)) },
        ratio: medianRatio(of(relay), of(bare)),
        goal,
      };
    });
  } finally {
    await arena.close();
  }
}
