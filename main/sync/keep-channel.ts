import { assertNever } from "../../shared/assert.ts";
import type { AccountId, ChannelId, GoogleCalendarId } from "../../shared/ids.ts";
import type { OpenChannelAnswer } from "../../shared/relay/protocol.ts";
import { addMs, type Clock, instantNow, type Instant } from "../../shared/time.ts";
import type { CalendarClient } from "../google/calendar-client.ts";
import { GoogleError } from "../google/google-error.ts";
import { RelayError, type RelayClient } from "../relay/relay-client.ts";
import {
  type Channel,
  deleteChannel,
  insertChannel,
  listChannelsOf,
  noteMessage,
} from "../store/channels.ts";
import { decideChannel, SYNC_MESSAGE_WITHIN_MS } from "./decide-channel.ts";
import { type Stopping, stopChannels } from "./stop-channels.ts";

/** What keeping channels works with. */
export interface ChannelKeeping extends Stopping {
  readonly clock: Clock;
  readonly client: Pick<CalendarClient, "watchEvents" | "stopChannel">;
  readonly relay: Pick<RelayClient, "calendarKeyOf" | "openChannel" | "bindChannel" | "endChannel">;
  readonly accountId: AccountId;
}

/** How one look at a calendar's channel ended. */
export type ChannelOutcome =
  /** There is a channel; look again at that moment. */
  | { readonly kind: "kept"; readonly lookAgainAt: Instant }
  /** The relay or Google could not be asked now. */
  | { readonly kind: "unreachable"; readonly code: string }
  /** The relay or Google would not have it; to be tried again much later (CH5). */
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "signInAgain" };

/**
 * Sees to it that one calendar has one live channel: opens it, asks whether Google is heard on it, renews it with an
 * overlap, stops what is not needed any more (CH1, CH2, CH5, CH6). Rejects only with a programmer's fault.
 */
export async function keepChannel(
  keeping: ChannelKeeping,
  calendarId: GoogleCalendarId,
): Promise<ChannelOutcome> {
  const { store, clock } = keeping;
  const decide = () => decideChannel(listChannelsOf(store.reader, calendarId), instantNow(clock));
  try {
    const { act, newest, forget } = decide();
    store.write((writer) => forget.forEach(({ id }) => deleteChannel(writer, id)));
    if (act !== "keep") await openOrAdopt(keeping, { calendarId, act });
    else if (newest?.lastMessageAt === null) await askWhetherHeard(keeping, newest);
    const { stop, lookAgainAt } = decide();
    await stopChannels(keeping, stop);
    return { kind: "kept", lookAgainAt: lookAgainAt ?? instantNow(clock) };
  } catch (error) {
    return outcomeOf(error);
  }
}

async function openOrAdopt(
  keeping: ChannelKeeping,
  wish: { readonly calendarId: GoogleCalendarId; readonly act: "open" | "renew" },
): Promise<void> {
  const { store, clock, relay, accountId } = keeping;
  const { calendarId, act } = wish;
  const calendarKey = relay.calendarKeyOf(calendarId);
  const openedAt = instantNow(clock);
  const known = new Set<ChannelId>(listChannelsOf(store.reader, calendarId).map(({ id }) => id));
  const adopt = ({ channelId: id, state, resourceId, expiresAt, lastMessageAt }: OpenChannelAnswer) => {
    if (state === "new" || known.has(id) || resourceId === null || expiresAt === null) return false;
    // The relay's clock may be behind ours.
    if (expiresAt <= openedAt) return false;
    const adopted = { id, calendarId, accountId, resourceId, openedAt, expiresAt, lastMessageAt };
    store.write((writer) => insertChannel(writer, adopted));
    return true;
  };
  // Another desk may have opened or renewed it already: one live channel serves all desks (CH6).
  const offered = await relay.openChannel({ calendarKey, mode: "reuse" });
  if (adopt(offered)) return;
  const isUsable = act === "open" && offered.state === "new";
  const fresh = isUsable ? offered : await relay.openChannel({ calendarKey, mode: "renew" });
  const outcome = await watch(keeping, { calendarId, openedAt, channel: fresh });
  // Another desk did the same at the same time, and was faster: its channel serves this one, too.
  if (outcome === "overtaken") adopt(await relay.openChannel({ calendarKey, mode: "reuse" }));
}

/** CH1: the relay knows id and token before Google is asked. */
async function watch(
  keeping: ChannelKeeping,
  opened: {
    readonly calendarId: GoogleCalendarId;
    readonly openedAt: Instant;
    readonly channel: { readonly channelId: ChannelId; readonly token: string; readonly address: string };
  },
): Promise<"bound" | "overtaken"> {
  const { store, client, relay, accountId } = keeping;
  const { calendarId, openedAt, channel } = opened;
  const { channelId: id, token, address } = channel;
  const { resourceId, expiresAt } = await client.watchEvents({ calendarId, channelId: id, token, address });
  const row = { id, calendarId, accountId, resourceId, openedAt, expiresAt, lastMessageAt: null };
  // Noted before the relay is told, so that a channel Google has promised can always be stopped.
  store.write((writer) => insertChannel(writer, row));
  try {
    await relay.bindChannel(id, { resourceId, expiresAt });
    return "bound";
  } catch (error) {
    await stopChannels(keeping, [row]);
    if (error instanceof RelayError && error.reason === "overtaken") return "overtaken";
    throw error;
  }
}

/** CH5: the relay knows whether Google's `sync` message came; hints do not say on which channel they were heard. */
async function askWhetherHeard(
  { store, clock, relay, log }: ChannelKeeping,
  channel: Channel,
): Promise<void> {
  const calendarKey = relay.calendarKeyOf(channel.calendarId);
  const { channelId: id, lastMessageAt } = await relay.openChannel({ calendarKey, mode: "reuse" });
  if (id === channel.id && lastMessageAt !== null)
    return store.write((writer) => noteMessage(writer, { id, lastMessageAt }));
  if (addMs(channel.openedAt, SYNC_MESSAGE_WITHIN_MS) <= instantNow(clock))
    log.warn("Google was not heard on a channel; looking from time to time instead", {
      channelId: channel.id,
    });
}

function outcomeOf(error: unknown): ChannelOutcome {
  if (error instanceof RelayError)
    return { kind: error.code === "refused" ? "refused" : "unreachable", code: `relay ${error.code}` };
  if (!(error instanceof GoogleError)) throw error;
  switch (error.code) {
    case "signInAgain":
      return { kind: "signInAgain" };
    case "offline":
    case "unavailable":
    case "rateLimited":
    case "quotaExceeded":
      return { kind: "unreachable", code: error.code };
    case "scopeMissing":
    case "forbidden":
    case "notFound":
    case "duplicate":
    case "deleted":
    case "syncTokenInvalid":
    case "preconditionFailed":
    case "invalid":
      return { kind: "refused", code: error.code };
    default:
      return assertNever(error.code);
  }
}
