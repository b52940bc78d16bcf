import { createServer, IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";

/** The port is in use by another program, or may not be used by this one. */
export class PortTakenError extends Error {
  readonly code = "portTaken";
  constructor(host: string, port: number, options?: ErrorOptions) {
    super(
      `cannot listen on ${host}:${port}: another program holds that port. Stop it, or set RELAY_PORT to another.`,
      options,
    );
    this.name = "PortTakenError";
  }
}

/**
 * A request that comes before the one before it on the same line was answered counts as a wish to leave HTTP, at which Node stops
 * to parse. Otherwise it would make thousands of requests out of one full packet buffer, 6 MB of them, before anybody is asked.
 * What is under way on a line stands in a field of Node's own: to note it here too costs a tenth of what it takes to refuse a message.
 */
class OneAtATime extends IncomingMessage {
  constructor(line: Socket) {
    super(line);
    if ("_httpMessage" in line && line._httpMessage !== null)
      Object.defineProperty(this, "upgrade", { get: () => true, set: () => {} });
  }
}

/** An HTTP server that gives a stranger little: few and short headers, little time, one request at a time, a bounded number of lines. */
export function createRelayServer(
  onRequest: RequestListener,
  onUpgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void,
): Server {
  const server = createServer(
    {
      IncomingMessage: OneAtATime,
      maxHeaderSize: 8 * 1024,
      headersTimeout: 5_000,
      requestTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      // Above the 60 s after which common proxies let go of an idle line, so that they never reuse one just closed here.
      keepAliveTimeout: 65_000,
      noDelay: true,
    },
    onRequest,
  );
  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.headers.upgrade === undefined) stream.destroy();
    else onUpgrade(request, stream, head);
  });
  // A line on which nothing moves while an answer is due: who asks and does not read holds the answer in memory.
  server.timeout = 10_000;
  server.maxHeadersCount = 40;
  server.maxRequestsPerSocket = 1_000;
  server.maxConnections = 20_000;
  return server;
}

/** Resolves with the port once the server listens. Rejects with PortTakenError where it may not have the port. */
export function listenOn(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      const isTaken = fault.code === "EADDRINUSE" || fault.code === "EACCES";
      reject(isTaken ? new PortTakenError(host, port, { cause: fault }) : fault);
    });
    server.listen(port, host, () => {
      const address: AddressInfo | string | null = server.address();
      if (address === null || typeof address === "string") reject(new Error("the server listens on no port"));
      else resolve(address.port);
    });
  });
}
