import { createServer } from "node:http";
import { Server } from "socket.io";

/*
 * A peer: socket.io with a room for each channel and its own defaults, websockets alone, nothing checked and nothing kept. The first
 * line on stdout is its address.
 */

const server = createServer((request, response) => {
  const { headers } = request;
  const topic = String(headers["x-goog-channel-id"]);
  const number = Number(headers["x-goog-message-number"]);
  hub.to(topic).emit("changed", { calendarKey: topic, number });
  response.writeHead(204).end();
});
server.keepAliveTimeout = 65_000;
const hub = new Server(server, { transports: ["websocket"], serveClient: false });
hub.on("connection", (socket) => void socket.join(String(socket.handshake.query["id"])));
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
