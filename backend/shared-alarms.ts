import type { Clock } from "../shared/time.ts";
import type { Timers } from "./timers.ts";

/** Alarms of one length for many: those that are set within a moment share one of the machine's, which would cost each its own memory. */
export interface SharedAlarms<Item> {
  /** Rings for this one, at most that moment too early. One that is set already rings twice. */
  readonly set: (item: Item) => void;
  /** Calls it off; one that is not set is fine. */
  readonly clear: (item: Item) => void;
}

interface Batch<Item> {
  readonly startedAt: number;
  readonly items: Set<Item>;
  readonly stop: () => void;
}

/** No alarms yet. `ring` hears of each item; it may set it again. */
export function createSharedAlarms<Item>(parts: {
  readonly timers: Timers;
  readonly clock: Clock;
  readonly afterMs: number;
  readonly togetherMs: number;
  readonly ring: (item: Item) => void;
}): SharedAlarms<Item> {
  const { timers, clock, afterMs, togetherMs, ring } = parts;
  const batches = new Set<Batch<Item>>();
  let newest: Batch<Item> | undefined;

  const end = (batch: Batch<Item>) => {
    batches.delete(batch);
    if (newest === batch) newest = undefined;
    for (const item of batch.items) ring(item);
  };
  const begin = (startedAt: number): Batch<Item> => {
    const batch: Batch<Item> = {
      startedAt,
      items: new Set(),
      stop: timers.after(afterMs, () => end(batch)),
    };
    batches.add(batch);
    return batch;
  };

  return {
    set: (item) => {
      const now = clock.now();
      const age = newest === undefined ? -1 : now - newest.startedAt;
      if (newest === undefined || age < 0 || age >= togetherMs) newest = begin(now);
      newest.items.add(item);
    },
    clear: (item) => {
      for (const batch of batches) {
        if (!batch.items.delete(item)) continue;
        if (batch.items.size > 0) continue;
        batch.stop();
        batches.delete(batch);
        if (newest === batch) newest = undefined;
      }
    },
  };
}
