import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { Timers } from "../timers.ts";
import { LOOPBACK_HEADERS, loopbackPage } from "./loopback-page.ts";

const HOST = "127.0.0.1";
const ATTEMPT_MS = 5 * 60_000;
const REQUEST_MS = 5_000;
const CLOSE_MS = 1_000;
const MOST_REQUESTS = 50;

/** How listening ended. */
export type LoopbackEnd =
  | { readonly kind: "callback"; readonly query: URLSearchParams }
  | { readonly kind: "timedOut" }
  | { readonly kind: "superseded" }
  /** More requests came than a browser would ever make: something on this computer is guessing. */
  | { readonly kind: "flooded" };

/** A listener that waits for the browser to come back from Google. */
export interface LoopbackListener {
  readonly port: number;
  readonly ended: Promise<LoopbackEnd>;
}

/**
 * Listens on a free port of 127.0.0.1 for the one request that brings Google's answer (RFC 8252, section 7.3): a GET of
 * `path` with our own Host header for which `isOurs` is true. Everything else gets 404 and changes nothing. Ends at the first
 * such request, after five minutes, after fifty requests, or when `signal` aborts; within a second the port is free again.
 * Rejects where no port can be had.
 */
export async function openLoopbackListener(options: {
  readonly path: string;
  readonly isOurs: (query: URLSearchParams) => boolean;
  readonly timers: Timers;
  readonly signal: AbortSignal;
}): Promise<LoopbackListener> {
  const { path, isOurs, timers, signal } = options;
  const server = createServer({
    maxHeaderSize: 8 * 1024,
    headersTimeout: REQUEST_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: 500,
  });
  server.maxConnections = 10;
  server.setTimeout(REQUEST_MS, (socket) => socket.destroy());
  server.listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port on 127.0.0.1");
  const { port } = address;
  const { promise: ended, resolve } = Promise.withResolvers<LoopbackEnd>();

  let isOver = false;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const end = (how: LoopbackEnd, close: () => void) => {
    if (isOver) return;
    isOver = true;
    callOff();
    signal.removeEventListener("abort", supersede);
    resolve(how);
    close();
  };
  const supersede = () => end({ kind: "superseded" }, stop);
  const callOff = timers.after(ATTEMPT_MS, () => end({ kind: "timedOut" }, stop));
  signal.addEventListener("abort", supersede);
  if (signal.aborted) supersede();

  let requests = 0;
  server.on("request", (request, response) => {
    requests += 1;
    const query = isOver ? undefined : queryOf(request, { host: `${HOST}:${port}`, path });
    if (query !== undefined && isOurs(query)) {
      const page = loopbackPage(request.headers["accept-language"]);
      response.writeHead(200, LOOPBACK_HEADERS).end(page, stop);
      // A browser that does not take the page must not hold the port.
      end({ kind: "callback", query }, () => timers.after(CLOSE_MS, stop));
      return;
    }
    response.writeHead(404, LOOPBACK_HEADERS).end();
    if (requests >= MOST_REQUESTS) end({ kind: "flooded" }, stop);
  });
  return { port, ended };
}

/** The query of a request to our path under our own name; undefined for any other (a wrong Host is DNS rebinding). */
function queryOf(
  request: IncomingMessage,
  place: { readonly host: string; readonly path: string },
): URLSearchParams | undefined {
  const [path, query = ""] = (request.url ?? "").split("?", 2);
  const isOurPlace = request.method === "GET" && request.headers.host === place.host && path === place.path;
  return isOurPlace ? new URLSearchParams(query) : undefined;
}
