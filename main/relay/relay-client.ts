import type { CalendarKey, ChannelId, GoogleCalendarId } from "../../shared/ids.ts";
import type { BindChannelRequest, OpenChannelAnswer, RefusalAnswer } from "../../shared/relay/protocol.ts";

/** The relay could not be asked (`offline`), would not have us (`refused`), or answered something else (`unavailable`). */
export class RelayError extends Error {
  readonly code: "offline" | "refused" | "unavailable";
  readonly status: number | undefined;
  /** Why it was refused, where the relay said so. */
  readonly reason: RefusalAnswer["code"] | undefined;
  /** All that the relay said of it. */
  readonly refusal: RefusalAnswer | undefined;
  constructor(
    code: "offline" | "refused" | "unavailable",
    details: {
      status?: number;
      reason?: RefusalAnswer["code"] | undefined;
      refusal?: RefusalAnswer | undefined;
      cause?: unknown;
    } = {},
  ) {
    super([code, details.status].filter((part) => part !== undefined).join(" "), { cause: details.cause });
    this.name = "RelayError";
    this.code = code;
    this.status = details.status;
    this.reason = details.reason;
    this.refusal = details.refusal;
  }
}

/** This desk's line to the relay. Requests reject with a RelayError; the websocket reconnects by itself, with jitter. */
export interface RelayClient {
  readonly isConnected: () => boolean;
  /** What the relay knows a calendar by: HMAC-SHA256 of its id under the clinic key, base64url. */
  readonly calendarKeyOf: (calendarId: GoogleCalendarId) => CalendarKey;
  /** A new channel for a calendar, or the live one; `renew`: a new one beside the live one (CH2). */
  readonly openChannel: (wish: {
    readonly calendarKey: CalendarKey;
    readonly mode: "reuse" | "renew";
  }) => Promise<OpenChannelAnswer>;
  /** Rejects with the reason `overtaken` where another desk's channel serves the calendar by now (CH6). */
  readonly bindChannel: (channelId: ChannelId, bound: BindChannelRequest) => Promise<void>;
  readonly endChannel: (channelId: ChannelId) => Promise<void>;
  /** Calls back when a calendar has changed (a hint, or news in the welcome after a reconnect); returns the way to stop. */
  readonly onHint: (listener: (calendarKey: CalendarKey) => void) => () => void;
  /** Calls back when the websocket comes up or goes down; returns the way to stop. */
  readonly onConnectionChange: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}
