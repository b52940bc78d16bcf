import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { findChromium, QUIET_ARGUMENTS } from "../../../build/chromium.mjs";
import { buildContender, type Built } from "./build-contender.ts";
import { CONTENDERS, type ContenderPlan } from "./contender.ts";
import { gridDay } from "./grid-day.ts";

/** The screen that everything is drawn on. */
export const VIEWPORT = { width: 1440, height: 900 } as const;
const ADDRESS = "http://contender.test/";
const pictures = fileURLToPath(new URL("../../../out/bench-grid/pictures/", import.meta.url));

/** What the main thread of a page has done so far, in milliseconds of processor time: others on the machine do not count. */
export type ThreadClock = () => Promise<number>;

/** A contender on a page of its own, its program loaded and nothing drawn yet. */
export interface Stage {
  readonly plan: ContenderPlan;
  readonly page: Page;
  readonly threadTime: ThreadClock;
  readonly close: () => Promise<void>;
}

/** A browser in which every contender can be opened. */
export interface Arena {
  readonly browser: Browser;
  readonly open: (plan: ContenderPlan) => Promise<Stage>;
  readonly close: () => Promise<void>;
}

/** Starts a browser without a window, drawing as on a screen of 1440 by 900. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? "/usr/bin/chromium",
    args: ["--no-sandbox", ...QUIET_ARGUMENTS],
  });
}

/** A clock of the page's main thread. */
export async function threadClock(page: Page): Promise<ThreadClock> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
    if (seconds === undefined) throw new Error("the browser does not count its main thread's tasks");
    return seconds * 1_000;
  };
}

/** Builds every contender for production and starts a browser for them. */
export async function openArena(): Promise<Arena> {
  const built = new Map<string, Built>();
  for (const plan of Object.values(CONTENDERS)) built.set(plan.name, await buildContender(plan));
  const browser = await startBrowser();
  return {
    browser,
    open: (plan) => openStage({ browser, plan, built: built.get(plan.name) }),
    close: () => browser.close(),
  };
}

async function openStage(given: {
  readonly browser: Browser;
  readonly plan: ContenderPlan;
  readonly built: Built | undefined;
}): Promise<Stage> {
  const { browser, plan, built } = given;
  if (built === undefined) throw new Error(`${plan.name} was not built`);
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.route(`${ADDRESS}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === "") return route.fulfill({ contentType: "text/html", body: htmlOf(built) });
    const contentType = name.endsWith(".css") ? "text/css" : "text/javascript";
    return route.fulfill({ contentType, body: readFileSync(join(built.folder, name)) });
  });
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(ADDRESS);
  await page.waitForFunction(() => "contender" in window);
  return { plan, page, threadTime: await threadClock(page), close: () => context.close() };
}

function htmlOf({ styles }: Built): string {
  const links = styles.map((name) => `<link rel="stylesheet" href="/${name}">`).join("");
  return `<!doctype html><html lang="en"><title>Grid</title>${links}<style>html,body{margin:0}#root{block-size:900px}
    #root>.day-grid{block-size:900px}</style><div id="root"></div><script type="module" src="/contender.js"></script></html>`;
}

/**
 * Has a contender draw a day for the first time. Gives the milliseconds until the frame with it was handed over, by the clock on
 * the wall and in processor time of the main thread. Throws where it drew less than the day.
 */
export async function showDay(
  stage: Stage,
  appointments: number,
): Promise<{ readonly wallMs: number; readonly threadMs: number }> {
  const { page, threadTime } = stage;
  const before = await threadTime();
  const given = { day: gridDay(appointments), cards: stage.plan.cards, count: appointments };
  const wallMs = await page.evaluate(async ({ day, cards, count }) => {
    const nextFrame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve());
          port1.start();
          port2.postMessage(null);
        });
      });
    const begin = performance.now();
    window.contender.show(day);
    for (let frames = 0; frames < 300; frames += 1) {
      if (document.querySelectorAll(cards).length >= count) break;
      await nextFrame();
    }
    // The frame that has the cards.
    await nextFrame();
    return performance.now() - begin;
  }, given);
  const threadMs = (await threadTime()) - before;
  await assertDrawn(stage, appointments);
  return { wallMs, threadMs };
}

/**
 * Throws where a contender has not drawn a card for each visit, of a size that can be seen and pointed at, most of them in
 * different places: a grid that draws nothing is the quickest of all. Takes a picture for people to look at.
 */
async function assertDrawn({ plan, page }: Stage, appointments: number): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${plan.name}-${String(appointments)}.png`) });
  const boxes = await page.locator(plan.cards).evaluateAll((cards) =>
    cards.map((card) => {
      const { left, top, width, height } = card.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      const isInside = top > 120 && top + height < 880;
      return {
        left,
        top,
        isLarge: width >= 20 && height >= 14,
        isHidden: isInside && seen?.closest("#root") === null,
      };
    }),
  );
  const places = new Set(boxes.map(({ left, top }) => `${left.toFixed(0)} ${top.toFixed(0)}`));
  const sound = boxes.filter(({ isLarge, isHidden }) => isLarge && !isHidden).length;
  if (sound !== appointments || places.size !== appointments)
    throw new Error(
      `${plan.title} drew ${String(boxes.length)} cards, ${String(sound)} of them to be seen, in ${String(places.size)} places, of ${String(appointments)}`,
    );
}
