import type { RelayClient } from "../../main/relay/relay-client.ts";
import type { CalendarKey } from "../../shared/ids.ts";

/** Every hint a desk has had, in order. */
export interface HintLog {
  readonly hints: readonly CalendarKey[];
  /** Resolves once there are this many. */
  readonly reaches: (count: number) => Promise<void>;
  readonly stop: () => void;
}

/** Listens to a desk's hints from now on. */
export function logHints(client: RelayClient): HintLog {
  const hints: CalendarKey[] = [];
  const waiting = new Set<() => void>();
  const stop = client.onHint((calendarKey) => {
    hints.push(calendarKey);
    for (const look of Array.from(waiting)) look();
  });
  return {
    hints,
    stop,
    reaches: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (hints.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
