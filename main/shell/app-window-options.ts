import type { BrowserWindowConstructorOptions, Session } from "electron";

/** What the desk's window needs to know. */
export interface AppWindowNeeds {
  readonly session: Session;
  /** The preload bundle's full path. */
  readonly preload: string;
  /** On while developing; a release has no developer tools. */
  readonly devTools: boolean;
}

/** What every page of ours may not do, said in full although much of it is what Electron does anyway. */
export const SAFE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // Its dictionary would store the names that are typed, and downloads word lists.
  spellcheck: false,
  navigateOnDragDrop: false,
} as const;

/** The options of the desk's window: sandboxed, isolated, without Node, spelling dictionary or dropped links. */
export function appWindowOptions(needs: AppWindowNeeds): BrowserWindowConstructorOptions {
  return {
    title: "Clinic Desk",
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    webPreferences: { ...needs, ...SAFE_PREFERENCES },
  };
}
