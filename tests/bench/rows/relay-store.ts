import type { BenchRow, Figure } from "../bench-row.ts";
import { openArena } from "../relay-arena.ts";
import { roundOfBursts, roundOfFloods } from "../relay-rounds.ts";
import { median, medianRatio } from "../spread.ts";

const SOCKETS = 2_000;
const ROUNDS = 4;
const MESSAGES = 40_000;
const BURSTS = 5;

/**
 * Goal 6: keeping what Google said in a file costs little beside not keeping it, where messages come as fast as they are taken. Where
 * every message changes a row that no other changes is said beside it.
 */
export const relayStore: BenchRow = { name: "relay-store", run: measure };

async function measure(): Promise<readonly Figure[]> {
  const arena = await openArena({ kinds: ["relay", "relay in memory"], sockets: SOCKETS, calendarsEach: 1 });
  try {
    const merged: [number[], number[]] = [[], []];
    const single: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const floods = await roundOfFloods(arena.contenders, { count: MESSAGES, seed: round });
      const costs = await roundOfBursts(arena.contenders, BURSTS);
      if (round === 0) continue;
      for (const [index, { micros }] of floods.entries()) merged[index]?.push(micros);
      for (const [index, micros] of costs.entries()) single[index]?.push(micros);
    }
    const figure = (what: string, [file, memory]: typeof merged, goal: number): Figure => ({
      what: `relay with a file: processor time for a webhook, ${what}`,
      measured: median(file),
      unit: "µs",
      beside: { what: "in memory", value: median(memory) },
      ratio: medianRatio(file, memory),
      goal,
    });
    return [
      figure("as fast as they are taken", merged, 1.1),
      figure("none merged, each of another calendar", single, Infinity),
    ];
  } finally {
    await arena.close();
  }
}
