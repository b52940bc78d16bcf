import type { DayView } from "../../../shared/ipc/appointments.ts";
import type { Stage } from "./grid-arena.ts";
import { gridDay } from "./grid-day.ts";

/** What one change of one visit costs on the main thread, and how many nodes of the document it touches. */
export interface ChangeCost {
  readonly threadMs: number;
  /** Of the change that touched most. */
  readonly nodes: number;
}

interface Change {
  readonly day: DayView;
  readonly appointmentId: string;
}

const COLUMNS = 6;
const TURNS = Array.from({ length: 2 * COLUMNS }, (_, turn) => turn);
/** A turn in which nothing changes. */
const NOTHING = -1;

declare global {
  interface Window {
    changes: readonly Change[];
  }
}

/** The last visit of one column after another is moved by a step, and then back again. */
function changesOf(appointments: number): Change[] {
  const moved = new Set<number>();
  return TURNS.map((turn) => {
    const column = turn % COLUMNS;
    if (!moved.delete(column)) moved.add(column);
    const day = gridDay(appointments, moved);
    const ofColumn = day.appointments.filter(
      ({ practitionerId }) => practitionerId === day.columns[column]?.practitionerId,
    );
    return { day, appointmentId: ofColumn.at(-1)?.id ?? "" };
  });
}

/**
 * Changes twelve visits, one after the other, each time until two frames have gone by; the same number of frames without a change
 * are taken off again. Throws where what changed was not drawn.
 */
export async function changeVisits(stage: Stage, appointments: number): Promise<ChangeCost> {
  const { page, threadTime } = stage;
  // Brought to the page first: what that costs is not the grid's.
  await page.evaluate((changes) => {
    window.changes = changes;
  }, changesOf(appointments));
  const run = async (turns: readonly number[]) => {
    const before = await threadTime();
    const touched = await page.evaluate(playChanges, turns);
    return { threadMs: (await threadTime()) - before, nodes: Math.max(...touched) };
  };
  const before = await cardPlaces(stage);
  // To warm up.
  const { nodes } = await run(TURNS.slice(0, COLUMNS));
  const after = await cardPlaces(stage);
  const movedCards = after.filter((place) => !before.includes(place)).length;
  if (movedCards !== COLUMNS)
    throw new Error(
      `${stage.plan.title} moved ${String(movedCards)} cards where ${String(COLUMNS)} visits moved`,
    );
  await run(TURNS.slice(COLUMNS));
  const idle = await run(TURNS.map(() => NOTHING));
  const work = await run(TURNS);
  return { threadMs: (work.threadMs - idle.threadMs) / TURNS.length, nodes };
}

async function cardPlaces({ page, plan }: Stage): Promise<string[]> {
  return page.locator(plan.cards).evaluateAll((cards) =>
    cards.map((card) => {
      const { left, top } = card.getBoundingClientRect();
      return `${left.toFixed(0)} ${top.toFixed(0)}`;
    }),
  );
}

/** In the page. Gives for each change how many nodes it touched: changed, added or taken away, those inside them as well. */
async function playChanges(turns: readonly number[]): Promise<number[]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const withInside = (node: Node): Node[] => [node, ...[...node.childNodes].flatMap(withInside)];
  const counts: number[] = [];
  let touched = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records)
      for (const node of [target, ...[...addedNodes, ...removedNodes].flatMap(withInside)]) touched.add(node);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const turn of turns) {
    touched = new Set();
    const change = window.changes[turn];
    if (change !== undefined) window.contender.change(change.day, change.appointmentId);
    await frame();
    await frame();
    counts.push(touched.size);
  }
  observer.disconnect();
  return counts;
}
