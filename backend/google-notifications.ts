import type { IncomingMessage, ServerResponse } from "node:http";
import { assertNever } from "../shared/assert.ts";
import type { CalendarKey, ClinicId } from "../shared/ids.ts";
import { instantFromMs, instantNow, type Clock } from "../shared/time.ts";
import type { ChannelTokens } from "./channel-token.ts";
import type { Counters } from "./counters.ts";
import { sourceOf, type FailureBudget } from "./failure-budget.ts";
import { readGoogleMessage, type GoogleMessage } from "./google-message.ts";
import { faultOf, type RelayLog } from "./log.ts";
import type { ChannelTable } from "./store/channels.ts";

/** Where Google posts to, below the relay's public address. */
export const NOTIFICATIONS_PATH = "/google/notifications";

/** A calendar has changed, for the `number`th time as far as the relay knows. */
export interface Hint {
  readonly clinicId: ClinicId;
  readonly calendarKey: CalendarKey;
  readonly number: number;
}

/**
 * Answers Google's push messages: 204 to a good token, 503 where the message could not be kept (Google tries those again), 404
 * without a body to everything else. The body is never read. Google is never turned away for its address alone.
 */
export function createGoogleNotifications(parts: {
  readonly tokens: ChannelTokens;
  readonly channels: ChannelTable;
  readonly clock: Clock;
  readonly budget: FailureBudget;
  readonly counters: Counters;
  readonly log: RelayLog;
  readonly onHint: (hint: Hint) => void;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const { tokens, channels, clock, budget, counters, log, onHint } = parts;

  const take = (message: GoogleMessage): 204 | 404 | 503 => {
    const claims = tokens.verify(message.channelId, message.token);
    if (claims === undefined) return 404;
    const { clinicId, calendarKey } = claims;
    const at = instantNow(clock);
    try {
      const outcome = channels.receive({
        channel: {
          id: message.channelId,
          clinicId,
          calendarKey,
          openedAt: at,
          tokenExpiresAt: instantFromMs(claims.expiresAt),
        },
        messageNumber: message.messageNumber,
        resourceId: message.resourceId,
        meaning: message.meaning,
        at,
      });
      counters.add("accepted");
      switch (outcome.kind) {
        case "changed":
          onHint({ clinicId, calendarKey, number: outcome.number });
          return 204;
        case "alive":
        case "repeated":
        case "otherResource":
        case "ended":
          counters.add("dropped");
          return 204;
        default:
          return assertNever(outcome);
      }
    } catch (fault) {
      log({ code: "failed", where: "notification", fault: faultOf(fault) });
      return 503;
    }
  };

  return (request, response) => {
    const raw = request.rawHeaders;
    const message = request.method === "POST" ? readGoogleMessage(raw) : undefined;
    const hasBody = bringsBody(raw);
    // The calendar's id stands in one of them: nothing after this line can read it.
    raw.length = 0;
    request.headers = {};
    const status = message === undefined ? 404 : take(message);
    if (status === 404) counters.add("rejected");
    const isOverdrawn = status === 404 && !budget.spend(sourceOf(request.socket.remoteAddress));
    if (hasBody || isOverdrawn) response.setHeader("Connection", "close");
    if (status !== 204) response.setHeader("Content-Length", 0);
    response.writeHead(status).end();
  };
}

function bringsBody(rawHeaders: readonly string[]): boolean {
  return rawHeaders.some((text, index) => {
    if (index % 2 === 1) return false;
    const name = text.toLowerCase();
    return name === "transfer-encoding" || (name === "content-length" && rawHeaders[index + 1] !== "0");
  });
}
