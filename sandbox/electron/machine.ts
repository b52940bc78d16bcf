import { EventEmitter } from "node:events";
import type { NativeTheme, Net, PowerMonitor } from "electron";

/** Electron's `powerMonitor`: a build machine neither sleeps nor locks, but code may listen. */
export const powerMonitor: Pick<PowerMonitor, "getSystemIdleTime"> & EventEmitter = Object.assign(
  new EventEmitter(),
  { getSystemIdleTime: () => 0 },
);

/** Electron's `nativeTheme`. */
export const nativeTheme: Pick<NativeTheme, "shouldUseDarkColors" | "themeSource"> & EventEmitter =
  Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: "system" as const });

/** Electron's `net`, as far as asking whether there is a network goes. */
export const net: Pick<Net, "isOnline"> = { isOnline: () => true };
