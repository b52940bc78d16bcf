import type { Clock } from "../../shared/time.ts";
import { realClock, realRandom, realTimers } from "../../sandbox/google/real-sources.ts";
import { startSandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import type { Timers } from "../../sandbox/google/world.ts";

/**
 * A sandbox Google in this process, on a port of its own, with loopback hooks allowed. Close it after the test.
 * `control.grantToken()` gives tokens without the browser; `control.addCalendar({ summary })` a calendar of a person's own.
 */
export async function aSandbox(
  given: {
    readonly clock?: Clock | undefined;
    readonly timers?: Timers | undefined;
    readonly allowLoopbackHooks?: boolean | undefined;
  } = {},
): Promise<SandboxGoogle> {
  return await startSandboxGoogle({
    clock: given.clock ?? realClock,
    random: realRandom,
    timers: given.timers ?? realTimers,
    allowLoopbackHooks: given.allowLoopbackHooks ?? true,
  });
}
