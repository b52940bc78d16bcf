const WITH_HINTS_MS = 5 * 60_000;
const WITHOUT_HINTS_MS = 60_000;

/** Whether Google tells us of changes to a calendar at once (its channel is live and the relay is connected). */
export type HintSource = "live" | "polling";

/**
 * How long to wait before a calendar is looked at again without a cause, in milliseconds: 5 minutes while hints come, 60
 * seconds otherwise, 25 % more or less by chance, so that desks do not ask in step (PL4). `random` gives a number from 0 up
 * to, not including, 1.
 */
export function pollIntervalMs(hints: HintSource, random: () => number): number {
  const interval = hints === "live" ? WITH_HINTS_MS : WITHOUT_HINTS_MS;
  return interval * (0.75 + random() * 0.5);
}
