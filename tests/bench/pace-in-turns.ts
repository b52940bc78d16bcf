import type { openArena } from "./relay-arena.ts";

/** So many messages a second, for so many seconds; a hint that has not come after `waitMs` counts as lost. */
export interface Pace {
  readonly rounds: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly waitMs: number;
}

/**
 * Sends messages through each server of an arena in turns, a round to warm up first. For each server, and each round, the milliseconds
 * from each message to its hint. Throws where a hint was lost.
 */
export async function paceInTurns(
  { contenders }: Pick<Awaited<ReturnType<typeof openArena>>, "contenders">,
  { rounds, perSecond, seconds, waitMs }: Pace,
): Promise<readonly (readonly (readonly number[])[])[]> {
  const taken = contenders.map((): (readonly number[])[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, { peer, crowd }] of contenders.entries()) {
      const { tookMs, lost } = await crowd.pace({ perSecond, count: perSecond * seconds, waitMs });
      if (lost > 0) throw new Error(`${peer.kind}: ${lost} hints did not come`);
      if (round > 0) taken[index]?.push(tookMs);
    }
  return taken;
}
