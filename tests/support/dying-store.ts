import type { Store } from "../../main/store/store.ts";
import type { Clock } from "../../shared/time.ts";

/** The store of a desk whose power goes after so many transactions: each later one throws and does nothing. */
export function aDyingStore(store: Store, after: number): Store {
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
export function aHurriedClock({ now }: Clock): Clock {
  let passed = 0;
  return { now: () => now() + (passed += 30) };
}
