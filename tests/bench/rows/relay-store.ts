import type { BenchRow, Figure } from "../bench-row.ts";
import { openArena } from "../relay-arena.ts";
import { roundOfBursts } from "../relay-rounds.ts";
import { median, medianRatio } from "../spread.ts";

const SOCKETS = 2_000;
const ROUNDS = 4;
const BURSTS = 10;

/** Goal 6: keeping what Google said in a file costs little beside not keeping it. Here every message changes a row that no other changes. */
export const relayStore: BenchRow = { name: "relay-store", run: measure };

async function measure(): Promise<readonly Figure[]> {
  const arena = await openArena({ kinds: ["relay", "relay in memory"], sockets: SOCKETS, calendarsEach: 1 });
  try {
    const file: number[] = [];
    const memory: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [inFile = NaN, inMemory = NaN] = await roundOfBursts(arena.contenders, BURSTS);
      if (round === 0) continue;
      file.push(inFile);
      memory.push(inMemory);
    }
    return [
      {
        what: "relay with a file: processor time for a webhook",
        measured: median(file),
        unit: "µs",
        beside: { what: "in memory", value: median(memory) },
        ratio: medianRatio(file, memory),
        goal: 1.1,
      },
    ];
  } finally {
    await arena.close();
  }
}
