import { createClient } from "@redis/client";
import { aRedis, redisMissing } from "../../relay/a-redis.ts";
import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { paceInTurns } from "../pace-in-turns.ts";
import { openArena } from "../relay-arena.ts";
import { startPeer } from "../relay-peers.ts";
import { median, medianRatio, quantile } from "../spread.ts";

const SOCKETS = 2_000;
const ROUNDS = 5;
const A_SECOND = 500;
const SECONDS = 3;
const WAIT_MS = 1_000;

/** Goal 7: through Redis a hint is hardly later than through Redis alone, and no node reads what none of its desks wants to hear. */
export const relayRedis: BenchRow = {
  name: "relay-redis",
  lacks: () =>
    redisMissing === undefined
      ? []
      : [
          {
            what: "relay on Redis: from a webhook to its hint",
            remedy: "install Redis: sudo apt-get install -y redis-server",
          },
        ],
  run: () => (redisMissing === undefined ? measure() : Promise.resolve([])),
};

async function measure(): Promise<readonly Figure[]> {
  // What the relay keeps there is written down once a second, as its settings for operators say.
  const redis = await aRedis(["--appendfsync", "everysec"]);
  // Another node, without a desk.
  const idle = await startPeer("relay on Redis", redis.url);
  const arena = await openArena({
    kinds: ["bare on Redis", "relay on Redis"],
    sockets: SOCKETS,
    calendarsEach: 1,
    redisUrl: redis.operatorUrl,
  });
  try {
    const pace = { rounds: ROUNDS, perSecond: A_SECOND, seconds: SECONDS, waitMs: WAIT_MS };
    const rounds = await paceInTurns(arena, pace);
    const [bare = [], relay = []] = rounds.map((some) => some.map((times) => quantile(times, 0.5)));
    return [
      {
        what: `relay on Redis: from a webhook to its hint at ${A_SECOND} a second, p50`,
        measured: median(relay),
        unit: "ms",
        beside: { what: "bare http + ws on Redis", value: median(bare) },
        ratio: medianRatio(relay, bare),
        goal: 1.2,
      },
      counted({
        what: "relay on Redis, a node without a desk: clinics whose hints it reads",
        unit: "clinics",
        measured: await readersTooMany(redis.operatorUrl),
        allowed: { what: "none", value: 0 },
      }),
    ];
  } finally {
    await arena.close();
    await idle.close();
    await redis.remove();
  }
}

/** How many nodes hear of a clinic's calendars beside the one that has its desks, over all clinics. */
async function readersTooMany(url: string): Promise<number> {
  const client = createClient({ url, RESP: 2 });
  client.on("error", () => {});
  await client.connect();
  const channels = await client.pubSubChannels("relay:*:news");
  const readers = await client.pubSubNumSub(channels);
  await client.close();
  if (channels.length === 0) throw new Error("nobody hears of anything");
  return Object.values(readers).reduce((sum, count) => sum + Number(count) - 1, 0);
}
