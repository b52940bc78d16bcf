import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { createRelay, type Relay, type RelayAddresses } from "../../backend/create-relay.ts";
import type { RelayLogLine } from "../../backend/log.ts";
import type { RelayEnvironment } from "../../backend/read-environment.ts";
import { machineTimers, type Timers } from "../../backend/timers.ts";
import type { Clock } from "../../shared/time.ts";

/** What a test may want different from a relay in memory on any free port. */
export interface RelayWishes {
  readonly env?: Partial<RelayEnvironment>;
  readonly clock?: Clock;
  readonly timers?: Timers;
}

/** A relay that listens, and what it logged. */
export interface RunningRelay extends RelayAddresses {
  readonly relay: Relay;
  readonly port: number;
  readonly lines: readonly RelayLogLine[];
  readonly env: RelayEnvironment;
}

/** Starts a relay in this process and closes it when the test is over. */
export async function aRelay(wishes: RelayWishes = {}): Promise<RunningRelay> {
  const env: RelayEnvironment = {
    port: 0,
    host: "127.0.0.1",
    publicUrl: null,
    channelKeys: [Buffer.alloc(32, 7)],
    enrolmentKey: null,
    dataFile: ":memory:",
    redisUrl: null,
    trustedProxies: 0,
    metricsPort: null,
    limits: { socketsPerSource: 1000, handshakesPerSecond: 1000 },
    drainSeconds: 0,
    ...wishes.env,
  };
  const lines: RelayLogLine[] = [];
  const relay = await createRelay({
    env,
    clock: wishes.clock ?? { now: Date.now },
    timers: wishes.timers ?? machineTimers,
    randomBytes,
    log: (line) => lines.push(line),
  });
  const addresses = await relay.listen();
  onTestFinished(() => relay.close());
  return { relay, lines, env, port: Number(new URL(addresses.url).port), ...addresses };
}
