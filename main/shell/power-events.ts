type PowerEvent = "resume" | "suspend" | "lock-screen";

/** The parts of Electron's `powerMonitor` that the desk listens to. */
export interface PowerSource {
  on(event: "resume", listener: () => void): unknown;
  on(event: "suspend", listener: () => void): unknown;
  on(event: "lock-screen", listener: () => void): unknown;
  removeListener(event: PowerEvent, listener: () => void): unknown;
}

/** What the desk does then. */
export interface PowerEvents {
  /** The computer woke up: sockets are dead, and Google may have moved on. */
  readonly resumed: () => void;
  /** The computer goes to sleep or its screen is locked: a good moment to fold the log into the database. */
  readonly leftAlone: () => void;
}

/** Tells of sleep, waking and the locked screen; gives the way to stop. */
export function onPowerEvents(source: PowerSource, { resumed, leftAlone }: PowerEvents): () => void {
  source.on("resume", resumed);
  source.on("suspend", leftAlone);
  source.on("lock-screen", leftAlone);
  return () => {
    source.removeListener("resume", resumed);
    source.removeListener("suspend", leftAlone);
    source.removeListener("lock-screen", leftAlone);
  };
}
