import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { CalendarClient } from "../google/calendar-client.ts";
import { GoogleError } from "../google/google-error.ts";
import type { Log } from "../log.ts";
import { RelayError, type RelayClient } from "../relay/relay-client.ts";
import { type Channel, deleteChannel, listChannels, listChannelsOf } from "../store/channels.ts";
import type { Store } from "../store/store.ts";

/** What stopping channels works with. Without a relay only Google is told. */
export interface Stopping {
  readonly store: Store;
  readonly client: Pick<CalendarClient, "stopChannel">;
  readonly relay: Pick<RelayClient, "endChannel"> | undefined;
  readonly log: Log;
}

/** How many channels Google confirmed as stopped, and how many it could not be told about; those end when they expire. */
export interface StopReport {
  readonly stopped: number;
  readonly notConfirmed: number;
}

/**
 * Stops all channels of the clinic's account. To be called before the account's tokens are revoked, because only the same
 * account can stop them (CH3). Rejects only with a programmer's fault.
 */
export function stopAllChannels(stopping: Stopping): Promise<StopReport> {
  return stopChannels(stopping, listChannels(stopping.store.reader));
}

/** Stops the channels of one calendar, which is about to be unlinked. */
export function stopChannelsOf(stopping: Stopping, calendarId: GoogleCalendarId): Promise<StopReport> {
  return stopChannels(stopping, listChannelsOf(stopping.store.reader, calendarId));
}

/** Stops these channels and forgets them, whether or not Google and the relay could be told. */
export async function stopChannels(stopping: Stopping, channels: readonly Channel[]): Promise<StopReport> {
  let stopped = 0;
  for (const channel of channels) if (await stopOne(stopping, channel)) stopped += 1;
  return { stopped, notConfirmed: channels.length - stopped };
}

async function stopOne({ store, client, relay, log }: Stopping, channel: Channel): Promise<boolean> {
  let confirmed = true;
  try {
    await client.stopChannel({ channelId: channel.id, resourceId: channel.resourceId });
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    confirmed = false;
    log.warn("channel not confirmed as stopped", { channelId: channel.id, code: error.code });
  }
  try {
    await relay?.endChannel(channel.id);
  } catch (error) {
    if (!(error instanceof RelayError)) throw error;
    log.warn("relay not told of a stopped channel", { channelId: channel.id, code: error.code });
  }
  store.write((writer) => deleteChannel(writer, channel.id));
  return confirmed;
}
