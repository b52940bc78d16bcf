import { type HintTrust, trustedForMs } from "./hint-trust.ts";

const WITHOUT_HINTS_MS = 60_000;

/** Whether Google tells us of changes to a calendar at once (its channel is live and the relay is connected). */
export type HintSource = "live" | "polling";

/**
 * How long to wait before a calendar is looked at again without a cause, in milliseconds: as long as its hints are trusted,
 * 60 seconds where there are none, 25 % more or less by chance, so that desks do not ask in step (PL4). `random` gives a number
 * from 0 up to, not including, 1.
 */
export function pollIntervalMs(hints: HintTrust | "polling", random: () => number): number {
  const interval = hints === "polling" ? WITHOUT_HINTS_MS : trustedForMs(hints);
  return interval * (0.75 + random() * 0.5);
}
