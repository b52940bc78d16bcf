import type { Instant } from "../../../shared/time.ts";
import { withoutSecrets } from "./without-secrets.ts";
import { createUnitTally } from "./unit-tally.ts";

/** How many requests, and how many messages, are remembered. */
const KEPT = 500;

/** A request as the inspector shows it. */
export interface SeenRequest {
  /** Counts up from 1. */
  readonly number: number;
  readonly at: Instant;
  readonly verb: string;
  readonly path: string;
  /** What follows the question mark, without it; empty where there was none. */
  readonly query: string;
  /** Google's name of the method, `Events.Insert`; undefined for pages and what no method answers. */
  readonly methodName: string | undefined;
  /** E-mail of the account whose token was shown. */
  readonly account: string | undefined;
  /** 0 where the connection was cut off without an answer. */
  readonly status: number;
  readonly milliseconds: number;
  /** Quota units it cost. */
  readonly units: number;
  /** Kinds of the faults that struck it. */
  readonly faults: readonly string[];
  /** Headers by lower-case name; what could hold a token is taken out. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly requestBody: string | undefined;
  readonly answerBody: string | undefined;
}

/** A message of a channel, and what became of it. */
export interface SentMessage {
  readonly channelId: string;
  /** `X-Goog-Message-Number`. */
  readonly number: number;
  /** `X-Goog-Resource-State`: `sync`, `exists` or `not_exists`. */
  readonly state: string;
  readonly at: Instant;
  /** How often it was sent so far. */
  readonly tries: number;
  /** Status of the receiver's last answer; undefined where there was none. */
  readonly answered: number | undefined;
  readonly fate: "delivered" | "failed" | "dropped" | "waiting";
}

/** The last 500 requests and messages, oldest first. No token is ever in it. */
export interface InspectionLog {
  readonly requests: readonly SeenRequest[];
  readonly messages: readonly SentMessage[];
  /** Adds a request, numbered; gives it back as it was kept. */
  readonly noteRequest: (request: Omit<SeenRequest, "number">) => SeenRequest;
  /** Adds a message, or puts the latest news in its place: same channel, same number. */
  readonly noteMessage: (message: SentMessage) => void;
  /** Quota units by account that were spent in the minute before an instant. */
  readonly unitsInMinuteBefore: (now: Instant) => ReadonlyMap<string, number>;
  /** Calls `listener` after every change, until the answer is called. */
  readonly watch: (listener: () => void) => () => void;
  /** Forgets everything; numbers go on. */
  readonly clear: () => void;
}

/** An empty log. */
export function createInspectionLog(): InspectionLog {
  const requests: SeenRequest[] = [];
  const messages: SentMessage[] = [];
  const listeners = new Set<() => void>();
  const tally = createUnitTally();
  let lastNumber = 0;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    requests,
    messages,
    noteRequest: (request) => {
      lastNumber += 1;
      const kept = withoutSecrets({ ...request, number: lastNumber });
      requests.push(kept);
      requests.splice(0, requests.length - KEPT);
      if (kept.account !== undefined) tally.add({ account: kept.account, at: kept.at, units: kept.units });
      tell();
      return kept;
    },
    noteMessage: (message) => {
      const known = messages.findIndex(
        ({ channelId, number }) => channelId === message.channelId && number === message.number,
      );
      if (known === -1) messages.push(message);
      else messages[known] = message;
      messages.splice(0, messages.length - KEPT);
      tell();
    },
    unitsInMinuteBefore: tally.inMinuteBefore,
    watch: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    clear: () => {
      requests.length = 0;
      messages.length = 0;
      tell();
    },
  };
}
