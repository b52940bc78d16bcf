import { randomBytes } from "node:crypto";
import { createRelay } from "../../../backend/create-relay.ts";
import { machineTimers } from "../../../backend/timers.ts";
import type { Clock } from "../../../shared/time.ts";

/** A relay in this process that forgets everything at its end. */
export interface PageRelay {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a relay that goes by the desks' clock. */
export async function aPageRelay(clock: Clock): Promise<PageRelay> {
  const relay = await createRelay({
    env: {
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
    },
    clock,
    timers: machineTimers,
    randomBytes,
    log: () => undefined,
  });
  const { url } = await relay.listen();
  return { url, close: () => relay.close() };
}
