import { randomUUID } from "node:crypto";
import { createChannelTokens } from "../../backend/channel-token.ts";
import { CalendarKey, ChannelId, type ClinicId } from "../../shared/ids.ts";
import { googleHeaders } from "../relay/google-message.ts";
import type { Answered, Sender } from "./send-from.ts";
import { siegeKey } from "./siege-relay.ts";

/** Longer than any siege, in milliseconds. */
const LIFE_MS = 60 * 60_000;

/** One message of Google's. */
export interface SiegeMessage {
  readonly number: number;
  /** Posts it, the first time or once more. */
  readonly post: () => Promise<Answered>;
}

/** A calendar Google calls about. */
export interface SiegeChannel {
  readonly channelId: ChannelId;
  readonly calendarKey: CalendarKey;
  readonly token: string;
  /** Google's next message about it. */
  readonly message: (url: string) => SiegeMessage;
}

/** The number-th calendar of a clinic, with a channel the relay has not heard of: its token says enough. */
export function aSiegeChannel(clinicId: ClinicId, number: number, sender: Sender): SiegeChannel {
  const calendarKey = CalendarKey.parse(String(number).padStart(43, "k"));
  const channelId = ChannelId.parse(randomUUID());
  const tokens = createChannelTokens([siegeKey], { now: Date.now });
  const token = tokens.mint(channelId, { clinicId, calendarKey, expiresAt: Date.now() + LIFE_MS });
  let messages = 0;
  return {
    channelId,
    calendarKey,
    token,
    message: (url) => {
      messages += 1;
      const headers = googleHeaders({ channelId, token }, { "X-Goog-Message-Number": String(messages) });
      return {
        number: messages,
        post: () => sender.send(`${url}/google/notifications`, { method: "POST", headers }),
      };
    },
  };
}
