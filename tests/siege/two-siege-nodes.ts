import { aBalancer } from "../relay/a-balancer.ts";
import { aRedis, type RunningRedis } from "../relay/a-redis.ts";
import type { AtEnd } from "../support/with-endings.ts";
import { createSender } from "./send-from.ts";
import { aSiegeRelay, type SiegeRelay } from "./siege-relay.ts";

const LOOK_EVERY_MS = 250;

/** Two nodes of one relay behind one address. */
export interface TwoNodes {
  readonly url: string;
  readonly nodes: readonly [SiegeRelay, SiegeRelay];
  readonly redis: RunningRedis;
}

/** Starts a Redis, two nodes, and a balancer before them that sends nothing new to a node that is not ready. */
export async function twoSiegeNodes(
  atEnd: AtEnd,
  variables: Readonly<Record<string, string>> = {},
): Promise<TwoNodes> {
  const redis = await aRedis(["--appendfsync", "everysec"]);
  atEnd(() => redis.remove());
  const balancer = await aBalancer(atEnd);
  const all = { RELAY_REDIS_URL: redis.url, RELAY_PUBLIC_URL: balancer.url, ...variables };
  const nodes = [await aSiegeRelay(atEnd, all), await aSiegeRelay(atEnd, all)] as const;
  const sender = createSender(0);
  const isReady = (node: SiegeRelay) =>
    sender.send(`${node.url}/readyz`, { method: "GET" }).then(
      ({ status }) => status === 200,
      () => false,
    );
  const look = async () => {
    const ready = await Promise.all(nodes.map(isReady));
    balancer.use(nodes.filter((_, index) => ready[index]).map(({ port }) => port));
  };
  await look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  atEnd(() => clearInterval(timer));
  return { url: balancer.url, nodes, redis };
}
