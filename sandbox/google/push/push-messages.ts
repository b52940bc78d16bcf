import { takeFaults } from "../control/faults.ts";
import { liveGrants } from "../oauth/grants.ts";
import type { Change, World } from "../world.ts";
import type { Channel } from "./channel-state.ts";
import { postMessage } from "./post-message.ts";
import type { PushMessage } from "./post-message.ts";

/** The statuses Google tries again after; any other is a delivered or a lost message (facts, D3). */
const TRIED_AGAIN = new Set([500, 502, 503, 504]);
const FIRST_WAIT_MS = 1000;
const MOST_TRIES = 6;

/** Sends the messages of all channels. */
export interface PushMessages {
  /** Sends a channel's first message, `sync`. */
  readonly sendSync: (channelId: string) => void;
  /** Stops sending; messages on their way are dropped. */
  readonly close: () => void;
}

/** Starts sending a message to every live channel of a calendar after each of its changes, whoever made it (facts, D2). */
export function startPushMessages(world: World): PushMessages {
  const ending = new AbortController();
  const send = (channel: Channel, state: PushMessage["state"]): void => {
    const faults = takeFaults(world.faults, {
      kinds: ["dropPush", "duplicatePush"],
      method: "POST",
      path: channel.address,
    });
    const number = nextMessageNumber(world, channel);
    world.channels.set(channel.id, { ...channel, lastMessageNumber: number });
    if (faults.some(({ kind }) => kind === "dropPush")) return;
    const message = { channel, number, state };
    void deliver(world, message, ending.signal);
    if (faults.some(({ kind }) => kind === "duplicatePush")) void deliver(world, message, ending.signal);
  };
  const watcher = (change: Change): void => {
    if (change.kind !== "events") return;
    for (const channel of world.channels.values())
      if (channel.calendarId === change.calendar.id && isLive(world, channel)) send(channel, "exists");
  };
  world.watchers.add(watcher);
  return {
    sendSync: (channelId) => {
      const channel = world.channels.get(channelId);
      if (channel !== undefined) send(channel, "sync");
    },
    close: () => {
      world.watchers.delete(watcher);
      ending.abort();
    },
  };
}

async function deliver(world: World, message: PushMessage, signal: AbortSignal): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES && !signal.aborted; tries += 1) {
    const status = await postMessage(message, signal);
    if (status === undefined || !TRIED_AGAIN.has(status)) return;
    await new Promise<void>((resolve) => {
      const cancel = world.timers.after(FIRST_WAIT_MS * 2 ** tries, resolve);
      const giveUp = (): void => {
        cancel();
        resolve();
      };
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }
}

/** The first message is number 1; later numbers rise, with gaps. */
function nextMessageNumber(world: World, channel: Channel): number {
  if (channel.lastMessageNumber === 0) return 1;
  const [gap = 0] = world.random.bytes(1);
  return channel.lastMessageNumber + 1 + gap;
}

/** A channel is live until stopped, expired, or left without a grant of its account. */
function isLive(world: World, channel: Channel): boolean {
  const isGranted = liveGrants(world, channel).length > 0 && !world.accountEnds.has(channel.email);
  return !channel.isStopped && channel.expiresAtMs > world.clock.now() && isGranted;
}
