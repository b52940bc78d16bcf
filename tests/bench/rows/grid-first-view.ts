import type { Page } from "playwright";
import type { BenchRow, Figure } from "../bench-row.ts";
import { buildDeskPage, openDeskPage } from "../desk-page.ts";
import { CONTENDERS } from "../grid/contender.ts";
import { fillGridClinic } from "../grid/fill-grid-clinic.ts";
import { startBrowser, threadClock } from "../grid/grid-arena.ts";
import { inTurns, Rounds } from "../grid/in-turns.ts";
import { median } from "../spread.ts";

const PAGE_VISITS = 120;
const SIZES = [120, 300] as const;
const ROUNDS = 7;
/** From the page's load event to the frame with the day in it, in milliseconds. */
const LIMIT_MS = 300;

/** How soon somebody sees the day: in the desk's own page after it has loaded, and the grid alone beside its peers. */
export const gridFirstView: BenchRow = {
  name: "grid-first-view",
  run: async () => {
    const figures = await measurePage();
    for (const appointments of SIZES) figures.push(...(await measureGrid(appointments)));
    return figures;
  },
};

declare global {
  interface Window {
    drawnAt: number | undefined;
  }
}

async function measurePage(): Promise<Figure[]> {
  await buildDeskPage();
  const browser = await startBrowser();
  try {
    const times: { afterLoad: number; threadMs: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const desk = await openDeskPage(browser, (store) => fillGridClinic(store, PAGE_VISITS));
      try {
        const threadTime = await threadClock(desk.page);
        await desk.page.addInitScript(noteDrawn, PAGE_VISITS);
        const before = await threadTime();
        await desk.load();
        times.push({ afterLoad: await drawnAfterLoad(desk.page), threadMs: (await threadTime()) - before });
      } finally {
        await desk.close();
      }
    }
    const what = `first day view of ${String(PAGE_VISITS)} in the desk's page`;
    const afterLoad = median(times.map((time) => time.afterLoad));
    const threadMs = median(times.map((time) => time.threadMs));
    const limit = { what: "the limit", value: LIMIT_MS };
    return [
      {
        what: `${what}, after its load event`,
        measured: afterLoad,
        unit: "ms",
        beside: limit,
        ratio: afterLoad / LIMIT_MS,
        goal: 1,
      },
      {
        what: `${what}, processor time of the main thread, loading with it`,
        measured: threadMs,
        unit: "ms",
        beside: limit,
        ratio: threadMs / LIMIT_MS,
        goal: 1,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** In the page, before its own code: notes when the frame with that many cards was handed over. */
function noteDrawn(cards: number): void {
  const look = () => {
    if (document.querySelectorAll(".card").length < cards) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      window.drawnAt = performance.now();
    });
    port1.start();
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

async function drawnAfterLoad(page: Page): Promise<number> {
  await page.waitForFunction(() => window.drawnAt !== undefined, null, { polling: 20 });
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const loadedAt = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : NaN;
    return (window.drawnAt ?? NaN) - loadedAt;
  });
}

async function measureGrid(appointments: number): Promise<Figure[]> {
  const walls = new Rounds();
  const threads = new Rounds();
  await inTurns({
    appointments,
    rounds: ROUNDS,
    work: ({ plan }, { wallMs, threadMs }) => {
      walls.note(plan, wallMs);
      threads.note(plan, threadMs);
      return Promise.resolve();
    },
  });
  const { own, eventCalendar, bigCalendar } = CONTENDERS;
  return [eventCalendar, bigCalendar].flatMap((peer): Figure[] => [
    {
      what: `the grid alone draws ${String(appointments)} for the first time, processor time of the main thread`,
      measured: threads.median(own),
      unit: "ms",
      beside: { what: peer.title, value: threads.median(peer) },
      ratio: threads.ratioTo(peer),
      goal: 1,
    },
    {
      what: `the same of ${String(appointments)}, until the frame is there`,
      measured: walls.median(own),
      unit: "ms",
      beside: { what: peer.title, value: walls.median(peer) },
      ratio: walls.ratioTo(peer),
      goal: Infinity,
    },
  ]);
}
