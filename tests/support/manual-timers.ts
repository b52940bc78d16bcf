import type { Timers } from "../../main/timers.ts";

/** Alarms that ring when a test says how much time has passed. */
export interface ManualTimers extends Timers {
  /** Lets time pass; rings what falls due, in order of its time. */
  readonly pass: (milliseconds: number) => void;
  /** How many alarms are set. */
  readonly pending: () => number;
}

/** Alarms at time 0. */
export function manualTimers(): ManualTimers {
  let now = 0;
  let alarms: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    after: (milliseconds, callback) => {
      const alarm = { at: now + milliseconds, callback };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    },
    pass: (milliseconds) => {
      const until = now + milliseconds;
      for (;;) {
        const [next] = alarms.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
        if (next === undefined) break;
        alarms = alarms.filter((other) => other !== next);
        now = next.at;
        next.callback();
      }
      now = until;
    },
    pending: () => alarms.length,
  };
}
