import type { Hint } from "./google-notifications.ts";
import type { Timers } from "./timers.ts";

const QUIET_MS = 1000;

/** Thins out hints: a calendar's first goes on at once, later ones at most once a second, the last one always. */
export interface HintCoalescer {
  readonly take: (hint: Hint) => void;
  /** Forgets what waits; it stays in the file and reaches the desks with their next welcome. */
  readonly close: () => void;
}

/** Passes hints on to `deliver`; `onMerged` hears of each that a later one makes needless. */
export function createHintCoalescer(parts: {
  readonly timers: Timers;
  readonly deliver: (hint: Hint) => void;
  readonly onMerged: () => void;
}): HintCoalescer {
  const { timers, deliver, onMerged } = parts;
  const quiet = new Map<string, { held: Hint | undefined; readonly stop: () => void }>();

  const send = (key: string, hint: Hint) => {
    const stop = timers.after(QUIET_MS, () => {
      const held = quiet.get(key)?.held;
      quiet.delete(key);
      if (held !== undefined) send(key, held);
    });
    quiet.set(key, { held: undefined, stop });
    deliver(hint);
  };

  return {
    take: (hint) => {
      const key = `${hint.clinicId}:${hint.calendarKey}`;
      const running = quiet.get(key);
      if (running === undefined) send(key, hint);
      else {
        if (running.held !== undefined) onMerged();
        running.held = hint;
      }
    },
    close: () => {
      for (const { stop } of quiet.values()) stop();
      quiet.clear();
    },
  };
}
