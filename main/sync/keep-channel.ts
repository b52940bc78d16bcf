import { assertNever } from "../../shared/assert.ts";
import type { AccountId, ChannelId, GoogleCalendarId } from "../../shared/ids.ts";
import { type Clock, instantNow, type Instant } from "../../shared/time.ts";
import type { CalendarClient } from "../google/calendar-client.ts";
import { GoogleError } from "../google/google-error.ts";
import { RelayError, type RelayClient } from "../relay/relay-client.ts";
import { deleteChannel, insertChannel, listChannelsOf } from "../store/channels.ts";
import { decideChannel } from "./decide-channel.ts";
import { type Stopping, stopChannels } from "./stop-channels.ts";

/** What keeping channels works with. */
export interface ChannelKeeping extends Stopping {
  readonly clock: Clock;
  readonly client: Pick<CalendarClient, "watchEvents" | "stopChannel">;
  readonly relay: Pick<RelayClient, "calendarKeyOf" | "openChannel" | "bindChannel" | "endChannel">;
  readonly accountId: AccountId;
  /**
   * When a hint last came for a calendar, undefined where none did. Google's `sync` message may come before the answer to
   * `events.watch`, and so before there is a channel to note it on.
   */
  readonly heardAt: (calendarId: GoogleCalendarId) => Instant | undefined;
}

/** How one look at a calendar's channel ended. */
export type ChannelOutcome =
  /** There is a channel; look again at that moment. */
  | { readonly kind: "kept"; readonly lookAgainAt: Instant }
  /** The relay or Google could not be asked now; polling until then. */
  | { readonly kind: "unreachable"; readonly code: string }
  /** The relay or Google would not have it; polling, and a try much later (CH5). */
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "signInAgain" };

/**
 * Sees to it that one calendar has one live channel: opens it, renews it with an overlap, stops what is not needed any more
 * (CH1, CH2, CH5, CH6). Rejects only with a programmer's fault.
 */
export async function keepChannel(
  keeping: ChannelKeeping,
  calendarId: GoogleCalendarId,
): Promise<ChannelOutcome> {
  const { store, clock } = keeping;
  try {
    const first = decideChannel(listChannelsOf(store.reader, calendarId), instantNow(clock));
    store.write((writer) => first.forget.forEach(({ id }) => deleteChannel(writer, id)));
    if (first.act !== "keep") await openOrAdopt(keeping, { calendarId, act: first.act });
    const now = instantNow(clock);
    const { stop, lookAgainAt } = decideChannel(listChannelsOf(store.reader, calendarId), now);
    await stopChannels(keeping, stop);
    return { kind: "kept", lookAgainAt: lookAgainAt ?? now };
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
  const known = new Set<ChannelId>(listChannelsOf(store.reader, calendarId).map(({ id }) => id));
  // Another desk may have opened or renewed it already: one live channel serves all desks (CH6).
  const offered = await relay.openChannel({ calendarKey, mode: "reuse" });
  if (offered.state === "live" && !known.has(offered.channelId)) {
    if (offered.resourceId !== null && offered.expiresAt !== null) {
      const now = instantNow(clock);
      const { channelId: id, resourceId, expiresAt } = offered;
      // Its `sync` message went to the desk that opened it.
      const channel = { id, calendarId, accountId, resourceId, expiresAt, openedAt: now, lastMessageAt: now };
      store.write((writer) => insertChannel(writer, channel));
      return;
    }
  }
  const mustRenew = act === "renew" || offered.state === "live";
  const openedAt = instantNow(clock);
  const fresh = mustRenew ? await relay.openChannel({ calendarKey, mode: "renew" }) : offered;
  await watch(keeping, { calendarId, openedAt, channel: fresh });
}

/** CH1: the relay knows id and token before Google is asked. */
async function watch(
  keeping: ChannelKeeping,
  opened: {
    readonly calendarId: GoogleCalendarId;
    readonly openedAt: Instant;
    readonly channel: { readonly channelId: ChannelId; readonly token: string; readonly address: string };
  },
): Promise<void> {
  const { store, client, relay, accountId, heardAt } = keeping;
  const { calendarId, openedAt, channel } = opened;
  const { channelId: id, token, address } = channel;
  const { resourceId, expiresAt } = await client.watchEvents({ calendarId, channelId: id, token, address });
  const heard = heardAt(calendarId);
  const lastMessageAt = heard !== undefined && heard >= openedAt ? heard : null;
  const row = { id, calendarId, accountId, resourceId, openedAt, expiresAt, lastMessageAt };
  // Noted before the relay is told, so that a channel Google has promised can always be stopped.
  store.write((writer) => insertChannel(writer, row));
  try {
    await relay.bindChannel(id, { resourceId, expiresAt });
  } catch (error) {
    await stopChannels(keeping, [row]);
    throw error;
  }
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
