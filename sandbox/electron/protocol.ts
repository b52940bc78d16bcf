import type { CustomScheme } from "electron";
import { session } from "./session.ts";

/** Electron's `protocol`: that of the default session, and the place where schemes are made privileged. */
export const protocol = {
  handle: session.defaultSession.protocol.handle.bind(session.defaultSession.protocol),
  unhandle: session.defaultSession.protocol.unhandle.bind(session.defaultSession.protocol),
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) {
      // The synthetic origin of addresses.ts is standard and secure; a scheme that asked for less would behave differently.
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw new Error(`The Chromium host can only serve standard, secure schemes, and ${scheme} is not.`);
      }
    }
  },
};
