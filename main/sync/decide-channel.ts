import { addMs, msOf, type Instant } from "../../shared/time.ts";
import type { Channel } from "../store/channels.ts";

/** How long Google has for its `sync` message before a channel counts as silent, in milliseconds (CH5). */
export const SYNC_MESSAGE_WITHIN_MS = 60_000;
/** When to ask first whether it came, in milliseconds after opening: Google sends it at once. */
const FIRST_LOOK_AFTER_MS = 5_000;
/** How long a silent channel is left before another is tried, in milliseconds (CH5). */
export const TRY_ANOTHER_AFTER_MS = 30 * 60_000;
/** The share of its life after which a channel is renewed (CH2). */
const RENEW_AT = 0.8;

/** What is to be done about one calendar's channels, beside stopping those no longer needed. */
export interface ChannelDecision {
  /**
   * `open`: there is none; `renew`: the newest nears its end, or stayed silent; `keep`: nothing to open now.
   */
  readonly act: "open" | "renew" | "keep";
  readonly newest: Channel | undefined;
  /** Channels to stop now: those older than one that is heard (CH2), and silent ones older than the newest. */
  readonly stop: readonly Channel[];
  /** Expired ones: Google has dropped them already. */
  readonly forget: readonly Channel[];
  /** When to decide again, where nothing else happens before; undefined for `open` and `renew`. */
  readonly lookAgainAt: Instant | undefined;
}

/** Whether Google is heard on a channel: it has not expired and at least its `sync` message came. */
export function isHeard(channel: Channel, now: Instant): boolean {
  return channel.expiresAt > now && channel.lastMessageAt !== null;
}

/** When a channel is due for renewal: at 80 % of its life (CH2). */
export function renewalAt(channel: Pick<Channel, "openedAt" | "expiresAt">): Instant {
  const life = msOf(channel.expiresAt) - msOf(channel.openedAt);
  return addMs(channel.openedAt, Math.floor(life * RENEW_AT));
}

/** Decides for one calendar. `channels` are all of that calendar's, the newest first. Pure. */
export function decideChannel(channels: readonly Channel[], now: Instant): ChannelDecision {
  const alive = channels.filter((channel) => channel.expiresAt > now);
  const forget = channels.filter((channel) => channel.expiresAt <= now);
  const newest = alive[0];
  if (newest === undefined) return { act: "open", newest, stop: [], forget, lookAgainAt: undefined };
  const older = alive.slice(1);
  const heard = isHeard(newest, now);
  const stop = heard ? older : older.filter((channel) => !isHeard(channel, now));
  const renewAt = heard ? renewalAt(newest) : addMs(newest.openedAt, TRY_ANOTHER_AFTER_MS);
  if (renewAt <= now) return { act: "renew", newest, stop, forget, lookAgainAt: undefined };
  const looks = [FIRST_LOOK_AFTER_MS, SYNC_MESSAGE_WITHIN_MS].map((wait) => addMs(newest.openedAt, wait));
  const lookAgainAt = heard ? renewAt : (looks.find((look) => look > now) ?? renewAt);
  return { act: "keep", newest, stop, forget, lookAgainAt };
}
