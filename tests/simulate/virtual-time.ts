import type { Timers } from "../../main/timers.ts";

/** Time that stands still until it is run; all moments are Unix milliseconds. */
export interface VirtualTime extends Timers {
  readonly now: () => number;
  /** Rings every alarm up to a moment in order, each once all that the one before set off has come to rest. */
  readonly runUntil: (moment: number) => Promise<void>;
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
  isOff: boolean;
}

/** Time that begins at a moment. Alarms of the same moment ring in the order in which they were set. */
export function createVirtualTime(begin: number): VirtualTime {
  let now = begin;
  const alarms: Alarm[] = [];

  function set(alarm: Alarm): void {
    let place = alarms.length;
    // The latest stands first, so that the next one to ring is taken from the end.
    while (place > 0 && (alarms[place - 1]?.at ?? 0) <= alarm.at) place -= 1;
    alarms.splice(place, 0, alarm);
  }

  return {
    now: () => now,
    after: (milliseconds, ring) => {
      const alarm = { at: now + Math.max(0, milliseconds), ring, isOff: false };
      set(alarm);
      return () => {
        alarm.isOff = true;
      };
    },
    runUntil: async (moment) => {
      await rest();
      for (;;) {
        const next = alarms.at(-1);
        if (next === undefined || next.at > moment) break;
        alarms.pop();
        if (next.isOff) continue;
        now = Math.max(now, next.at);
        next.ring();
        await rest();
      }
      now = Math.max(now, moment);
    },
  };
}

/** Resolves once no promise has anything left to do: nothing here waits for the world outside. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
