import { instantNow } from "../../../shared/time.ts";
import type { SentMessage } from "../inspection/inspection-log.ts";
import type { World } from "../world.ts";
import { postMessage } from "./post-message.ts";
import type { PushMessage } from "./post-message.ts";
import type { RobotsCache } from "./robots-cache.ts";

/** The statuses Google tries again after (facts, D3). */
const TRIED_AGAIN = new Set([500, 502, 503, 504]);
/** Of the others, those that say a message has arrived; the rest are lost messages. */
const ARRIVED = new Set([102, 200, 201, 202, 204]);
const FIRST_WAIT_MS = 1000;
const MOST_TRIES = 6;

/** What a message is delivered with. */
export interface Delivery {
  readonly robots: RobotsCache;
  /** Ends everything that is on its way. */
  readonly signal: AbortSignal;
  /** Called once the receiver was asked for the first time. */
  readonly tried?: (() => void) | undefined;
}

/** Delivers a message, again with growing waits while the receiver is in trouble; the inspection log hears how it goes. */
export async function deliverMessage(world: World, message: PushMessage, delivery: Delivery): Promise<void> {
  const { robots, signal, tried } = delivery;
  const note = (news: Pick<SentMessage, "tries" | "answered" | "fate">): void => {
    noteMessage(world, message, news);
  };
  note({ tries: 0, answered: undefined, fate: "waiting" });
  if (!(await robots.allows(message.channel.address, signal))) {
    note({ tries: 0, answered: undefined, fate: "dropped" });
    tried?.();
    return;
  }
  for (let tries = 1; tries <= MOST_TRIES && !signal.aborted; tries += 1) {
    const answered = await postMessage(message, signal);
    tried?.();
    const isOver = answered === undefined || !TRIED_AGAIN.has(answered) || tries === MOST_TRIES;
    const fate = answered !== undefined && ARRIVED.has(answered) ? "delivered" : "failed";
    note({ tries, answered, fate: isOver ? fate : "waiting" });
    if (isOver) return;
    await wait(world, FIRST_WAIT_MS * 2 ** (tries - 1), signal);
  }
}

/** Lets the inspection log hear of a message. */
export function noteMessage(
  world: World,
  { channel, number, state }: PushMessage,
  news: Pick<SentMessage, "tries" | "answered" | "fate">,
): void {
  world.inspection.noteMessage({
    channelId: channel.id,
    number,
    state,
    at: instantNow(world.clock),
    ...news,
  });
}

/** Waits, or less long where all is over before. */
export async function wait(world: World, milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const cancel = world.timers.after(milliseconds, () => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    });
    const giveUp = (): void => {
      cancel();
      resolve();
    };
    signal.addEventListener("abort", giveUp, { once: true });
  });
}
