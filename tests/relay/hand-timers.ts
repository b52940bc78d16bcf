import type { Timers } from "../../backend/timers.ts";

/** Timers that go off when the test says so. */
export interface HandTimers extends Timers {
  /** Sets off the alarms that were set for this many milliseconds, those there are now; gives how many. */
  readonly fire: (milliseconds: number) => number;
  /** Sets off every alarm there is now, the latest set first kept for last. */
  readonly fireAll: () => void;
  /** The lengths of the alarms that wait. */
  readonly waiting: () => readonly number[];
}

/** No alarms yet. */
export function createHandTimers(): HandTimers {
  const alarms = new Set<{ readonly milliseconds: number; readonly callback: () => void }>();
  const fireThose = (isMeant: (milliseconds: number) => boolean): number => {
    const meant = Array.from(alarms).filter(({ milliseconds }) => isMeant(milliseconds));
    for (const alarm of meant) if (alarms.delete(alarm)) alarm.callback();
    return meant.length;
  };
  return {
    after: (milliseconds, callback) => {
      const alarm = { milliseconds, callback };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    fire: (wanted) => fireThose((milliseconds) => milliseconds === wanted),
    fireAll: () => void fireThose(() => true),
    waiting: () => Array.from(alarms, ({ milliseconds }) => milliseconds),
  };
}
