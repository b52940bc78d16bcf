import type { IncomingMessage } from "node:http";

/**
 * The address a request came from: the socket's own, or, behind exactly `trustedProxies` proxies, what the outermost of them
 * wrote into X-Forwarded-For. Anything a stranger wrote further left is not believed.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string | undefined {
  const own = request.socket.remoteAddress;
  const header = request.headers["x-forwarded-for"];
  if (trustedProxies === 0 || typeof header !== "string") return own;
  const hops = header.split(",").map((hop) => hop.trim());
  return hops[Math.max(0, hops.length - trustedProxies)] ?? own;
}
