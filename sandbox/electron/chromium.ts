import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { makeProfileFolder } from "./profile-folder.ts";
import { QUIET_ARGUMENTS } from "../../build/chromium.mjs";
import { type HostEnvironment, readHostEnvironment } from "./read-host-environment.ts";
import { serveRequests } from "./serve-requests.ts";

/** The running Chromium: the desk's windows in its own profile, and a system browser apart from it. */
export interface Chromium {
  /** Where the desk's windows live. */
  readonly desk: BrowserContext;
  /** A blank page for a new window of the desk. */
  readonly newPage: () => Promise<Page>;
  /** Opens an address as the computer's own browser would: another profile, no preload, network allowed. */
  readonly openTab: (address: string) => Promise<void>;
  /** Where a second driver can attach, where that was asked for. */
  readonly cdp: string | undefined;
  /** Ends Chromium and removes its profile. */
  readonly close: () => Promise<void>;
}

let running: Promise<Chromium> | undefined;

/** The one Chromium of this process; started by the first that asks. */
export function openChromium(): Promise<Chromium> {
  return (running ??= launch(readHostEnvironment()));
}

/** Ends Chromium if it was ever started. */
export async function closeChromium(): Promise<void> {
  const chromiumOrFailure = await running?.catch(() => undefined);
  await chromiumOrFailure?.close();
}

async function launch(environment: HostEnvironment): Promise<Chromium> {
  const profile = makeProfileFolder();
  const desk = await chromium.launchPersistentContext(profile.path, {
    executablePath: environment.chromium,
    headless: environment.headless,
    args: chromiumArguments(environment),
    viewport: environment.headless ? { width: 1280, height: 800 } : null,
    serviceWorkers: "block",
    acceptDownloads: false,
    // The desk closes in order first; only then may Chromium end.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  await serveRequests(desk);
  const unused = desk.pages();
  let browser: BrowserContext | undefined;
  return {
    desk,
    newPage: async () => unused.shift() ?? (await desk.newPage()),
    openTab: async (address) => {
      browser ??= await desk.browser()?.newContext({ viewport: null });
      const tab = await browser?.newPage();
      // What becomes of the page is between the person and the site, as with a real browser.
      tab?.goto(address).catch(() => undefined);
    },
    cdp: environment.report ? `http://127.0.0.1:${readPort(profile.path)}` : undefined,
    close: async () => {
      await desk.close().catch(() => undefined);
      profile.remove();
    },
  };
}

function chromiumArguments({ headless, report, isRoot }: HostEnvironment): string[] {
  return [
    ...(isRoot ? ["--no-sandbox"] : []),
    ...(report ? ["--remote-debugging-port=0"] : []),
    // A window without tabs and address bar, as Electron's is.
    ...(headless ? [] : ["--app=data:text/html,<title>Clinic Desk</title>"]),
    "--window-size=1280,860",
    ...QUIET_ARGUMENTS,
  ];
}

/** Chromium writes the port that it chose into its profile once it listens. */
function readPort(profile: string): string {
  const [port] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
  if (port === undefined || port === "") throw new Error("Chromium did not say where it listens.");
  return port;
}
