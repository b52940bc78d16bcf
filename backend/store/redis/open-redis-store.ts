import type { Clock } from "../../../shared/time.ts";
import type { RelayStore } from "../relay-store.ts";
import { createRedisBoxes } from "./redis-boxes.ts";
import { createRedisBus } from "./redis-bus.ts";
import { createRedisChannels } from "./redis-channels.ts";
import { createRedisClinics } from "./redis-clinics.ts";
import { createRedisDesks } from "./redis-desks.ts";
import { createRedisDocuments } from "./redis-documents.ts";
import { createRedisLine, type RedisAddress } from "./redis-line.ts";
import { createRedisOnce } from "./redis-once.ts";
import { createRedisRecoveries } from "./redis-recoveries.ts";

/** The store of several nodes: one Redis 7. `onReach` hears when it is lost and when it is there again. */
export function openRedisStore(
  parts: RedisAddress & {
    readonly clock: Clock;
    readonly onReach: (state: "storeReached" | "storeLost") => void;
  },
): RelayStore {
  const { clock, onReach, ...address } = parts;
  const gapListeners: (() => void)[] = [];
  let isLineLost = false;
  let hasGap = false;
  let isBusReady = false;
  /** Only with both lines there can whoever missed something look for himself. */
  const tellOfGap = () => {
    if (!hasGap || !isBusReady || !line.isReachable()) return;
    hasGap = false;
    for (const listener of gapListeners) listener();
  };
  const line = createRedisLine(address, {
    onReady: () => {
      if (isLineLost) onReach("storeReached");
      isLineLost = false;
      tellOfGap();
    },
    onLost: () => {
      isLineLost = true;
      onReach("storeLost");
    },
  });
  const bus = createRedisBus(address, {
    onReady: () => {
      isBusReady = true;
      tellOfGap();
    },
    onLost: () => {
      isBusReady = false;
      hasGap = true;
    },
  });
  return {
    clinics: createRedisClinics(line),
    desks: createRedisDesks(line),
    documents: createRedisDocuments(line),
    boxes: createRedisBoxes(line),
    recoveries: createRedisRecoveries(line),
    channels: createRedisChannels(line),
    once: createRedisOnce(line, clock),
    bus: {
      ...bus,
      onGap: (listener) => {
        gapListeners.push(listener);
      },
    },
    open: async () => {
      await line.open();
      await bus.open();
    },
    isReachable: line.isReachable,
    close: async () => {
      await Promise.all([line.close(), bus.close()]);
    },
  };
}
