import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import axios, { isAxiosError } from "axios";
import { isLoopback } from "../secure-address.ts";
import type { GoogleEndpoints } from "./google-config.ts";
import { GoogleError } from "./google-error.ts";

/** How long an answer may take: the token endpoint, and everything else. Milliseconds. */
export const TOKEN_TIMEOUT_MS = 10_000;
export const API_TIMEOUT_MS = 30_000;

/** More than a full page of 2,500 events can weigh. */
const LARGEST_ANSWER_BYTES = 128 * 1024 * 1024;

/** One request to Google. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly timeoutMs: number;
}

/** What came back, whatever its status; nothing is judged yet. Header names are in lower case. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The one way to Google: keep-alive connections, a list of allowed hosts, no redirects. */
export interface GoogleHttp {
  /**
   * Gives the answer, whatever its status. Rejects with GoogleError `offline` where there was none (its reason is the
   * system's code, such as ECONNREFUSED), and with HostNotAllowedError for a host that is not Google's.
   */
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>;
  readonly close: () => void;
}

/** Our own code asked for a host that is not on the list. */
export class HostNotAllowedError extends Error {
  readonly code = "hostNotAllowed";
  constructor() {
    super("only Google's own hosts may be asked");
    this.name = "HostNotAllowedError";
  }
}

/** The proxy of the environment (HTTPS_PROXY, NO_PROXY) is honoured, except for this computer itself. */
export function createGoogleHttp(endpoints: GoogleEndpoints): GoogleHttp {
  const { token, revoke, api, jwks } = endpoints;
  const allowed = new Set([token, revoke, api, jwks].map((address) => new URL(address).origin));
  // Google closes idle connections after about four minutes; ours go first, so that none is used at the moment it dies.
  const connections = { keepAlive: true, timeout: 60_000, maxSockets: 16 };
  const httpAgent = new HttpAgent(connections);
  const httpsAgent = new HttpsAgent({ ...connections, minVersion: "TLSv1.2" });
  const client = axios.create({
    adapter: "http",
    httpAgent,
    httpsAgent,
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER_BYTES,
    responseType: "text",
    transformResponse: [],
    validateStatus: () => true,
    headers: { "User-Agent": "Clinic Desk (gzip)" },
  });

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const url = new URL(request.url);
    if (!allowed.has(url.origin)) throw new HostNotAllowedError();
    try {
      const { status, headers, data } = await client.request<string>({
        method: request.method,
        url: request.url,
        headers: { ...request.headers },
        data: request.body,
        timeout: request.timeoutMs,
        signal: AbortSignal.timeout(request.timeoutMs),
        ...(isLoopback(url.hostname) ? { proxy: false } : {}),
      });
      return { status, headers: plainHeaders(headers), text: data };
    } catch (error) {
      // The error carries the whole request, its token included: only its code may go on.
      throw new GoogleError("offline", { reason: codeOf(error) });
    }
  }

  return {
    send,
    close: () => {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

function plainHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name.toLowerCase(), value]] : [],
    ),
  );
}

function codeOf(error: unknown): string {
  return isAxiosError(error) && error.code !== undefined ? error.code : "noAnswer";
}
