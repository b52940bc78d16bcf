import Database from "better-sqlite3";
import { z } from "zod";
import { setTimeout as pause } from "node:timers/promises";
import type { Contender } from "./relay-arena.ts";
import type { Known } from "./relay-crowd-orders.ts";

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

/** After this long a hint counts as lost. */
const LOST_AFTER_MS = 15_000;

/** What a message of a flood cost, in microseconds, how many a second there were, and how many hints each became. */
export interface FloodCost {
  readonly micros: number;
  readonly aSecond: number;
  readonly hintsEach: number;
}

/**
 * The same for messages that come as fast as they are answered, each for any of the calendars, so that in the relay many of them
 * find a hint of their calendar waiting. Throws where a hint gets lost, or where a desk does not hear of a calendar's last change.
 */
export async function roundOfFloods(
  contenders: readonly Contender[],
  load: { readonly count: number; readonly seed: number },
): Promise<readonly FloodCost[]> {
  const costs: FloodCost[] = [];
  for (const contender of contenders) {
    const { peer, crowd } = contender;
    const before = peer.processorMs();
    const { tookMs } = await crowd.flood(load);
    const endsAt = performance.now() + LOST_AFTER_MS;
    let known: Known;
    do {
      // By the end of it the last hints are out and all is written down.
      await pause(QUIET_MS);
      known = await crowd.known();
    } while (missing(contender, known) > 0 && performance.now() < endsAt);
    if (missing(contender, known) > 0)
      throw new Error(`${peer.kind}: ${missing(contender, known)} hints did not come`);
    costs.push({
      micros: ((peer.processorMs() - before) * 1_000) / load.count,
      aSecond: (load.count * 1_000) / tookMs,
      hintsEach: known.heard / load.count,
    });
  }
  return costs;
}

/** How many hints are missing; of the relay, which tells several messages in one, how many sockets do not know the last. */
function missing({ peer, webhooks }: Contender, { heard, due, lastOf }: Known): number {
  // Only the file tells what the last number of each calendar is.
  if (peer.dialect === "relay" && peer.file === undefined) return 0;
  if (peer.file === undefined) return Math.max(0, due - heard);
  const heardBy = new Map(webhooks.map((webhook) => [webhook.calendarKey, webhook.heardBy]));
  return readNumbers(peer.file).reduce((sum, { calendarKey, number }) => {
    const knowing = lastOf[calendarKey]?.filter((last) => last === number).length ?? 0;
    return sum + (heardBy.get(calendarKey) ?? 0) - knowing;
  }, 0);
}

const Calendars = z.array(z.object({ calendarKey: z.string(), number: z.int() }));

/** The number of each calendar's last change, as the relay has written it down. */
function readNumbers(file: string): z.infer<typeof Calendars> {
  const database = new Database(file, { readonly: true });
  try {
    return Calendars.parse(
      database.prepare("SELECT calendar_key AS calendarKey, number FROM calendar").all(),
    );
  } finally {
    database.close();
  }
}
