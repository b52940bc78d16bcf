/** Where a loop gets its alarms from; handed in, so that tests own time. */
export interface Timers {
  /** Calls back once after this many milliseconds; gives the way to call it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}
