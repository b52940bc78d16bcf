/** The parts of Electron's `app` that know of a second start. */
export interface SingleInstanceApp {
  requestSingleInstanceLock(): boolean;
  on(event: "second-instance", listener: () => void): unknown;
}

/**
 * Makes this the one running desk of its data folder; false where there is one already, which is then brought to the front
 * by `focus` over there. What a second start was given on its command line is not looked at.
 */
export function holdSingleInstance(app: SingleInstanceApp, focus: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on("second-instance", () => focus());
  return true;
}
