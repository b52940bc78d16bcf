import { setTimeout as pause } from "node:timers/promises";
import type { Contender } from "./relay-arena.ts";

/** Longer than a calendar's hints wait for one another, and than what is written behind waits. */
const QUIET_MS = 1_200;

/**
 * Processor time of each of them for a message, in microseconds. A burst has one message for each clinic's calendar, as fast as they are
 * answered, and the next comes when none can travel with another's hint: each is told to one, two or three sockets, two as a rule.
 * Throws where a hint gets lost.
 */
export async function roundOfBursts(
  contenders: readonly Contender[],
  bursts: number,
): Promise<readonly number[]> {
  const before = contenders.map(({ peer }) => peer.processorMs());
  let sent = 0;
  for (let burst = 0; burst < bursts; burst += 1) {
    for (const { peer, crowd, webhooks } of contenders) {
      const { lost } = await crowd.burst();
      if (lost > 0) throw new Error(`${peer.kind}: ${lost} hints did not come`);
      sent += webhooks.length / contenders.length;
    }
    await pause(QUIET_MS);
  }
  return contenders.map(({ peer }, index) => ((peer.processorMs() - (before[index] ?? 0)) * 1_000) / sent);
}
