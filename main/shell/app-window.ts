import { BrowserWindow } from "electron";
import { APP_PAGE } from "./app-address.ts";
import { type AppWindowNeeds, appWindowOptions } from "./app-window-options.ts";
import { guardNavigation } from "./guard-navigation.ts";

/** The window's needs and what becomes of links that lead out of it. */
export interface OpenAppWindowNeeds extends AppWindowNeeds {
  readonly openInBrowser: (address: string) => void;
}

/** Makes the desk's window, still empty and hidden: the one place where a window is made. `showAppPage` fills it. */
export function openAppWindow({ openInBrowser, ...needs }: OpenAppWindowNeeds): BrowserWindow {
  const window = new BrowserWindow(appWindowOptions(needs));
  guardNavigation(window.webContents, openInBrowser);
  // A title is seen in task bars and screen shares: no page may write a patient's name into it.
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  return window;
}

/** Loads the desk's page; call once calls are served. Rejects where the page cannot be loaded. */
export async function showAppPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(APP_PAGE);
}

/** Brings the window to the front, out of the task bar if need be. */
export function focusAppWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
