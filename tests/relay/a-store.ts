import { afterAll, onTestFinished } from "vitest";
import { openRedisStore } from "../../backend/store/redis/open-redis-store.ts";
import type { RelayStore } from "../../backend/store/relay-store.ts";
import { openSqliteStore } from "../../backend/store/sqlite/open-sqlite-store.ts";
import { machineTimers } from "../../backend/timers.ts";
import type { Clock } from "../../shared/time.ts";
import { aRedis, redisMissing, type RunningRedis } from "./a-redis.ts";

/** The kinds of stores, each of which must do the same. */
const storeKinds = ["a file", "Redis"] as const;
export type StoreKind = (typeof storeKinds)[number];

/** Whether a kind is not to be had here. */
export function isMissing(kind: StoreKind): boolean {
  return kind === "Redis" && redisMissing !== undefined;
}

/** Each kind with what a test calls it: a kind that is left out says why. */
export const stores = storeKinds.map((kind) => ({
  kind,
  label: isMissing(kind) ? `${kind} (left out: ${redisMissing ?? ""})` : kind,
}));

let redis: Promise<RunningRedis> | undefined;

/** One Redis for a test file, started when it is first asked for. */
export function sharedRedis(): Promise<RunningRedis> {
  redis ??= aRedis();
  return redis;
}

afterAll(async () => (await redis)?.remove());

/** An open store with nothing in it, closed when the test is over. One Redis serves a test file: clinics must differ. */
export async function aStore(kind: StoreKind, clock: Clock = { now: Date.now }): Promise<RelayStore> {
  const store =
    kind === "a file"
      ? openSqliteStore({ file: ":memory:", clock, timers: machineTimers, onFault: rethrow })
      : openRedisStore({
          url: (await sharedRedis()).url,
          clock,
          timers: machineTimers,
          random: () => 0.5,
          onReach: () => {},
        });
  await store.open();
  onTestFinished(() => store.close());
  return store;
}

function rethrow(fault: unknown): void {
  throw fault instanceof Error ? fault : new Error("a fault that is none");
}
