import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** A line on which an attacker says every byte himself. */
export interface RawLine {
  readonly socket: Socket;
  /** What has come so far, as far as it was read. */
  readonly heard: () => string;
  readonly isClosed: () => boolean;
}

/** Opens a line and says the first words; what comes back is read until `socket.pause`. */
export function openRawLine(port: number, words: string): Promise<RawLine> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    let isClosed = false;
    const line = { socket, heard: () => heard, isClosed: () => isClosed };
    socket.on("data", (data: Buffer) => {
      if (heard.length < 4096) heard += data.toString("latin1");
    });
    // Being cut is what an attacker expects.
    socket.on("error", () => {});
    socket.once("close", () => {
      isClosed = true;
      resolve(line);
    });
    socket.once("connect", () => {
      socket.setNoDelay(true);
      if (words !== "") socket.write(words, "latin1");
      resolve(line);
    });
  });
}

/** The words that ask for a websocket with this ticket. */
export function upgradeWords(ticket: string, from: string): string {
  return [
    "GET /v1/stream HTTP/1.1",
    "Host: relay",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    `Authorization: Bearer ${ticket}`,
    `X-Forwarded-For: ${from}`,
    "",
    "",
  ].join("\r\n");
}

/** What a frame is (RFC 6455, section 5.2). */
export const opcodes = { more: 0, text: 1, close: 8, ping: 9, pong: 10 } as const;

/** One masked frame of a websocket (RFC 6455, section 5.2) of at most 125 bytes; the mask is all zeros, which leaves the bytes as they are. */
export function frame(
  opcode: (typeof opcodes)[keyof typeof opcodes],
  text: string,
  isLast: "last" | "more" = "last",
): Buffer {
  const content = Buffer.from(text, "latin1");
  const head = Buffer.from([(isLast === "last" ? 0x80 : 0) | opcode, 0x80 | content.length, 0, 0, 0, 0]);
  return Buffer.concat([head, content]);
}
