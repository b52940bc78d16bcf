import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Browser, Page } from "playwright";
import { build } from "vite";
import { readEnvironment } from "../../main/read-environment.ts";
import { type RunningDesk, startDesk } from "../../main/start-desk.ts";
import { openStore } from "../../main/store/open-store.ts";
import type { Store } from "../../main/store/store.ts";
import { realTimers } from "../../sandbox/google/real-sources.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import { aClock } from "../support/desk.ts";
import { bridgePage } from "../support/page/page-bridge.ts";
import { chromiumPolicy } from "../support/page/page-policy.ts";
import { someSecrets } from "../support/secrets.ts";
import { silentLog } from "../support/silent-log.ts";
import { VIEWPORT } from "./grid/grid-arena.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}out/bench-page`;
const ADDRESS = "http://desk.test/";
/** Half past ten on the day of the example clinic. */
const NOW = "2026-11-23T09:38:00.000Z";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The product's page over a running desk in this process; the page is there and has not been asked for yet. */
export interface DeskPage {
  readonly page: Page;
  readonly handlers: () => Handlers;
  readonly load: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds the page as it is shipped. Once is enough for any number of pages. */
export async function buildDeskPage(): Promise<void> {
  await build({
    root: `${root}renderer`,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
}

/**
 * Starts a desk on a database that `fill` has filled, and a page whose `window.desk` asks it: through the same checks as in the
 * program, over Playwright's line to the browser in place of Electron's.
 */
export async function openDeskPage(browser: Browser, fill: (store: Store) => void): Promise<DeskPage> {
  const dataFolder = mkdtempSync(join(tmpdir(), "clinic-desk-page-"));
  const key = randomBytes(32);
  const store = openStore({ path: join(dataFolder, "clinic-desk.db"), key });
  fill(store);
  store.close();
  const reading = readEnvironment({});
  if (reading.kind === "wrong") throw new Error(reading.sentences.join("\n"));
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const running: { desk?: RunningDesk } = {};
  const handlers = (): Handlers => {
    if (running.desk === undefined) throw new Error("the desk has not started");
    return running.desk.handlers;
  };
  const bridge = await bridgePage(page, handlers);
  const started = await startDesk({
    environment: reading.environment,
    dataFolder,
    secrets: someSecrets({ databaseKey: key.toString("hex") }),
    machine: {
      clock: aClock(NOW),
      monotonic: () => performance.now(),
      timers: realTimers,
      randomBytes,
      random: Math.random,
      zone: () => "Europe/Zurich",
      language: () => "en",
    },
    openBrowser: () => Promise.resolve(),
    announce: bridge.announce,
    log: silentLog,
  });
  if (started.kind !== "started") throw new Error(started.sentence);
  running.desk = started.running;
  await page.route(`${ADDRESS}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(folder, path === "/" ? "index.html" : path);
    return route.fulfill({
      contentType: TYPES[extname(file)] ?? "application/octet-stream",
      headers: { "content-security-policy": chromiumPolicy },
      body: readFileSync(file),
    });
  });
  return {
    page,
    handlers,
    load: async () => {
      await page.goto(ADDRESS);
    },
    close: async () => {
      await context.close();
      await started.running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
