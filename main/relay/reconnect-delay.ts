const SHORTEST_MS = 1_000;
const LONGEST_MS = 60_000;
/** The longest the relay can send us away for. */
const LONGEST_BYE_MS = 5 * 60_000;

/**
 * How long to wait before the next try, whole milliseconds: from 1 s up to 60 s, doubling with every failure, shortened by up to
 * half by chance so that desks do not come back together. The relay's own wish goes before that: it has spread its desks already.
 */
export function nextDelay(options: {
  /** Tries that have failed since the line last stood. */
  readonly failures: number;
  readonly comeBackInMs: number | undefined;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}): number {
  const { failures, comeBackInMs, random } = options;
  if (comeBackInMs !== undefined) return Math.min(comeBackInMs, LONGEST_BYE_MS);
  const full = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (Math.min(failures, 10) + 1));
  return Math.round(full * (0.5 + random() / 2));
}
