/** Where the relay gets its alarms from; handed in, so that tests own time. */
export interface Timers {
  /** Calls back once after this many milliseconds; gives the way to call it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** The machine's own timers. They do not keep the process alive by themselves. */
export const machineTimers: Timers = {
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
