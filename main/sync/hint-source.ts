import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/time.ts";
import type { RelayClient } from "../relay/relay-client.ts";
import { listChannelsOf } from "../store/channels.ts";
import type { Reader } from "../store/sql.ts";
import { isHeard } from "./decide-channel.ts";
import type { HintSource } from "./poll-interval.ts";

/** Whether changes to a calendar reach this desk at once: Google is heard on a channel, and the relay is connected (CH5). */
export function hintSourceOf(
  reader: Reader,
  question: {
    readonly calendarId: GoogleCalendarId;
    readonly now: Instant;
    readonly relay: Pick<RelayClient, "isConnected"> | undefined;
  },
): HintSource {
  const { calendarId, now, relay } = question;
  if (relay === undefined || !relay.isConnected()) return "polling";
  return listChannelsOf(reader, calendarId).some((channel) => isHeard(channel, now)) ? "live" : "polling";
}
