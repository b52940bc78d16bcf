import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";

/* The host with a fixture main process in a real Chromium, driven by a second client as the end-to-end tests do. */

let home: string;
let host: ChildProcess;
let lines: string[];
let browser: Browser;
let page: Page;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "host-test-"));
  lines = [];
  host = startHost();
  const first = await nextLine(host);
  const { cdp } = z.object({ cdp: z.url() }).parse(JSON.parse(first));
  browser = await chromium.connectOverCDP(cdp);
  const [found] = browser.contexts().flatMap((context) => context.pages());
  if (found === undefined) throw new Error("no page");
  page = found;
}, 30_000);

afterEach(async () => {
  await browser.close();
  if (host.exitCode === null) {
    host.kill("SIGTERM");
    await once(host, "exit");
  }
  rmSync(home, { recursive: true, force: true });
});

function startHost(): ChildProcess {
  return spawn(
    process.execPath,
    [
      "--import",
      new URL("register.ts", import.meta.url).href,
      new URL("run-main.ts", import.meta.url).pathname,
      new URL("fixture/main.ts", import.meta.url).pathname,
    ],
    {
      env: { ...environment(), HOME: home, CLINIC_DESK_HOST_REPORT: "1", CLINIC_DESK_HEADLESS: "1" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
}

function environment(): NodeJS.ProcessEnv {
  // oxlint-disable-next-line node/no-process-env -- handed on to the program under test
  return process.env;
}

async function nextLine(of: ChildProcess): Promise<string> {
  if (of.stdout === null) throw new Error("no stdout");
  const reader = createInterface(of.stdout);
  reader.on("line", (line) => lines.push(line));
  const [line]: unknown[] = await once(reader, "line");
  return String(line);
}

/** Calls the fixture's main process through its preload. */
function ask(what: string, value?: unknown): Promise<unknown> {
  return page.evaluate(([name, given]) => Reflect.get(window, "fixture").ask(name, given), [
    what,
    value,
  ] as const);
}

test("a main module that awaits readiness at its top level never gets there, as in Electron", async () => {
  const [register, runMain, main] = ["register.ts", "run-main.ts", "fixture/awaits-ready.ts"].map(
    (file) => new URL(file, import.meta.url).pathname,
  );
  const { status } = spawnSync(process.execPath, ["--import", register ?? "", runMain ?? "", main ?? ""]);
  // Node's code for a top-level await that nothing can settle any more.
  expect(status).toBe(13);
});

test("a call reaches the main process with the frame's own address, and its answer comes back", async () => {
  expect(await ask("echo", { minutes: 30, none: undefined })).toEqual({
    frame: "app://fixture/index.html",
    isTop: true,
    value: { minutes: 30, none: undefined },
  });
});

test("what a handler throws arrives as a refused call", async () => {
  await expect(ask("fail")).rejects.toThrow("refused");
});

test("a message reaches the page's listener", async () => {
  await ask("send", "dayChanged");
  await page.waitForFunction(() => Reflect.get(window, "fixture").told().length > 0);
  expect(await page.evaluate(() => Reflect.get(window, "fixture").told())).toEqual(["dayChanged"]);
});

test("the carrier of calls is out of the page's reach", async () => {
  expect(await page.evaluate(() => Object.keys(window).filter((key) => key.includes("Host")))).toEqual([]);
});

test("the page and its preload come back after a reload", async () => {
  await page.reload();
  expect(await ask("echo", 1)).toMatchObject({ value: 1 });
});

test("a navigation that the main process prevents leaves the page where it is", async () => {
  await page.click("a");
  await expect.poll(() => ask("asked")).toEqual(["navigate https://elsewhere.example/"]);
  expect(await page.title()).toBe("Fixture");
});

test("a window that the page opens is refused and reported", async () => {
  await page.evaluate(() => void window.open("https://elsewhere.example/new"));
  await expect.poll(() => ask("asked")).toEqual(["open https://elsewhere.example/new"]);
  await expect.poll(() => browser.contexts().flatMap((context) => context.pages()).length).toBe(1);
});

test("the page has no network", async () => {
  const outcome = await page.evaluate(async () =>
    fetch("http://127.0.0.1:1/").then(
      () => "reached",
      () => "refused",
    ),
  );
  expect(outcome).toBe("refused");
});

test("an address opened outside becomes a tab of the system browser, without the preload", async () => {
  await ask("browse", "data:text/html,<title>Consent</title>");
  const tabs = (): Page[] => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => tabs().length).toBe(2);
  const tab = tabs().find((other) => other !== page);
  await expect.poll(() => tab?.title()).toBe("Consent");
  expect(await tab?.evaluate(() => "fixture" in window)).toBe(false);
});

test("closing the last window ends the program in order", async () => {
  const ended = once(host, "exit");
  await page.close();
  expect((await ended)[0]).toBe(0);
  expect(lines.slice(1)).toEqual(["all closed", "will quit"]);
});

test("SIGTERM ends the program in order", async () => {
  const ended = once(host, "exit");
  host.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
  expect(lines.slice(1)).toEqual(["will quit"]);
});

test("a second program with the same folder ends at once and tells the first", async () => {
  const second = startHost();
  expect((await once(second, "exit"))[0]).toBe(0);
  await expect.poll(() => lines.slice(1)).toEqual(["second instance"]);
});
