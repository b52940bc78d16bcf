import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { _electron, type Browser, chromium, type Page } from "playwright";
import { z } from "zod";
import { type DeskProgram, findDeskProgram } from "./desk-program.ts";

/** A running desk, and hands and eyes for a person who is a program. */
export interface LaunchedDesk {
  /** The desk's window. */
  readonly page: Page;
  /** The page that opens in the computer's own browser next, such as Google's consent page. */
  readonly nextBrowserPage: () => Promise<Page>;
  /** Asks the program to end, as a person closing it would, and gives its exit code. */
  readonly quit: () => Promise<number | null>;
  /** Ends it at once, without a chance to put anything in order: SIGKILL. */
  readonly kill: () => Promise<void>;
}

const HostReport = z.object({ cdp: z.url() });

/** Starts the built desk (`npm run build` comes first) with these environment variables, and waits for its window. */
export async function launchDesk(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<LaunchedDesk> {
  const program = findDeskProgram(environment);
  return program.kind === "electron"
    ? launchInElectron(program, environment)
    : launchInChromium(program, environment);
}

async function launchInChromium(
  program: DeskProgram,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<LaunchedDesk> {
  const main = spawn(program.executable, program.arguments, {
    env: { ...environment, CLINIC_DESK_HOST_REPORT: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { cdp } = await hostReport(main);
  const browser = await chromium.connectOverCDP(cdp);
  const page = await deskPage(browser);
  return {
    page,
    nextBrowserPage: () => nextBrowserPage(browser, page),
    quit: async () => {
      main.kill("SIGTERM");
      const code = await exitOf(main);
      await browser.close();
      return code;
    },
    kill: async () => {
      main.kill("SIGKILL");
      await exitOf(main);
      await browser.close();
    },
  };
}

async function hostReport(main: ChildProcess): Promise<z.infer<typeof HostReport>> {
  if (main.stdout === null) throw new Error("the desk was started without a pipe to read");
  const lines = createInterface(main.stdout);
  const ended = once(main, "exit").then(([code]: unknown[]) => {
    throw new Error(`the desk ended with code ${String(code)} before its window opened`);
  });
  for (;;) {
    const [line]: unknown[] = await Promise.race([once(lines, "line"), ended]);
    if (typeof line === "string" && line.startsWith('{"cdp"')) {
      ended.catch(() => undefined);
      return HostReport.parse(JSON.parse(line));
    }
  }
}

async function deskPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("the desk's browser has no window");
  return context.pages()[0] ?? (await context.waitForEvent("page"));
}

/** The system browser is another context of the same Chromium; a second driver sees it when its first tab opens. */
async function nextBrowserPage(browser: Browser, desk: Page): Promise<Page> {
  const seen = new Set(browser.contexts().flatMap((context) => context.pages()));
  for (;;) {
    const found = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page !== desk && !seen.has(page));
    if (found !== undefined) return found;
    await desk.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

async function exitOf(main: ChildProcess): Promise<number | null> {
  if (main.exitCode === null && main.signalCode === null) await once(main, "exit");
  return main.exitCode;
}

async function launchInElectron(
  program: DeskProgram,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<LaunchedDesk> {
  const given = Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const app = await _electron.launch({
    executablePath: program.executable,
    args: [...program.arguments],
    env: Object.fromEntries(given),
  });
  const page = await app.firstWindow();
  const browser = await chromium.launch({ headless: true });
  return {
    page,
    nextBrowserPage: async () => {
      const address = await app.evaluate(
        ({ shell }) =>
          new Promise<string>((resolve) => {
            shell.openExternal = async (url) => resolve(url);
          }),
      );
      const tab = await browser.newPage();
      await tab.goto(address);
      return tab;
    },
    quit: async () => {
      await app.close();
      await browser.close();
      return app.process().exitCode;
    },
    kill: async () => {
      const main = app.process();
      main.kill("SIGKILL");
      await exitOf(main);
      await browser.close();
    },
  };
}
