import type { Locator, Page } from "playwright";
import type { BenchRow, Figure } from "../bench-row.ts";
import { buildDeskPage, type DeskPage, openDeskPage } from "../desk-page.ts";
import { fillPatients } from "../fill-patients.ts";
import { fillGridClinic } from "../grid/fill-grid-clinic.ts";
import { startBrowser, threadClock } from "../grid/grid-arena.ts";
import { servedCalls } from "../served-calls.ts";
import { median, quantile } from "../spread.ts";
import { timedUntil } from "../stopwatch.ts";

const PATIENTS = 20_000;
const ROUNDS = 5;
/** One frame of a screen, in milliseconds. */
const LIMIT_MS = 16;
/** What somebody types, letter by letter; each letter finds others than the one before. */
const TYPED = ["merika", "gabalen", "an ba", "chri", "ka be", "frida", "iv li", "0791", "4711"] as const;

const WARM_UP = ["hara", "jo li", "den"] as const;

/** One keystroke in the page's own search field, in milliseconds. */
interface Keystroke {
  /** From the key to the hits in the document, laid out. */
  readonly whole: number;
  /** From the question to the answer, as the page sees it. */
  readonly asked: number;
}

interface Round {
  readonly keystrokes: readonly Keystroke[];
  /** Processor time of the page's main thread for each key. */
  readonly threadMs: number;
  /** What answering takes in the main process, p50. */
  readonly mainMs: number;
}

declare global {
  interface Window {
    keystroke: Promise<Keystroke> | undefined;
  }
}

/** From a key that is pressed in the search field to its hits on the screen: the database, the way between, the drawing. */
export const searchKey: BenchRow = {
  name: "search-key",
  run: async () => {
    await buildDeskPage();
    const browser = await startBrowser();
    const desk = await openDeskPage(browser, (store) => {
      fillGridClinic(store, 120);
      fillPatients(store, PATIENTS);
    });
    try {
      await desk.page.addInitScript(noteKeystrokes);
      const threadTime = await threadClock(desk.page);
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        // Loaded anew, as the page remembers what it has asked for.
        await desk.load();
        await desk.page.locator(".card").first().waitFor();
        await desk.page.keyboard.press("/");
        const field = desk.page.locator("input:focus");
        await field.waitFor();
        await typeAll(desk.page, { field, texts: WARM_UP });
        const before = await threadTime();
        const keystrokes = await typeAll(desk.page, { field, texts: TYPED });
        const threadMs = ((await threadTime()) - before) / TYPED.join("").length;
        if (keystrokes.length < TYPED.join("").length * 0.7)
          throw new Error(`only ${String(keystrokes.length)} keystrokes brought other hits`);
        rounds.push({ keystrokes, threadMs, mainMs: await mainAlone(desk) });
      }
      return figuresOf(rounds);
    } finally {
      await desk.close();
      await browser.close();
    }
  },
};

/** Types every text once, letter by letter; gives the letters that brought other hits. */
async function typeAll(
  page: Page,
  { field, texts }: { readonly field: Locator; readonly texts: readonly string[] },
): Promise<Keystroke[]> {
  const keystrokes: Keystroke[] = [];
  for (const text of texts) {
    await field.fill("");
    for (const key of text) {
      await page.keyboard.press(key);
      const keystroke = await page.evaluate(awaitKeystroke);
      if (keystroke !== undefined) keystrokes.push(keystroke);
    }
  }
  return keystrokes;
}

/** The same questions without a page: what answering one takes in the main process, p50. */
async function mainAlone({ handlers }: DeskPage): Promise<number> {
  const call = servedCalls(handlers);
  const times: number[] = [];
  for (const text of TYPED)
    for (let length = 1; length <= text.length; length += 1)
      times.push(await timedUntil(() => call("findPatients", { text: text.slice(0, length) })));
  return median(times);
}

function figuresOf(rounds: readonly Round[]): Figure[] {
  const ofRounds = (part: number, of: (keystroke: Keystroke) => number) =>
    median(rounds.map(({ keystrokes }) => quantile(keystrokes.map(of), part)));
  const limit = { what: "one frame", value: LIMIT_MS };
  const figure = (what: string, measured: number, goal: number): Figure => ({
    what,
    measured,
    unit: "ms",
    beside: limit,
    ratio: measured / LIMIT_MS,
    goal,
  });
  const what = `a key in the search field until its hits are laid out, ${String(PATIENTS)} patients`;
  return [
    figure(
      `${what}, p50`,
      ofRounds(0.5, ({ whole }) => whole),
      1,
    ),
    figure(
      `${what}, p95`,
      ofRounds(0.95, ({ whole }) => whole),
      Infinity,
    ),
    figure(
      "of it in the main process: checks, search and answer, p50",
      median(rounds.map(({ mainMs }) => mainMs)),
      Infinity,
    ),
    figure(
      "of it in the page: taking the key and drawing, p50",
      ofRounds(0.5, ({ whole, asked }) => whole - asked),
      Infinity,
    ),
    figure(
      "a key in the search field, processor time of the page's main thread",
      median(rounds.map(({ threadMs }) => threadMs)),
      1,
    ),
  ];
}

/** In the page, before its own code: times every key that makes the page look for patients. */
function noteKeystrokes(): void {
  let pressedAt = 0;
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      pressedAt = timeStamp;
      window.keystroke = undefined;
    },
    { capture: true },
  );
  const desk: unknown = Reflect.get(window, "desk");
  if (typeof desk !== "object" || desk === null) throw new Error("the page has no desk");
  const find: unknown = Reflect.get(desk, "findPatients");
  if (typeof find !== "function") throw new Error("the page's desk finds no patients");
  Reflect.set(desk, "findPatients", (input: unknown): unknown => {
    const askedAt = performance.now();
    const answer: Promise<unknown> = Promise.resolve(Reflect.apply(find, undefined, [input]));
    window.keystroke = answer.then(
      () =>
        new Promise<Keystroke>((resolve) => {
          const asked = performance.now() - askedAt;
          const observer = new MutationObserver(() => {
            observer.disconnect();
            // Asking for a size has the layout done now.
            document.body.getBoundingClientRect();
            resolve({ whole: performance.now() - pressedAt, asked });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    return answer;
  });
}

/** In the page: the keystroke just made; undefined where its hits were the ones that stood there already. */
async function awaitKeystroke(): Promise<Keystroke | undefined> {
  const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));
  await after(20);
  return Promise.race([window.keystroke, after(150)]);
}
