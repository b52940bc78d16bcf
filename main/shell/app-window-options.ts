import type { BrowserWindowConstructorOptions, Session } from "electron";

/** What the desk's window needs to know. */
export interface AppWindowNeeds {
  readonly session: Session;
  /** The preload bundle's full path. */
  readonly preload: string;
  /** On while developing; a release has no developer tools. */
  readonly devTools: boolean;
}

/** The options of the desk's window: sandboxed, isolated, without Node, spelling dictionary or dropped links. */
export function appWindowOptions({
  session,
  preload,
  devTools,
}: AppWindowNeeds): BrowserWindowConstructorOptions {
  return {
    title: "Clinic Desk",
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    webPreferences: {
      session,
      preload,
      devTools,
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
    },
  };
}
