import type { Clock } from "../../shared/time.ts";
import { faultOf, type RelayLog } from "../log.ts";
import type { RelayEnvironment } from "../read-environment.ts";
import type { Timers } from "../timers.ts";
import type { RelayStore } from "./relay-store.ts";
import { openRedisStore } from "./redis/open-redis-store.ts";
import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";

/** The store the environment asks for: Redis for several nodes, else a file. Throws RelayStoreFromFutureError for a newer file. */
export function openRelayStore(parts: {
  readonly env: Pick<RelayEnvironment, "dataFile" | "redisUrl">;
  readonly clock: Clock;
  readonly timers: Timers;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  readonly log: RelayLog;
}): RelayStore {
  const { env, clock, timers, random, log } = parts;
  if (env.redisUrl !== null)
    return openRedisStore({
      url: env.redisUrl,
      clock,
      timers,
      random,
      onReach: (state) => log({ code: state }),
    });
  return openSqliteStore({
    file: env.dataFile,
    clock,
    timers,
    onFault: (fault) => log({ code: "failed", where: "store", fault: faultOf(fault) }),
  });
}
