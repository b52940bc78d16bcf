import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

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

/** An HTTP server that gives a stranger little: few and short headers, little time, a bounded number of lines. */
export function createRelayServer(onRequest: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: 8 * 1024,
      headersTimeout: 5_000,
      requestTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      // Above the 60 s after which common proxies let go of an idle line, so that they never reuse one just closed here.
      keepAliveTimeout: 65_000,
      noDelay: true,
    },
    (request, response) => {
      // Asked before the answer to what was asked before is gone: nobody honest does, and each would wait in memory.
      if (response.socket === null) request.socket.destroy();
      else onRequest(request, response);
    },
  );
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
