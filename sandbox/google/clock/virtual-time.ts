import type { Clock } from "../../../shared/time.ts";
import type { Timers } from "../world.ts";

/** The clock and the timers all of a sandbox goes by, and the way to move them. */
export interface VirtualTime {
  readonly clock: Clock;
  readonly timers: Timers;
  /**
   * Moves the clock by some milliseconds. Forward, timers due in between ring in order, each at its own moment, those among
   * them that are set on the way. Backward, timers keep the wait they have left.
   */
  readonly moveBy: (milliseconds: number) => void;
  /** How far the clock is ahead of the one it was made from, in milliseconds. */
  readonly offsetMs: () => number;
}

interface Alarm {
  dueMs: number;
  readonly run: () => void;
  cancel: () => void;
}

/** Time that goes as the given clock and timers do, until it is moved. */
export function createVirtualTime(given: { readonly clock: Clock; readonly timers: Timers }): VirtualTime {
  let offset = 0;
  const alarms = new Set<Alarm>();
  const now = (): number => given.clock.now() + offset;
  const ring = (alarm: Alarm): void => {
    alarms.delete(alarm);
    alarm.run();
  };
  const arm = (alarm: Alarm): void => {
    alarm.cancel = given.timers.after(Math.max(0, alarm.dueMs - now()), () => {
      ring(alarm);
    });
  };
  const after = (milliseconds: number, run: () => void): (() => void) => {
    const alarm: Alarm = { dueMs: now() + milliseconds, run, cancel: () => undefined };
    alarms.add(alarm);
    alarm.cancel = given.timers.after(milliseconds, () => {
      ring(alarm);
    });
    return () => {
      alarms.delete(alarm);
      alarm.cancel();
    };
  };
  const moveBy = (milliseconds: number): void => {
    if (milliseconds < 0) for (const alarm of alarms) alarm.dueMs += milliseconds;
    const untilMs = now() + milliseconds;
    const wanted = offset + milliseconds;
    for (let next = firstDue(alarms, untilMs); next !== undefined; next = firstDue(alarms, untilMs)) {
      offset += Math.max(0, next.dueMs - now());
      next.cancel();
      ring(next);
    }
    offset = wanted;
    for (const alarm of alarms) {
      alarm.cancel();
      arm(alarm);
    }
  };
  return { clock: { now }, timers: { after }, moveBy, offsetMs: () => offset };
}

function firstDue(alarms: Iterable<Alarm>, untilMs: number): Alarm | undefined {
  let first: Alarm | undefined;
  for (const alarm of alarms)
    if (alarm.dueMs <= untilMs && (first === undefined || alarm.dueMs < first.dueMs)) first = alarm;
  return first;
}
