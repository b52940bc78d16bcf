import type { Store } from "../../main/store/store.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { Clock } from "../../shared/time.ts";
import type { SyncingDesk } from "./syncing-desk.ts";

/** The store of a desk whose power goes after so many transactions: each later one throws and does nothing. */
function aDyingStore(store: Store, after: number): Store {
  let writes = 0;
  const dying =
    (write: Store["write"]): Store["write"] =>
    (work) => {
      if (writes === after) throw new Error("the power is gone");
      writes += 1;
      return write(work);
    };
  return { ...store, write: dying(store.write), writeUnflushed: dying(store.writeUnflushed) };
}

/** A clock by which everything takes so long that a transaction takes in one thing alone. */
function aHurriedClock({ now }: Clock): Clock {
  let passed = 0;
  return { now: () => now() + (passed += 30) };
}

/**
 * Pulls Dr. Keller's calendar with a transaction for each event, of which the power lets only so many through. Gives whether that
 * was all.
 */
export function pullUntilItDies(it: SyncingDesk, after: number): Promise<boolean> {
  const context = { ...it.context(), store: aDyingStore(it.store, after), clock: aHurriedClock(it.clock) };
  return pullCalendar(context, it.keller, { signal: new AbortController().signal }).then(
    () => true,
    () => false,
  );
}
