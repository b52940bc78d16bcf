import { quantile } from "../spread.ts";
import type { Stage } from "./grid-arena.ts";

/** What dragging a card costs. */
export interface DragCost {
  /** Processor time of the main thread for each move of the pointer, in milliseconds. */
  readonly threadMs: number;
  /** 95 of 100 frames took no longer than this, in milliseconds. */
  readonly frameP95: number;
}

const MOVES = 48;
/** Within these parts of the window no grid begins to scroll. */
const AREA = { left: 150, right: 1380, top: 260, bottom: 760 } as const;

/** Places all over the grid, each in another slot and mostly in another column than the one before. */
function placeOf(move: number): { readonly x: number; readonly y: number } {
  const across = (move * 5) % 12;
  return {
    x: AREA.left + ((AREA.right - AREA.left) * across) / 11,
    y: AREA.top + ((move * 53) % (AREA.bottom - AREA.top)),
  };
}

/** Drags one card over the grid and lets go. Throws where nothing followed the pointer. */
export async function dragCard(stage: Stage): Promise<DragCost> {
  const { page, plan, threadTime } = stage;
  const grip = await page.evaluate(gripOf, plan.cards);
  if (grip === undefined) throw new Error(`${plan.title} shows no card that can be taken hold of`);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  // Past every threshold, and over all columns once, so that what is made at first is made.
  for (let move = 0; move < 12; move += 1) await moveTo(stage, move);
  const ghosts = new Set([await ghostPlace(stage)]);
  await page.evaluate(startFrames);
  const before = await threadTime();
  for (let move = 0; move < MOVES; move += 1) await moveTo(stage, move);
  const threadMs = ((await threadTime()) - before) / MOVES;
  const frames = await page.evaluate(stopFrames);
  ghosts.add(await ghostPlace(stage));
  await page.mouse.up();
  if (ghosts.size !== 2) throw new Error(`what ${plan.title} drags did not follow the pointer`);
  return { threadMs, frameP95: quantile(frames, 0.95) };
}

async function moveTo({ page }: Stage, move: number): Promise<void> {
  const { x, y } = placeOf(move);
  await page.mouse.move(x, y);
}

async function ghostPlace({ page, plan }: Stage): Promise<string> {
  const box = await page.locator(plan.ghost).first().boundingBox();
  if (box === null) throw new Error(`${plan.title} shows nothing that is dragged`);
  return `${box.x.toFixed(0)} ${box.y.toFixed(0)}`;
}

/** In the page: a point of a card well inside the window that is not covered. */
function gripOf(selector: string): { readonly x: number; readonly y: number } | undefined {
  for (const card of document.querySelectorAll(selector)) {
    const { left, top, width } = card.getBoundingClientRect();
    const point = { x: left + width / 2, y: top + 10 };
    const isInside = point.y > 300 && point.y < 700;
    if (isInside && card.contains(document.elementFromPoint(point.x, point.y))) return point;
  }
  return undefined;
}

declare global {
  interface Window {
    frameTimes: number[] | undefined;
  }
}

/** In the page: notes every frame from now on. */
function startFrames(): void {
  const times: number[] = [];
  window.frameTimes = times;
  const note = (time: number) => {
    if (window.frameTimes !== times) return;
    times.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** In the page: how long each frame since then took. */
function stopFrames(): number[] {
  const times = window.frameTimes ?? [];
  window.frameTimes = undefined;
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}
