import type { Clock } from "../../shared/time.ts";
import { faultOf, type RelayLog } from "../log.ts";
import type { RelayEnvironment } from "../read-environment.ts";
import type { Timers } from "../timers.ts";
import type { RelayStore } from "./relay-store.ts";
import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";

/**
 * The store the environment asks for: Redis for several nodes, else a file. Rejects with RelayStoreFromFutureError for a newer
 * file and with RelayFileUnusableError for a damaged one.
 */
export async function openRelayStore(parts: {
  readonly env: Pick<RelayEnvironment, "dataFile" | "redisUrl">;
  readonly clock: Clock;
  readonly timers: Timers;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  readonly log: RelayLog;
}): Promise<RelayStore> {
  const { env, clock, timers, random, log } = parts;
  if (env.redisUrl !== null) {
    // Its client costs 9 MB, which a relay of one node need not pay.
    const { openRedisStore } = await import("./redis/open-redis-store.ts");
    return openRedisStore({
      url: env.redisUrl,
      clock,
      timers,
      random,
      onReach: (state) => log({ code: state }),
    });
  }
  return openSqliteStore({
    file: env.dataFile,
    ...(env.dataFile === ":memory:" ? { channels: "unwritten" } : {}),
    clock,
    timers,
    onFault: (fault) => log({ code: "failed", where: "store", fault: faultOf(fault) }),
  });
}
