import { createHash } from "node:crypto";
import { RelayError, type RelayClient } from "../../main/relay/relay-client.ts";
import { isLive } from "../../sandbox/google/push/is-live.ts";
import { CalendarKey, ChannelId, type GoogleCalendarId } from "../../shared/ids.ts";
import { type Instant, instantNow } from "../../shared/time.ts";
import type { Chance } from "./chance.ts";
import type { GoogleWorld } from "./google-world.ts";
import type { Trace } from "./trace.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What can happen to hints. */
export const HINT_FAULTS = ["lost", "twice", "late"] as const;
/** One of them. */
export type HintFault = (typeof HINT_FAULTS)[number];

/** The relay and its lines to the desks. */
export interface RelayWorld {
  /** A desk's line, for one run of its program. */
  readonly line: (desk: {
    readonly isReachable: () => boolean;
    readonly after: VirtualTime["after"];
  }) => RelayLine;
  /** What happens to the next hints, one after the other. */
  readonly strike: (faults: readonly HintFault[]) => void;
  readonly clear: () => void;
}

/** A line to the relay, and the way to say that it broke or stands again. */
export interface RelayLine {
  readonly client: RelayClient;
  readonly setConnected: (state: "up" | "down") => void;
}

interface KnownChannel {
  readonly channelId: ChannelId;
  readonly calendarKey: CalendarKey;
  resourceId: string | null;
  expiresAt: Instant | null;
  lastMessageAt: Instant | null;
  isEnded: boolean;
}

type Listener = (calendarKey: CalendarKey) => void;

const calendarKeys = new Map<GoogleCalendarId, CalendarKey>();
const MOST_CALENDAR_KEYS = 1_000;

function calendarKeyOf(calendarId: GoogleCalendarId): CalendarKey {
  const known = calendarKeys.get(calendarId);
  if (known !== undefined) return known;
  const key = CalendarKey.parse(createHash("sha256").update(calendarId).digest("base64url"));
  if (calendarKeys.size >= MOST_CALENDAR_KEYS) calendarKeys.clear();
  calendarKeys.set(calendarId, key);
  return key;
}

/** A relay that Google's messages reach, most of the time. */
export function createRelayWorld(given: {
  readonly time: VirtualTime;
  readonly google: GoogleWorld;
  readonly chance: Chance;
  readonly trace: Trace;
}): RelayWorld {
  const { time, google, chance, trace } = given;
  const channels: KnownChannel[] = [];
  const listeners = new Set<Listener>();
  /** How many changes were told of each calendar. */
  const numbers = new Map<CalendarKey, number>();
  const faults: HintFault[] = [];

  /** A message of Google on a channel has come in. The first one, "sync", tells of no change: it goes no further. */
  function heard(channelId: string, meaning: "sync" | "change"): void {
    const channel = channels.find((known) => known.channelId === channelId && !known.isEnded);
    if (channel === undefined) return;
    channel.lastMessageAt = instantNow(time);
    if (meaning === "sync") return;
    numbers.set(channel.calendarKey, (numbers.get(channel.calendarKey) ?? 0) + 1);
    for (const listener of listeners) listener(channel.calendarKey);
  }

  function message(channelId: string, meaning: "sync" | "change"): void {
    const fault = faults.shift();
    if (fault !== undefined) trace.note(`  hint ${fault}`);
    const soon = 50 + chance.below(400);
    if (fault === "lost") return;
    time.after(fault === "late" ? chance.below(20 * 60_000) : soon, () => heard(channelId, meaning));
    if (fault === "twice") time.after(soon + chance.below(2_000), () => heard(channelId, meaning));
  }

  google.onSync = (channelId) => message(channelId, "sync");
  google.world.watchers.add((change) => {
    if (change.kind !== "events") return;
    for (const channel of google.world.channels.values())
      if (channel.calendarId === change.calendar.id && isLive(google.world, channel))
        message(channel.id, "change");
  });

  function openChannel(wish: { readonly calendarKey: CalendarKey; readonly mode: "reuse" | "renew" }) {
    const now = instantNow(time);
    const known = channels.findLast(
      ({ calendarKey, isEnded, expiresAt }) =>
        calendarKey === wish.calendarKey && !isEnded && expiresAt !== null && expiresAt > now,
    );
    const isReused = wish.mode === "reuse" && known !== undefined;
    const channel: KnownChannel = isReused
      ? known
      : {
          channelId: ChannelId.parse(`channel-${channels.length + 1}`),
          calendarKey: wish.calendarKey,
          resourceId: null,
          expiresAt: null,
          lastMessageAt: null,
          isEnded: false,
        };
    if (!isReused) channels.push(channel);
    const { channelId, resourceId, expiresAt, lastMessageAt } = channel;
    const state = isReused ? ("live" as const) : ("new" as const);
    const address = "https://relay.example/hook";
    return { channelId, token: "token", address, state, resourceId, expiresAt, lastMessageAt };
  }

  return {
    line: ({ isReachable, after }) => {
      let isConnected = true;
      const hints = new Set<Listener>();
      const connections = new Set<() => void>();
      const known = new Map<CalendarKey, number | undefined>();
      const learn = (calendarKey: CalendarKey): void => {
        known.set(calendarKey, numbers.get(calendarKey));
        for (const listener of hints) listener(calendarKey);
      };
      listeners.add((calendarKey) => {
        if (isConnected && isReachable()) learn(calendarKey);
      });
      const ask = <Answer>(work: () => Answer): Promise<Answer> =>
        new Promise((resolve, reject) => {
          after(10 + chance.below(40), () => {
            if (isConnected && isReachable()) resolve(work());
            else reject(new RelayError("offline"));
          });
        });
      const client: RelayClient = {
        isConnected: () => isConnected,
        calendarKeyOf,
        openChannel: (wish) => ask(() => openChannel(wish)),
        bindChannel: (channelId, bound) =>
          ask(() => {
            const channel = channels.find((known) => known.channelId === channelId);
            if (channel !== undefined) Object.assign(channel, bound);
          }),
        endChannel: (channelId) =>
          ask(() => {
            const channel = channels.find((known) => known.channelId === channelId);
            if (channel !== undefined) channel.isEnded = true;
          }),
        onHint: (listener) => {
          hints.add(listener);
          return () => hints.delete(listener);
        },
        onConnectionChange: (listener) => {
          connections.add(listener);
          return () => connections.delete(listener);
        },
        close: () => Promise.resolve(),
      };
      return {
        client,
        setConnected: (state) => {
          if (isConnected === (state === "up")) return;
          isConnected = state === "up";
          for (const listener of connections) listener();
          // The welcome tells what changed meanwhile.
          if (isConnected)
            for (const [calendarKey, number] of numbers)
              if (known.get(calendarKey) !== number) learn(calendarKey);
        },
      };
    },
    strike: (next) => faults.push(...next),
    clear: () => {
      faults.length = 0;
    },
  };
}
