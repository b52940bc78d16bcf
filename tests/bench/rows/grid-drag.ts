import type { BenchRow, Figure } from "../bench-row.ts";
import { CONTENDERS } from "../grid/contender.ts";
import { dragCard } from "../grid/drag-card.ts";
import { inTurns, Rounds } from "../grid/in-turns.ts";

const SIZES = [120, 300] as const;
const ROUNDS = 5;
/** What one move of the pointer may cost the main thread while a card is dragged, in milliseconds. */
const LIMIT_MS = 6;

/** What dragging a card over a full day costs for each move of the pointer. */
export const gridDrag: BenchRow = {
  name: "grid-drag",
  run: async () => {
    const figures: Figure[] = [];
    for (const appointments of SIZES) figures.push(...(await measure(appointments)));
    return figures;
  },
};

async function measure(appointments: number): Promise<Figure[]> {
  const costs = new Rounds();
  const frames = new Rounds();
  await inTurns({
    appointments,
    rounds: ROUNDS,
    work: async (stage) => {
      const cost = await dragCard(stage);
      costs.note(stage.plan, cost.threadMs);
      frames.note(stage.plan, cost.frameP95);
    },
  });
  const { own, eventCalendar, bigCalendar } = CONTENDERS;
  const what = `a move of a dragged card among ${String(appointments)}, processor time of the main thread`;
  const measured = costs.median(own);
  const besides = (peer: typeof eventCalendar | typeof bigCalendar): readonly Figure[] => [
    {
      what: `${what}, beside a peer`,
      measured,
      unit: "ms",
      beside: { what: peer.title, value: costs.median(peer) },
      ratio: costs.ratioTo(peer),
      goal: 1,
    },
    {
      what: `a frame while a card is dragged among ${String(appointments)}, p95`,
      measured: frames.median(own),
      unit: "ms",
      beside: { what: peer.title, value: frames.median(peer) },
      ratio: frames.ratioTo(peer),
      goal: Infinity,
    },
  ];
  return [
    {
      what,
      measured,
      unit: "ms",
      beside: { what: "the limit", value: LIMIT_MS },
      ratio: measured / LIMIT_MS,
      goal: 1,
    },
    ...besides(eventCalendar),
    ...besides(bigCalendar),
  ];
}
