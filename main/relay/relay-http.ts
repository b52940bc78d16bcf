import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import axios, { isAxiosError } from "axios";
import { RefusalAnswer } from "../../shared/relay/protocol.ts";
import { RelayError } from "./relay-client.ts";

const ANSWER_WITHIN_MS = 10_000;
/** The clinic's document with all around it. */
const LARGEST_ANSWER_BYTES = 128 * 1024;

/** One request to the relay; `path` begins with a slash. */
export interface RelayRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: object;
  readonly ticket?: string;
}

/** The relay's answer: what it said, or why it would not (undefined where it gave no reason that we know), in its own words. */
export type RelayAnswer =
  | { readonly kind: "done"; readonly body: unknown }
  | {
      readonly kind: "refused";
      readonly reason: RefusalAnswer["code"] | undefined;
      readonly refusal: RefusalAnswer | undefined;
      readonly status: number;
    };

/** The one way to ask the relay: no redirects, no answer longer than 128 KB or later than 10 s. */
export interface RelayHttp {
  /** Gives the answer. Rejects with RelayError `offline` where none came and `unavailable` where it makes no sense. */
  readonly send: (request: RelayRequest) => Promise<RelayAnswer>;
  /** Gives up what is under way. */
  readonly close: () => void;
}

/** Requests to the relay at `url`. The environment's proxy is honoured, except for this computer itself. */
export function createRelayHttp(url: URL): RelayHttp {
  // A desk asks a few times a week: a kept connection would mostly be found dead, which looks like being offline.
  const httpAgent = new HttpAgent({ keepAlive: false, maxSockets: 4 });
  const httpsAgent = new HttpsAgent({ keepAlive: false, maxSockets: 4, minVersion: "TLSv1.2" });
  const closing = new AbortController();
  const client = axios.create({
    adapter: "http",
    baseURL: url.href.replace(/\/+$/, ""),
    httpAgent,
    httpsAgent,
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER_BYTES,
    validateStatus: () => true,
    headers: { "User-Agent": "Clinic Desk" },
    ...(url.protocol === "http:" ? { proxy: false } : {}),
  });

  return {
    send: async ({ method, path, body, ticket }) => {
      try {
        const { status, data } = await client.request<unknown>({
          method,
          url: path,
          ...(body === undefined ? {} : { data: body }),
          headers: ticket === undefined ? {} : { Authorization: `Bearer ${ticket}` },
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
        });
        return judge(status, data);
      } catch (error) {
        if (error instanceof RelayError) throw error;
        // The error carries the whole request, its ticket included: only its code may go on.
        throw new RelayError("offline", { cause: new Error(codeOf(error)) });
      }
    },
    close: () => closing.abort(),
  };
}

function judge(status: number, data: unknown): RelayAnswer {
  if (status === 200 || status === 204) return { kind: "done", body: data };
  if (status < 400 || status >= 500 || status === 408 || status === 429)
    throw new RelayError("unavailable", { status });
  const refusal = RefusalAnswer.safeParse(data).data;
  return { kind: "refused", reason: refusal?.code, refusal, status };
}

function codeOf(error: unknown): string {
  return isAxiosError(error) && error.code !== undefined ? error.code : "noAnswer";
}
