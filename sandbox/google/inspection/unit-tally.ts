import { msOf } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";

const MINUTE_MS = 60_000;

/** So many that are too old are kept before they are thrown out, all in one go. */
const MOST_OLD = 1000;

/** Units spent by one account at one moment. */
interface Spending {
  readonly account: string;
  readonly at: Instant;
  readonly units: number;
}

/** Quota units spent of late. */
interface UnitTally {
  readonly add: (spending: Spending) => void;
  /** Units by account spent in the minute that ends at an instant. */
  readonly inMinuteBefore: (now: Instant) => ReadonlyMap<string, number>;
}

/** An empty tally; it forgets what is older than a minute before the last spending. */
export function createUnitTally(): UnitTally {
  let spendings: { readonly account: string; readonly atMs: number; readonly units: number }[] = [];
  let old = 0;
  return {
    add: ({ account, at, units }) => {
      const atMs = msOf(at);
      spendings.push({ account, atMs, units });
      while ((spendings[old]?.atMs ?? atMs) <= atMs - MINUTE_MS) old += 1;
      if (old > MOST_OLD) [spendings, old] = [spendings.slice(old), 0];
    },
    inMinuteBefore: (now) => {
      const fromMs = msOf(now) - MINUTE_MS;
      const units = new Map<string, number>();
      for (const { account, atMs, units: spent } of spendings)
        if (atMs > fromMs) units.set(account, (units.get(account) ?? 0) + spent);
      return units;
    },
  };
}
