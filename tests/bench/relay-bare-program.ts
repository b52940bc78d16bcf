import { createServer } from "node:http";
import { createClient } from "@redis/client";
import { type WebSocket, WebSocketServer } from "ws";

/*
 * The least that can stand between Google and a desk in Node: `http` and ws, a map from channel to sockets, nothing checked,
 * nothing counted, nothing kept. `--redis URL` sends every hint through Redis, as several nodes must. The first line on stdout is its
 * address.
 */

const listeners = new Map<string, Set<WebSocket>>();

const deliver = (topic: string, hint: string): void => {
  const bytes = Buffer.from(hint);
  for (const socket of listeners.get(topic) ?? []) socket.send(bytes, { binary: false });
};

const redisUrl = process.argv[process.argv.indexOf("--redis") + 1];
const pass = process.argv.includes("--redis") ? await throughRedis(redisUrl ?? "") : deliver;

const server = createServer((request, response) => {
  const { headers } = request;
  const topic = String(headers["x-goog-channel-id"]);
  const number = Number(headers["x-goog-message-number"]);
  pass(topic, JSON.stringify({ kind: "changed", calendarKey: topic, number }));
  response.writeHead(204).end();
});
server.keepAliveTimeout = 65_000;
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false });
server.on("upgrade", (request, stream, head) => {
  const topic = request.url?.split("=")[1] ?? "";
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const beside = listeners.get(topic) ?? new Set();
    listeners.set(topic, beside.add(socket));
    socket.once("close", () => beside.delete(socket));
  });
});
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});

async function throughRedis(url: string): Promise<typeof deliver> {
  const [line, bus] = [createClient({ url, RESP: 2 }), createClient({ url, RESP: 3 })];
  for (const client of [line, bus]) {
    client.on("error", () => process.exit(1));
    await client.connect();
  }
  await bus.pSubscribe("relay:*", (hint, channel) => deliver(channel.slice("relay:".length), hint));
  return (topic, hint) => void line.publish(`relay:${topic}`, hint);
}
