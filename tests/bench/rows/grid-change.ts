import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { changeVisits } from "../grid/change-visits.ts";
import { CONTENDERS } from "../grid/contender.ts";
import { inTurns, Rounds } from "../grid/in-turns.ts";

const SIZES = [120, 300] as const;
const ROUNDS = 5;
/** What one change may cost the main thread, drawing and layout included, in milliseconds. */
const LIMIT_MS = 12;
/** What it may touch of the document: fewer than ten nodes. */
const LIMIT_NODES = 9;

/** What a change of one visit costs on a full day: the card is drawn anew, and nothing else is. */
export const gridChange: BenchRow = {
  name: "grid-change",
  run: async () => {
    const figures: Figure[] = [];
    for (const appointments of SIZES) figures.push(...(await measure(appointments)));
    return figures;
  },
};

async function measure(appointments: number): Promise<Figure[]> {
  const costs = new Rounds();
  const nodes = new Rounds();
  await inTurns({
    appointments,
    rounds: ROUNDS,
    work: async (stage) => {
      const cost = await changeVisits(stage, appointments);
      costs.note(stage.plan, cost.threadMs);
      nodes.note(stage.plan, cost.nodes);
    },
  });
  const { own, eventCalendar, bigCalendar } = CONTENDERS;
  const what = `one of ${String(appointments)} visits changes, processor time of the main thread`;
  const measured = costs.median(own);
  const besides = (peer: typeof eventCalendar | typeof bigCalendar): Figure => ({
    what: `${what}, beside a peer`,
    measured,
    unit: "ms",
    beside: { what: `${peer.title} (${String(nodes.median(peer))} nodes)`, value: costs.median(peer) },
    ratio: costs.ratioTo(peer),
    goal: 1,
  });
  return [
    {
      what,
      measured,
      unit: "ms",
      beside: { what: "the limit", value: LIMIT_MS },
      ratio: measured / LIMIT_MS,
      goal: 1,
    },
    besides(eventCalendar),
    besides(bigCalendar),
    counted({
      what: `one of ${String(appointments)} visits changes`,
      unit: "nodes touched",
      measured: Math.max(...nodes.of(own.name)),
      allowed: { what: "fewer than ten", value: LIMIT_NODES },
    }),
  ];
}
