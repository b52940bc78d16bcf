import { instantFromMs, msOf } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";

const MINUTE_MS = 60_000;

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
  let spendings: readonly Spending[] = [];
  const since = (now: Instant): Spending[] => {
    const from = instantFromMs(msOf(now) - MINUTE_MS);
    return spendings.filter(({ at }) => at > from);
  };
  return {
    add: (spending) => {
      spendings = [...since(spending.at), spending];
    },
    inMinuteBefore: (now) => {
      const units = new Map<string, number>();
      for (const { account, units: spent } of since(now))
        units.set(account, (units.get(account) ?? 0) + spent);
      return units;
    },
  };
}
