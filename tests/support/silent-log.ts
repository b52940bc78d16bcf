import type { Log } from "../../main/log.ts";

/** A log that nobody reads. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined };
