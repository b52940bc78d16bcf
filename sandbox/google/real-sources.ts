import { randomBytes } from "node:crypto";
import type { Clock } from "../../shared/time.ts";
import type { RandomSource, Timers } from "./world.ts";

/** This computer's clock. */
export const realClock: Clock = { now: () => performance.timeOrigin + performance.now() };

/** This computer's randomness. */
export const realRandom: RandomSource = { bytes: (length) => randomBytes(length) };

/** This computer's timers; none of them keeps a process alive by itself. */
export const realTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
