import type { CalendarKey, ChannelId } from "../../shared/ids.ts";
import { msOf, type Instant } from "../../shared/time.ts";
import {
  MOST_CALENDARS,
  MOST_WAITING,
  type BindingOutcome,
  type Channel,
  type ChannelBinding,
  type ChannelMessage,
  type ChannelOpening,
  type MessageOutcome,
  type NewChannel,
} from "./channel-table.ts";

/*
 * What happens to a clinic's channels, decided without touching a store, so that every store decides alike. Redis decides
 * `receive` itself, in one script; the suite of the stores holds it to the same.
 */

/** What a decision changes: channels to keep as they are now, and ids to forget. */
export interface ChannelChanges<Outcome> {
  readonly outcome: Outcome;
  readonly kept: readonly Channel[];
  readonly dropped: readonly ChannelId[];
}

/** A channel nobody has said anything about yet. */
export function freshChannel(channel: NewChannel, openedBeside: ChannelId | null): Channel {
  const { id, clinicId, calendarKey, openedAt, tokenExpiresAt } = channel;
  return {
    id,
    clinicId,
    calendarKey,
    openedAt,
    openedBeside,
    tokenExpiresAt,
    resourceId: null,
    boundAt: null,
    expiresAt: null,
    endedAt: null,
    messageNumber: 0,
    lastMessageAt: null,
  };
}

/** Decides a desk's wish among the channels of its clinic. */
export function decideOpening(
  channels: readonly Channel[],
  wish: { readonly channel: NewChannel; readonly mode: "reuse" | "renew" },
): ChannelChanges<ChannelOpening> {
  const { channel, mode } = wish;
  const { calendarKey, openedAt } = channel;
  const live = findLive(channels, calendarKey, openedAt);
  if (mode === "reuse" && live !== undefined)
    return { outcome: { kind: "live", channel: live }, kept: [], dropped: [] };
  const [expired, valid] = split(channels, ({ tokenExpiresAt }) => tokenExpiresAt <= openedAt);
  const calendars = new Set(valid.map((one) => one.calendarKey));
  if (!calendars.has(calendarKey) && calendars.size >= MOST_CALENDARS)
    return { outcome: { kind: "tooManyCalendars" }, kept: [], dropped: idsOf(expired) };
  const fresh = freshChannel(channel, live?.id ?? null);
  const waiting = [...valid, fresh]
    .filter((one) => one.calendarKey === calendarKey && one.boundAt === null && one.lastMessageAt === null)
    .toSorted(newestFirst);
  return {
    outcome: { kind: "opened" },
    kept: [fresh],
    dropped: idsOf([...expired, ...waiting.slice(MOST_WAITING)]),
  };
}

/** Decides what a desk says of a channel among the channels of its clinic. */
export function decideBinding(
  channels: readonly Channel[],
  bound: ChannelBinding,
): ChannelChanges<BindingOutcome> {
  const known = channels.find(({ id }) => id === bound.id);
  const unchanged = (outcome: BindingOutcome) => ({ outcome, kept: [], dropped: [] });
  if (known === undefined) return unchanged("unknown");
  const { resourceId, expiresAt, now } = bound;
  if (known.resourceId !== null && known.resourceId !== resourceId) return unchanged("otherResource");
  const live = findLive(channels, known.calendarKey, now);
  if (live !== undefined && live.id !== known.id && live.id !== known.openedBeside)
    return unchanged("overtaken");
  return { outcome: "bound", kept: [{ ...known, resourceId, expiresAt, boundAt: now }], dropped: [] };
}

/** Decides a message of Google's; `noted` is what it changes of the channel, undefined for nothing. `before` is the calendar's number so far. */
export function decideMessage(
  known: Channel,
  message: ChannelMessage,
  before: number | undefined,
): {
  readonly outcome: MessageOutcome;
  readonly noted?: Pick<Channel, "messageNumber" | "resourceId" | "lastMessageAt">;
} {
  const { messageNumber, resourceId, meaning, at } = message;
  if (known.endedAt !== null) return { outcome: { kind: "ended" } };
  if (known.resourceId !== null && known.resourceId !== resourceId)
    return { outcome: { kind: "otherResource" } };
  if (messageNumber <= known.messageNumber) return { outcome: { kind: "repeated" } };
  const noted = { messageNumber, resourceId, lastMessageAt: at };
  if (meaning === "sync") return { outcome: { kind: "alive" }, noted };
  return { outcome: { kind: "changed", number: nextNumber(before, at) }, noted };
}

/** The number of a calendar's change: its Unix millisecond, or one more than before. Never used twice, whatever was forgotten. */
export function nextNumber(before: number | undefined, at: Instant): number {
  return Math.max((before ?? 0) + 1, msOf(at));
}

function findLive(channels: readonly Channel[], calendarKey: CalendarKey, now: Instant): Channel | undefined {
  const live = channels.filter(
    (one) =>
      one.calendarKey === calendarKey &&
      one.boundAt !== null &&
      one.endedAt === null &&
      one.expiresAt !== null &&
      one.expiresAt > now,
  );
  return live.toSorted(newestFirst)[0];
}

function newestFirst(one: Channel, other: Channel): number {
  if (one.openedAt !== other.openedAt) return one.openedAt < other.openedAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

/** The ids of some channels. */
export function idsOf(channels: readonly Channel[]): readonly ChannelId[] {
  return channels.map(({ id }) => id);
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
