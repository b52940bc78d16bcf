/** The longest we wait between two tries, in milliseconds (OB5). */
export const LONGEST_BACKOFF_MS = 15 * 60_000;

/**
 * How long to wait before the next try, in milliseconds: 2^attempts seconds and up to one second of chance, at most 15
 * minutes (OB5; the formula is that of Google's page "Manage quotas"). `attempts` counts the tries that failed before this
 * one, from 0; `random` gives a number from 0 up to, not including, 1.
 */
export function backoffMs(attempts: number, random: () => number): number {
  return Math.min(2 ** attempts * 1000 + Math.floor(random() * 1000), LONGEST_BACKOFF_MS);
}
