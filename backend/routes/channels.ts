import { ChannelId } from "../../shared/ids.ts";
import {
  BindChannelRequest,
  OpenChannelRequest,
  type OpenChannelAnswer,
} from "../../shared/relay/protocol.ts";
import { instantFromMs, instantNow, msOf, type Clock } from "../../shared/time.ts";
import { TOKEN_LIFE_MS, type ChannelTokens } from "../channel-token.ts";
import type { Channel, ChannelTable } from "../store/channels.ts";
import type { TicketHolder } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

const CALENDARS_A_CLINIC = 200;

/** The routes about channels, each for the desk its ticket named. */
export interface ChannelRoutes {
  /** `POST /v1/channels`: the live channel, or a new one, which the relay knows before Google is asked (CH1). */
  readonly open: (holder: TicketHolder, body: unknown) => Answer;
  /** `PUT /v1/channels/{id}`: what Google answered. `overtaken` where another desk was faster (CH6). */
  readonly bind: (holder: TicketHolder, id: string, body: unknown) => Answer;
  /** `DELETE /v1/channels/{id}`: it brings no hints any more. Nothing to end is fine. */
  readonly end: (holder: TicketHolder, id: string) => Answer;
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

  const answerOf = (
    channel: Pick<Channel, "id" | "clinicId" | "calendarKey" | "tokenExpiresAt">,
    live: Channel | undefined,
  ): OpenChannelAnswer => {
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
    open: ({ clinicId }, body) => {
      const wish = OpenChannelRequest.safeParse(body);
      if (!wish.success) return refuse("badRequest");
      const { calendarKey, mode } = wish.data;
      const openedAt = instantNow(clock);
      const live = mode === "reuse" ? channels.findLive(clinicId, calendarKey, openedAt) : undefined;
      if (live !== undefined) return { kind: "body", body: answerOf(live, live) };
      if (
        !channels.hasCalendar(clinicId, calendarKey) &&
        channels.countCalendars(clinicId) >= CALENDARS_A_CLINIC
      )
        return refuse("tooManyCalendars");
      const channel = {
        id: newChannelId(),
        clinicId,
        calendarKey,
        openedAt,
        // Whole seconds, because that is what the token says.
        tokenExpiresAt: instantFromMs(Math.floor((clock.now() + TOKEN_LIFE_MS) / 1000) * 1000),
      };
      channels.open(channel);
      return { kind: "body", body: answerOf(channel, undefined) };
    },
    bind: ({ clinicId }, id, body) => {
      const channelId = ChannelId.safeParse(id);
      const bound = BindChannelRequest.safeParse(body);
      if (!channelId.success || !bound.success) return refuse("badRequest");
      const outcome = channels.bind({ id: channelId.data, clinicId, ...bound.data, now: instantNow(clock) });
      if (outcome === "bound") return { kind: "done" };
      return refuse(outcome === "unknown" ? "notFound" : outcome);
    },
    end: ({ clinicId }, id) => {
      const channelId = ChannelId.safeParse(id);
      if (!channelId.success) return refuse("badRequest");
      channels.end({ id: channelId.data, clinicId, now: instantNow(clock) });
      return { kind: "done" };
    },
  };
}
