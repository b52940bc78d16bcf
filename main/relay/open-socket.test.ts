import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { openSocket } from "./open-socket.ts";
import { RelayError } from "./relay-client.ts";

const RELAY = new URL("https://relay.example.org");
const TICKET = "ticket-that-nobody-else-may-see";

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("goes through a proxy as a tunnel with TLS inside, so that the proxy sees no ticket", async () => {
  const firstBytes = Promise.withResolvers<Buffer>();
  const asked: unknown[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ url, headers }, socket) => {
    asked.push(url, headers["proxy-authorization"], JSON.stringify(headers).includes(TICKET));
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    socket.once("data", (data) => {
      firstBytes.resolve(Buffer.from(data));
      socket.destroy();
    });
    socket.on("error", () => {});
  });
  const port = await listening(proxy);
  const way = { ticket: TICKET, proxy: new URL(`http://desk:secret@127.0.0.1:${String(port)}`) };
  const socket = await openSocket(RELAY, way);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => {});
  const bytes = await firstBytes.promise;
  await closed;
  expect({ asked, recordType: bytes[0], hasTicket: bytes.includes(TICKET) }).toEqual({
    asked: ["relay.example.org:443", `Basic ${Buffer.from("desk:secret").toString("base64")}`, false],
    // A handshake of TLS (RFC 8446, section 5.1).
    recordType: 22,
    hasTicket: false,
  });
});

test("a proxy that gives no tunnel is as good as no network", async () => {
  const refusing = createServer();
  refusing.on("connect", (_request, socket) =>
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"),
  );
  for (const port of [await listening(refusing), 1]) {
    const way = { ticket: TICKET, proxy: new URL(`http://127.0.0.1:${String(port)}`) };
    await expect(openSocket(RELAY, way)).rejects.toThrow(new RelayError("offline"));
  }
});
