import type { Clock } from "../shared/time.ts";

const MOST_SOURCES = 20_000;

/** How many failures in a row each source may afford; the allowance grows back with time. */
export interface FailureBudget {
  /** Notes a failure. True while the source still has some left. */
  readonly spend: (source: string) => boolean;
}

/** `burst` failures at once, then `perSecond`. Sources are kept for as long as they fail, at most 20,000 of them. */
export function createFailureBudget(options: {
  readonly clock: Clock;
  readonly burst: number;
  readonly perSecond: number;
}): FailureBudget {
  const { clock, burst, perSecond } = options;
  const sources = new Map<string, { readonly left: number; readonly at: number }>();

  const leftOf = (source: string): number => {
    const known = sources.get(source);
    if (known === undefined) return burst;
    return Math.min(burst, known.left + (Math.max(0, clock.now() - known.at) / 1000) * perSecond);
  };

  return {
    spend: (source) => {
      const left = leftOf(source);
      sources.delete(source);
      const oldest = sources.size >= MOST_SOURCES ? sources.keys().next().value : undefined;
      if (oldest !== undefined) sources.delete(oldest);
      sources.set(source, { left: Math.max(0, left - 1), at: clock.now() });
      return left >= 1;
    },
  };
}

/** The network an address belongs to, IPv4 by its first three numbers, IPv6 by its first four groups: who fails, not which machine. */
export function sourceOf(address: string | undefined): string {
  if (address === undefined) return "";
  const plain = address.startsWith("::ffff:") ? address.slice(7) : address;
  if (!plain.includes(":")) return plain.split(".").slice(0, 3).join(".");
  // Groups of zeros may be left out once (RFC 4291, section 2.2).
  const [head = "", tail] = plain.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const after = (tail ?? "").split(":").filter((group) => group !== "");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  return [...groups, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4).join(":");
}
