import { faultOf, takeFaults } from "../control/faults.ts";
import { randomBelow } from "../random-number.ts";
import type { Change, World } from "../world.ts";
import type { Channel } from "./channel-state.ts";
import { deliverMessage, noteMessage, wait } from "./deliver-message.ts";
import type { Delivery } from "./deliver-message.ts";
import { isLive } from "./is-live.ts";
import type { PushMessage } from "./post-message.ts";
import { createRobotsCache } from "./robots-cache.ts";

const KINDS = ["dropPush", "duplicatePush", "repeatPush", "reorderPush", "delayPush"] as const;

/** How long a message that is to be overtaken waits for the next one. */
const LONGEST_HOLD_MS = 10_000;

const HIGHEST_GAP = 256;

/** Sends the messages of all channels. */
export interface PushMessages {
  /** Sends a channel's first message, `sync`; resolves once the receiver has answered it, or not, for the first time. */
  readonly sendSync: (channelId: string) => Promise<void>;
  /** Stops sending; messages on their way are dropped. */
  readonly close: () => void;
}

/** Starts sending a message to every live channel of a collection after each of its changes, whoever made it (facts, D2). */
export function startPushMessages(world: World): PushMessages {
  const ending = new AbortController();
  const { signal } = ending;
  const robots = createRobotsCache(world.clock);
  const held = new Map<string, () => void>();
  const deliver = (message: PushMessage, tried?: Delivery["tried"]): void => {
    void deliverMessage(world, message, { robots, signal, tried });
  };
  const send = (channelId: string, state: PushMessage["state"], tried?: Delivery["tried"]): void => {
    const channel = world.channels.get(channelId);
    if (channel === undefined) return;
    const message = numbered(world, channel, state);
    const hits = takeFaults(world.faults, { kinds: KINDS, method: "POST", path: channel.address });
    const overtaken = held.get(channelId);
    if (faultOf(hits, "dropPush") !== undefined) {
      noteMessage(world, message, { tries: 0, answered: undefined, fate: "dropped" });
      tried?.();
    } else if (faultOf(hits, "reorderPush") !== undefined && overtaken === undefined) {
      hold(world, held, { channelId, release: () => deliver(message, tried) });
    } else {
      const delay = faultOf(hits, "delayPush");
      const isTwice = faultOf(hits, "duplicatePush") !== undefined;
      const now = (): void => {
        deliver(message, () => {
          tried?.();
          overtaken?.();
        });
        if (isTwice) deliver(message);
      };
      if (delay === undefined) now();
      else void wait(world, delay.ms, signal).then(() => (signal.aborted ? undefined : now()));
    }
    // Several messages for one change are normal (facts, D6).
    if (faultOf(hits, "repeatPush") !== undefined) deliver(numbered(world, channel, state));
  };
  const watcher = (change: Change): void => {
    for (const channel of world.channels.values())
      if (isAbout(channel, change) && isLive(world, channel)) send(channel.id, "exists");
  };
  world.watchers.add(watcher);
  return {
    sendSync: async (channelId) => {
      if (!world.channels.has(channelId)) return;
      await new Promise<void>((resolve) => {
        send(channelId, "sync", resolve);
      });
    },
    close: () => {
      world.watchers.delete(watcher);
      ending.abort();
    },
  };
}

/** Keeps a message until the next one of its channel has overtaken it, or long enough. */
function hold(
  world: World,
  held: Map<string, () => void>,
  message: { readonly channelId: string; readonly release: () => void },
): void {
  const release = (): void => {
    if (held.get(message.channelId) !== release) return;
    held.delete(message.channelId);
    cancel();
    message.release();
  };
  const cancel = world.timers.after(LONGEST_HOLD_MS, release);
  held.set(message.channelId, release);
}

function isAbout({ watched, calendarId, email }: Channel, change: Change): boolean {
  if (change.kind !== watched) return false;
  return "calendar" in change ? change.calendar.id === calendarId : change.account.email === email;
}

/** The next message of a channel. The first is number 1; later numbers rise, with gaps. */
function numbered(world: World, { id }: Channel, state: PushMessage["state"]): PushMessage {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Error("A channel was taken away while it was sending.");
  const { lastMessageNumber: last } = channel;
  const number = last === 0 ? 1 : last + 1 + randomBelow(world.random, HIGHEST_GAP);
  const now = { ...channel, lastMessageNumber: number };
  world.channels.set(id, now);
  return { channel: now, number, state };
}
