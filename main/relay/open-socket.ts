import { type ClientRequest, request as requestOverHttp } from "node:http";
import { request as requestOverHttps } from "node:https";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { WebSocket } from "ws";
import { MAX_MESSAGE_BYTES } from "../../shared/relay/protocol.ts";
import { RelayError } from "./relay-client.ts";

const HANDSHAKE_WITHIN_MS = 10_000;

/**
 * Opens a websocket to the relay at `url`. Through a proxy it is a tunnel (RFC 9110, section 9.3.6) with TLS inside, so that the proxy
 * sees no ticket; a relay on this computer is reached without one. Rejects with a RelayError where the proxy gives no tunnel.
 */
export async function openSocket(
  url: URL,
  way: { readonly ticket: string; readonly proxy: URL | undefined },
): Promise<WebSocket> {
  const { ticket, proxy } = way;
  const address = new URL(`${url.href.replace(/\/+$/, "")}/v1/stream`);
  const isSecure = url.protocol === "https:";
  address.protocol = isSecure ? "wss:" : "ws:";
  const tunnel = proxy === undefined || !isSecure ? undefined : await openTunnel(proxy, url);
  return new WebSocket(address, {
    headers: { Authorization: `Bearer ${ticket}` },
    followRedirects: false,
    handshakeTimeout: HANDSHAKE_WITHIN_MS,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    ...(tunnel === undefined
      ? {}
      : {
          createConnection: () =>
            connectTls({ socket: tunnel, servername: url.hostname, minVersion: "TLSv1.2" }),
        }),
  });
}

/** A connection to the relay's port through the proxy. */
function openTunnel(proxy: URL, { hostname, port }: URL): Promise<Socket> {
  const target = `${hostname}:${port === "" ? "443" : port}`;
  const ask = proxy.protocol === "https:" ? requestOverHttps : requestOverHttp;
  const name = decodeURIComponent(proxy.username);
  const credentials = Buffer.from(`${name}:${decodeURIComponent(proxy.password)}`).toString("base64");
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = ask({
      host: proxy.hostname,
      port: proxy.port === "" ? (proxy.protocol === "https:" ? 443 : 80) : Number(proxy.port),
      method: "CONNECT",
      path: target,
      timeout: HANDSHAKE_WITHIN_MS,
      agent: false,
      headers: {
        Host: target,
        ...(name === "" ? {} : { "Proxy-Authorization": `Basic ${credentials}` }),
      },
    });
    asked.on("connect", ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new RelayError("offline"));
    });
    // A proxy that answers with a page has made no tunnel.
    asked.on("response", () => asked.destroy(new RelayError("offline")));
    asked.on("timeout", () => asked.destroy(new RelayError("offline")));
    asked.on("error", (cause) => reject(new RelayError("offline", { cause })));
    asked.end();
  });
}
