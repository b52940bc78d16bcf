import { randomBytes } from "node:crypto";
import type { Clock } from "../shared/time.ts";
import type { Timers } from "./timers.ts";

/** What a desk takes of the machine it runs on. Tests hand in their own. */
export interface Machine {
  readonly clock: Clock;
  /** Milliseconds from a clock that nobody can set: it only runs forward. */
  readonly monotonic: () => number;
  readonly timers: Timers;
  readonly randomBytes: (length: number) => Uint8Array;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  /** The IANA zone the machine is set to; only ever shown. */
  readonly zone: () => string;
  /** The language the machine is set to, as BCP 47 writes it; for what is said before anybody could choose one. */
  readonly language: () => string;
}

/** Node's timers take 31 bits and ring at once beyond (https://nodejs.org/api/timers.html). Milliseconds, nearly 25 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * The machine itself. Its timers keep the program alive for as long as the desk is open; they ring after 25 days at the latest,
 * for whoever set them to look again.
 */
export const thisMachine: Machine = {
  clock: { now: () => Date.now() },
  monotonic: () => performance.now(),
  timers: {
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, Math.min(milliseconds, LONGEST_TIMER_MS));
      return () => clearTimeout(timer);
    },
  },
  randomBytes,
  random: () => Math.random(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  language: () => Intl.DateTimeFormat().resolvedOptions().locale,
};
