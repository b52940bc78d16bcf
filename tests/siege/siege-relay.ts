import { aRelayProcess, type RelayProcess } from "../relay/relay-process.ts";
import { buildRelay } from "./build-relay.ts";
import type { AtEnd } from "../support/with-endings.ts";

/** The key all relays of a siege sign channel tokens with. */
export const siegeKey = Buffer.alloc(32, 7);

/** A relay under siege. */
export interface SiegeRelay extends RelayProcess {
  readonly pid: number;
}

/**
 * A relay as an operator runs it, ended with the siege. It believes one proxy, so that thousands of desks may come from this
 * machine, each from an address of its own.
 */
export async function aSiegeRelay(
  atEnd: AtEnd,
  variables: Readonly<Record<string, string>> = {},
): Promise<SiegeRelay> {
  const relay = await aRelayProcess(
    {
      NODE_OPTIONS: "--max-semi-space-size=4",
      RELAY_CHANNEL_KEY: siegeKey.toString("hex"),
      RELAY_TRUSTED_PROXIES: "1",
      RELAY_METRICS_PORT: "0",
      RELAY_SOCKETS_PER_SOURCE: "20000",
      ...variables,
    },
    { program: await buildRelay(atEnd), atEnd },
  );
  return { ...relay, pid: relay.child.pid ?? 0 };
}
