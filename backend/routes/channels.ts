import { ChannelId } from "../../shared/ids.ts";
import {
  BindChannelRequest,
  OpenChannelRequest,
  type OpenChannelAnswer,
} from "../../shared/relay/protocol.ts";
import { assertNever } from "../../shared/assert.ts";
import { instantFromMs, instantNow, msOf, type Clock } from "../../shared/time.ts";
import { TOKEN_LIFE_MS, type ChannelTokens } from "../channel-token.ts";
import type { Channel, ChannelTable, NewChannel } from "../store/channel-table.ts";
import type { TicketHolder } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

/** The routes about channels, each for the desk its ticket named. */
export interface ChannelRoutes {
  /** `POST /v1/channels`: the live channel, or a new one, which the relay knows before Google is asked (CH1). */
  readonly open: (holder: TicketHolder, body: unknown) => Promise<Answer>;
  /** `PUT /v1/channels/{id}`: what Google answered. `overtaken` where another desk was faster (CH6). */
  readonly bind: (holder: TicketHolder, id: string, body: unknown) => Promise<Answer>;
  /** `DELETE /v1/channels/{id}`: it brings no hints any more. Nothing to end is fine. */
  readonly end: (holder: TicketHolder, id: string) => Promise<Answer>;
}

/** Channels out of a table; `address` is where Google is to post to. */
export function createChannelRoutes(parts: {
  readonly channels: ChannelTable;
  readonly tokens: ChannelTokens;
  readonly clock: Clock;
  readonly newChannelId: () => ChannelId;
  readonly address: () => string;
}): ChannelRoutes {
  const { channels, tokens, clock, newChannelId, address } = parts;

  const answerOf = (channel: NewChannel, live: Channel | undefined): OpenChannelAnswer => {
    const { id, clinicId, calendarKey } = channel;
    return {
      channelId: id,
      token: tokens.mint(id, { clinicId, calendarKey, expiresAt: msOf(channel.tokenExpiresAt) }),
      address: address(),
      state: live === undefined ? "new" : "live",
      expiresAt: live?.expiresAt ?? null,
      resourceId: live?.resourceId ?? null,
      lastMessageAt: live?.lastMessageAt ?? null,
    };
  };

  return {
    open: async ({ clinicId }, body) => {
      const wish = OpenChannelRequest.safeParse(body);
      if (!wish.success) return refuse("badRequest");
      const { calendarKey, mode } = wish.data;
      const channel = {
        id: newChannelId(),
        clinicId,
        calendarKey,
        openedAt: instantNow(clock),
        // Whole seconds, because that is what the token says.
        tokenExpiresAt: instantFromMs(Math.floor((clock.now() + TOKEN_LIFE_MS) / 1000) * 1000),
      };
      const opening = await channels.open(channel, mode);
      switch (opening.kind) {
        case "live":
          return { kind: "body", body: answerOf(opening.channel, opening.channel) };
        case "opened":
          return { kind: "body", body: answerOf(channel, undefined) };
        case "tooManyCalendars":
          return refuse("tooManyCalendars");
        default:
          return assertNever(opening);
      }
    },
    bind: async ({ clinicId }, id, body) => {
      const channelId = ChannelId.safeParse(id);
      const bound = BindChannelRequest.safeParse(body);
      if (!channelId.success || !bound.success) return refuse("badRequest");
      const now = instantNow(clock);
      const outcome = await channels.bind({ id: channelId.data, clinicId, ...bound.data, now });
      if (outcome === "bound") return { kind: "done" };
      return refuse(outcome === "unknown" ? "notFound" : outcome);
    },
    end: async ({ clinicId }, id) => {
      const channelId = ChannelId.safeParse(id);
      if (!channelId.success) return refuse("badRequest");
      await channels.end({ id: channelId.data, clinicId, now: instantNow(clock) });
      return { kind: "done" };
    },
  };
}
