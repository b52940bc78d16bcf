import type { IncomingMessage, ServerResponse } from "node:http";
import type { CalendarKey, ClinicId } from "../shared/ids.ts";
import { instantFromMs, type Clock } from "../shared/time.ts";
import type { ChannelClaims, ChannelTokens } from "./channel-token.ts";
import type { Counters } from "./counters.ts";
import { readGoogleMessage, type GoogleMessage } from "./google-message.ts";
import { faultOf, type RelayLog } from "./log.ts";
import { createExpiringMap } from "./expiring-map.ts";
import type { ChannelTable, MessageOutcome } from "./store/channel-table.ts";

/** Where Google posts to, below the relay's public address. */
export const NOTIFICATIONS_PATH = "/google/notifications";

const CONTENT_LENGTH = "content-length";
const TRANSFER_ENCODING = "transfer-encoding";

/** How long a message that could not be kept is remembered, so that Google's next try is told to no desk again. */
const UNKEPT_FOR_MS = 60 * 60_000;
const MOST_UNKEPT = 20_000;

/** A calendar has changed; see CalendarChange for the number. */
export interface Hint {
  readonly clinicId: ClinicId;
  readonly calendarKey: CalendarKey;
  readonly number: number;
  /** When the message came, Unix milliseconds. */
  readonly takenAt: number;
}

/**
 * Answers Google's push messages: 204 to a good token, 404 without a body to everything else. Where the store is out of reach the
 * desks on this node are told all the same, once, and Google gets 503: it tries again, and the desks of the other nodes hear of it
 * then. The body is never read. Google is never turned away for its address alone.
 */
export function createGoogleNotifications(parts: {
  readonly tokens: ChannelTokens;
  readonly channels: ChannelTable;
  readonly clock: Clock;
  readonly counters: Counters;
  readonly log: RelayLog;
  /** Hears of a change that the store could not be told of. */
  readonly onUnkept: (hint: Hint) => void;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const { tokens, channels, clock, counters, log, onUnkept } = parts;
  const unkept = createExpiringMap<true>(clock, MOST_UNKEPT);

  const tellOnce = (message: GoogleMessage, { clinicId, calendarKey }: ChannelClaims) => {
    const takenAt = clock.now();
    const key = `${message.channelId}:${message.messageNumber}`;
    if (message.meaning === "sync" || !unkept.put(key, true, takenAt + UNKEPT_FOR_MS)) return;
    onUnkept({ clinicId, calendarKey, number: takenAt, takenAt });
  };

  const receive = (message: GoogleMessage, { clinicId, calendarKey, expiresAt }: ChannelClaims) => {
    const at = instantFromMs(clock.now());
    return channels.receive({
      channel: {
        id: message.channelId,
        clinicId,
        calendarKey,
        openedAt: at,
        // Asked for by the first message of a channel alone.
        get tokenExpiresAt() {
          return instantFromMs(expiresAt);
        },
      },
      messageNumber: message.messageNumber,
      resourceId: message.resourceId,
      meaning: message.meaning,
      at,
    });
  };
  const noteKept = ({ kind }: MessageOutcome): 204 => {
    counters.add("accepted");
    if (kind !== "changed") counters.add(kind);
    return 204;
  };
  const noteUnkept = (fault: unknown, message: GoogleMessage, claims: ChannelClaims): 503 => {
    log({ code: "failed", where: "notification", fault: faultOf(fault) });
    counters.add("unkept");
    tellOnce(message, claims);
    return 503;
  };
  /** Calls back with the status, within this turn where the store answers at once. */
  const keep = (message: GoogleMessage, claims: ChannelClaims, onKept: (status: 204 | 503) => void): void => {
    let outcome: MessageOutcome | Promise<MessageOutcome>;
    try {
      outcome = receive(message, claims);
    } catch (fault) {
      return onKept(noteUnkept(fault, message, claims));
    }
    if (outcome instanceof Promise)
      outcome.then(
        (later) => onKept(noteKept(later)),
        (fault: unknown) => onKept(noteUnkept(fault, message, claims)),
      );
    else onKept(noteKept(outcome));
  };

  return (request, response) => {
    const raw = request.rawHeaders;
    const message = request.method === "POST" ? readGoogleMessage(raw) : undefined;
    const hasBody = bringsBody(raw);
    const claims = message === undefined ? undefined : tokens.verify(message.channelId, message.token);
    // The calendar's id stands in one of them: nothing after this line can read it.
    raw.length = 0;
    request.headers = {};
    // Only who brings a body is hung up on: to take up another line costs more than to refuse another message on this one.
    if (hasBody) response.setHeader("Connection", "close");
    if (message === undefined || claims === undefined) {
      counters.add(message === undefined ? "malformed" : "forged");
      answerEmpty(response, 404);
    } else keep(message, claims, (status) => answerEmpty(response, status));
  };
}

function answerEmpty(response: ServerResponse, status: 204 | 404 | 503): void {
  if (status !== 204) response.setHeader("Content-Length", 0);
  response.writeHead(status).end();
}

function bringsBody(rawHeaders: readonly string[]): boolean {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const { length } = rawHeaders[index] ?? "";
    if (length !== CONTENT_LENGTH.length && length !== TRANSFER_ENCODING.length) continue;
    const name = rawHeaders[index]?.toLowerCase();
    if (name === TRANSFER_ENCODING || (name === CONTENT_LENGTH && rawHeaders[index + 1] !== "0")) return true;
  }
  return false;
}
