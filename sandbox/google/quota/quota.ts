import type { Clock } from "../../../shared/time.ts";
import { createSlidingWindow } from "./sliding-window.ts";
import type { SlidingWindow } from "./sliding-window.ts";

const MINUTE_MS = 60_000;

/** How many units may be spent in any minute. */
export interface QuotaLimits {
  readonly enabled: boolean;
  readonly perUserPerMinute: number;
  readonly perProjectPerMinute: number;
}

/** Google's own limits (facts, E1). */
export const GOOGLE_LIMITS: QuotaLimits = {
  enabled: true,
  perUserPerMinute: 600,
  perProjectPerMinute: 10_000,
};

/** Counts what accounts and projects spend; refused calls cost nothing. */
export interface Quota {
  readonly limits: () => QuotaLimits;
  readonly setLimits: (limits: QuotaLimits) => void;
  /** Takes units for a call, or says whose limit it would pass. */
  readonly spend: (call: {
    readonly email: string;
    readonly clientId: string;
    readonly units: number;
  }) => "within" | "overUser" | "overProject";
  /** Forgets what was spent, and goes back to Google's own limits. */
  readonly reset: () => void;
}

/** A quota of which nothing is spent, over a sliding window of a minute. */
export function createQuota(clock: Clock): Quota {
  let limits = GOOGLE_LIMITS;
  const windows = new Map<string, SlidingWindow>();
  const windowOf = (name: string): SlidingWindow => {
    const known = windows.get(name) ?? createSlidingWindow(clock, MINUTE_MS);
    windows.set(name, known);
    return known;
  };
  return {
    limits: () => limits,
    setLimits: (wanted) => {
      limits = wanted;
    },
    spend: ({ email, clientId, units }) => {
      if (!limits.enabled) return "within";
      const account = windowOf(`${clientId} ${email}`);
      const project = windowOf(clientId);
      if (account.spent() + units > limits.perUserPerMinute) return "overUser";
      if (project.spent() + units > limits.perProjectPerMinute) return "overProject";
      account.add(units);
      project.add(units);
      return "within";
    },
    reset: () => {
      limits = GOOGLE_LIMITS;
      windows.clear();
    },
  };
}
