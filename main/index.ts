import { existsSync } from "node:fs";
import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from "electron";
import type { BroadcastName } from "../shared/ipc/calls.ts";
import { openAppLog } from "./app-log.ts";
import { importAtStart } from "./import-at-start.ts";
import { announceTo } from "./ipc/announce-to.ts";
import { serveIpc } from "./ipc/serve-ipc.ts";
import { thisMachine } from "./machine.ts";
import { makeDataFolder } from "./make-data-folder.ts";
import { type Environment, readEnvironment } from "./read-environment.ts";
import { openKeychain } from "./secrets/keychain-store.ts";
import { registerAppScheme } from "./shell/app-protocol.ts";
import { openAppSession } from "./shell/app-session.ts";
import { focusAppWindow, openAppWindow, showAppPage } from "./shell/app-window.ts";
import { isAppFrame } from "./shell/is-app-frame.ts";
import { appMenu } from "./shell/menu.ts";
import { createOpenInBrowser } from "./shell/open-in-browser.ts";
import { onPowerEvents } from "./shell/power-events.ts";
import { createPrintPdf } from "./shell/print-pdf.ts";
import { reloadAfterCrash } from "./shell/reload-after-crash.ts";
import { type LastWord, reportFatal } from "./shell/report-fatal.ts";
import { createSaveFile } from "./shell/save-file.ts";
import { holdSingleInstance } from "./shell/single-instance.ts";
import { type DeskStart, startDesk } from "./start-desk.ts";
import { findSystemProxy } from "./shell/system-proxy.ts";
import { whyItCannotStart } from "./why-it-cannot-start.ts";
import { deskLanguage } from "./words/desk-language.ts";
import { languageOf, type Say, sayIn } from "./words/say.ts";

/*
 * The composition root: the one place that knows Electron and our parts at once. Things are made from the bottom up and closed
 * in reverse.
 */

const devTools = !app.isPackaged;

/** What a proxy is to lead to where there is no relay. */
const GOOGLE_ADDRESS = "https://www.googleapis.com/";

registerAppScheme(protocol);
app.enableSandbox();
// Not awaited: Electron is ready only once this module has been evaluated (https://www.electronjs.org/docs/latest/tutorial/esm).
void openDesk().catch((fault: unknown) => {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "internal";
  const say = sayIn(languageOf(thisMachine.language()));
  const unforeseen = { word: "start.unforeseen", values: { code } } as const;
  sayLastWord({ sentence: whyItCannotStart(fault, say) ?? say(unforeseen), exitCode: 1 });
});

function sayLastWord(word: LastWord): void {
  reportFatal({ dialog, stderr: process.stderr, app }, word);
}

async function openDesk(): Promise<void> {
  const dotEnv = join(process.cwd(), ".env");
  if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);
  // oxlint-disable-next-line node/no-process-env -- the desk's one reader of the environment
  const reading = readEnvironment(process.env);
  if (reading.kind === "wrong") {
    await app.whenReady();
    sayLastWord({ sentence: reading.sentences.join("\n"), exitCode: 2 });
    return;
  }
  const { environment } = reading;
  const { CLINIC_DESK_DATA_FOLDER: ownFolder } = environment;
  if (ownFolder !== undefined) {
    makeDataFolder(ownFolder);
    app.setPath("userData", ownFolder);
  }
  const isOnlyOne = holdSingleInstance(app, () => {
    for (const window of BrowserWindow.getAllWindows()) focusAppWindow(window);
  });
  if (!isOnlyOne) return app.quit();
  await app.whenReady();
  await openWindowOnDesk(await withSystemProxy(environment));
}

/** The settings with the system's own proxy, where none is set by hand. Asked once: another network takes effect at the next start. */
async function withSystemProxy(environment: Environment): Promise<Environment> {
  if (environment.HTTPS_PROXY !== undefined) return environment;
  const { defaultSession } = session;
  const proxy = await findSystemProxy({
    resolveProxy: (address) => defaultSession.resolveProxy(address),
    address: environment.RELAY_URL?.href ?? GOOGLE_ADDRESS,
  });
  if (proxy === undefined) return environment;
  // oxlint-disable-next-line node/no-process-env -- axios looks for it there
  process.env["HTTPS_PROXY"] = proxy.href;
  return { ...environment, HTTPS_PROXY: proxy };
}

async function openWindowOnDesk(environment: Environment): Promise<void> {
  const dataFolder = app.getPath("userData");
  const log = openAppLog(join(dataFolder, "logs"));
  const { monotonic } = thisMachine;
  const openInBrowser = createOpenInBrowser({
    openExternal: (address) => shell.openExternal(address),
    origins: environment.GOOGLE_ENDPOINT === undefined ? [] : [environment.GOOGLE_ENDPOINT.origin],
    now: monotonic,
  });
  let announce: (name: BroadcastName) => void = () => undefined;
  const start: DeskStart = await startDesk({
    environment,
    dataFolder,
    secrets: openKeychain(dataFolder),
    machine: thisMachine,
    openBrowser: async (address) => {
      const opening = await openInBrowser(address);
      if (opening.kind === "refused") throw new Error("the browser was not opened");
    },
    announce: (name) => announce(name),
    files: {
      saveFile: createSaveFile({
        showSaveDialog: (options) => dialog.showSaveDialog(options),
        folder: app.getPath("documents"),
      }),
      printPdf: createPrintPdf(() => BrowserWindow.getAllWindows()[0]),
    },
    log,
    version: app.getVersion(),
  });
  if (start.kind === "cannotStart") {
    return sayLastWord({ sentence: start.sentence, exitCode: 1 });
  }
  const { running } = start;
  if (environment.CLINIC_DESK_IMPORT_FOLDER !== undefined)
    for (const sentence of importAtStart(running.desk, environment.CLINIC_DESK_IMPORT_FOLDER))
      process.stderr.write(`Clinic Desk: ${sentence}\n`);

  const pages = openAppSession({ session, pageFolder: join(import.meta.dirname, "../renderer") });
  const window = openAppWindow({
    session: pages,
    preload: join(import.meta.dirname, "../preload/preload.cjs"),
    devTools,
    openInBrowser: (address) => void openInBrowser(address),
  });
  const say = (): Say => sayIn(deskLanguage(running.desk.store.reader, thisMachine));
  reloadAfterCrash(window.webContents, {
    now: monotonic,
    giveUp: () =>
      sayLastWord({
        sentence: say()({ word: "start.windowStopped" }),
        exitCode: 1,
      }),
  });
  const setMenu = (): void => {
    const menu = appMenu({ platform: process.platform, devTools, say: say() });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  };
  const tellPage = announceTo(window, thisMachine.timers);
  announce = (name) => {
    tellPage(name);
    if (name === "languageChanged") setMenu();
  };
  serveIpc({
    ipcMain,
    isTrusted: (frame) => !window.isDestroyed() && isAppFrame(frame, window.webContents),
    handlers: () => running.handlers,
    log,
    now: monotonic,
  });
  setMenu();
  const stopPowerEvents = onPowerEvents(powerMonitor, {
    resumed: running.systemWoke,
    leftAlone: running.leftAlone,
  });
  closeInOrder(async () => {
    stopPowerEvents();
    announce = () => undefined;
    await running.close();
  });
  await showAppPage(window);
}

/** Quitting waits until the desk has closed; a second wish to quit while it does is overheard. */
function closeInOrder(close: () => Promise<void>): void {
  let state: "open" | "closing" | "closed" = "open";
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    if (state === "closed") return;
    event.preventDefault();
    if (state === "closing") return;
    state = "closing";
    void close().finally(() => {
      state = "closed";
      app.quit();
    });
  });
}
