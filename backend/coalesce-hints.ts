import type { Hint } from "./google-notifications.ts";
import type { Timers } from "./timers.ts";

const QUIET_MS = 1000;

/** Thins out hints: a calendar's first goes on at once, later ones at most once a second, the last one always. */
export interface HintCoalescer {
  readonly take: (hint: Hint) => void;
  /** Forgets what waits; it stays in the file and reaches the desks with their next welcome. */
  readonly close: () => void;
}

/** Calendars that were told of within one millisecond: one alarm is enough for them. */
interface Batch {
  readonly startedAt: number;
  readonly keys: string[];
  stop: () => void;
}

/** Passes hints on to `deliver`; `onMerged` hears of each that a later one makes needless. */
export function createHintCoalescer(parts: {
  readonly timers: Timers;
  readonly deliver: (hint: Hint) => void;
  readonly onMerged: () => void;
}): HintCoalescer {
  const { timers, deliver, onMerged } = parts;
  /** The hint that waits for the end of its calendar's quiet second, `null` for none. */
  const quiet = new Map<string, Hint | null>();
  const batches = new Set<Batch>();
  let newest: Batch | undefined;

  const begin = (startedAt: number): Batch => {
    const batch: Batch = { startedAt, keys: [], stop: () => {} };
    batch.stop = timers.after(QUIET_MS, () => end(batch));
    batches.add(batch);
    return batch;
  };
  const end = (batch: Batch) => {
    batches.delete(batch);
    if (newest === batch) newest = undefined;
    let next: Batch | undefined;
    for (const key of batch.keys) {
      const held = quiet.get(key);
      quiet.delete(key);
      if (held === undefined || held === null) continue;
      next ??= begin(NaN);
      send(key, held, next);
    }
  };
  const send = (key: string, hint: Hint, batch: Batch) => {
    batch.keys.push(key);
    quiet.set(key, null);
    deliver(hint);
  };

  return {
    take: (hint) => {
      const key = `${hint.clinicId}:${hint.calendarKey}`;
      const held = quiet.get(key);
      if (held !== undefined) {
        if (held !== null) onMerged();
        quiet.set(key, hint);
        return;
      }
      if (newest?.startedAt !== hint.takenAt) newest = begin(hint.takenAt);
      send(key, hint, newest);
    },
    close: () => {
      for (const { stop } of batches) stop();
      batches.clear();
      quiet.clear();
      newest = undefined;
    },
  };
}
