import { connect, type Socket } from "node:net";
import type { Dialect, WantedSocket } from "./relay-crowd-orders.ts";
import { createFrameReader, textFrame } from "./relay-frames.ts";

/** Gets where a hint stands, good until it returns. */
export type OnHint = (bytes: Buffer, from: number, to: number, socket: Socket) => void;

/** One buffer for all: what comes is looked at before the next comes. */
const shared = Buffer.alloc(64 * 1024);
const END_OF_HEAD = "\r\n\r\n";
/** Any 16 bytes. */
const KEY = `${"A".repeat(22)}==`;
// Engine.IO's packets begin with their kind, and so do those of Socket.IO within (socket.io-protocol, version 5).
const ENGINE_OPEN = "0";
const ENGINE_PING = "2";
const ENGINE_PONG = "3";
const SOCKET_CONNECT = "40";

/** Opens a listener's socket. Resolves once it listens, rejects where it is refused. */
export function openCrowdSocket(
  wanted: WantedSocket,
  server: { readonly port: number; readonly dialect: Dialect; readonly onHint: OnHint },
): Promise<Socket> {
  const { port, dialect, onHint } = server;
  const { from, path, authorization, hello } = wanted;
  return new Promise((resolve, reject) => {
    let state: "asking" | "greeting" | "listening" = "asking";
    let head = "";
    const listen = () => {
      state = "listening";
      resolve(socket);
    };
    const reader = createFrameReader({
      reply: (pong) => socket.write(pong),
      text: (bytes, begin, end) => {
        if (state === "listening" && dialect !== "socket.io") return onHint(bytes, begin, end, socket);
        if (dialect === "relay") return listen();
        const packet = bytes.toString("latin1", begin, Math.min(begin + 2, end));
        if (packet === ENGINE_PING) socket.write(textFrame(ENGINE_PONG));
        else if (packet.startsWith(ENGINE_OPEN)) socket.write(textFrame(SOCKET_CONNECT));
        else if (packet === SOCKET_CONNECT) listen();
        else onHint(bytes, begin, end, socket);
      },
    });
    const take = (bytes: Buffer) => {
      if (state !== "asking") return reader(bytes);
      head += bytes.toString("latin1");
      const end = head.indexOf(END_OF_HEAD);
      if (end === -1) return;
      if (!head.startsWith("HTTP/1.1 101")) {
        socket.destroy();
        return reject(new Error(`refused: ${head.slice(0, head.indexOf("\r"))}`));
      }
      const rest = Buffer.from(head.slice(end + END_OF_HEAD.length), "latin1");
      head = "";
      state = "greeting";
      if (hello !== null) socket.write(textFrame(hello));
      if (dialect === "plain") listen();
      if (rest.length > 0) reader(rest);
    };
    const socket = connect({
      port,
      host: "127.0.0.1",
      localAddress: from,
      noDelay: true,
      onread: {
        buffer: shared,
        callback: (length) => {
          take(shared.subarray(0, length));
          return true;
        },
      },
    });
    socket.once("connect", () => {
      const lines = [
        `GET ${path} HTTP/1.1`,
        "Host: relay.example.org",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        `Sec-WebSocket-Key: ${KEY}`,
        ...(authorization === null ? [] : [`Authorization: ${authorization}`]),
      ];
      socket.write(`${lines.join("\r\n")}${END_OF_HEAD}`);
    });
    socket.on("error", reject);
    socket.once("close", () => reject(new Error("closed")));
  });
}
