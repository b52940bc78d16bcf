import { connect, type Socket } from "node:net";
import { googleHeaders } from "../relay/google-message.ts";
import type { Webhook } from "./relay-crowd-orders.ts";

const END_OF_HEAD = "\r\n\r\n";
const FIRST_NUMBER = 1_000_000_001;
const NUMBER_HEADER = "X-Goog-Message-Number: ";

/** A request that is ready but for its number. */
export interface ReadyPost {
  readonly webhook: Webhook;
  /** The bytes with the next number, good until it is called again. */
  readonly next: () => Buffer;
}

/** Writes a request once, so that sending it costs nothing but its number; `hint`: with the hint as its body, for who passes bodies on. */
export function readyPost(webhook: Webhook, body: "none" | "hint"): ReadyPost {
  const { channelId, token, calendarKey } = webhook;
  const content =
    body === "hint" ? JSON.stringify({ kind: "changed", calendarKey, number: 1_795_270_000_000 }) : "";
  const headers = googleHeaders(
    { channelId, token },
    { "X-Goog-Message-Number": String(FIRST_NUMBER), "Content-Length": String(content.length) },
  );
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = ["POST /google/notifications HTTP/1.1", "Host: relay.example.org", ...lines].join("\r\n");
  const bytes = Buffer.from(`${text}${END_OF_HEAD}${content}`);
  const at = text.indexOf(NUMBER_HEADER) + NUMBER_HEADER.length;
  let number = FIRST_NUMBER;
  return {
    webhook,
    next: () => {
      bytes.write(String(number), at, "latin1");
      number += 1;
      return bytes;
    },
  };
}

/** A line that posts one message after the other, and takes up a new one when the server has had enough of it. */
export interface PostLine {
  /** Calls back once with the answer's status. */
  readonly post: (bytes: Buffer, onAnswer: (status: number) => void) => void;
  readonly close: () => void;
}

/** Opens a line to a port of this machine; its faults go to `onFault`. */
export function openPostLine(port: number, onFault: (fault: Error) => void): PostLine {
  const buffer = Buffer.alloc(16 * 1024);
  let waiting: ((status: number) => void) | undefined;
  let answer = "";
  let isClosed = false;
  let socket = open();

  function open(): Socket {
    const opened = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer,
        callback: (length) => {
          take(buffer.toString("latin1", 0, length));
          return true;
        },
      },
    });
    opened.on("error", onFault);
    opened.once("close", () => {
      if (opened === socket && waiting !== undefined && !isClosed)
        onFault(new Error("hung up before it answered"));
    });
    return opened;
  }

  function take(text: string): void {
    answer = answer === "" ? text : answer + text;
    const end = answer.indexOf(END_OF_HEAD);
    if (end === -1) return;
    const [, length = "0"] = /content-length: *([0-9]+)/i.exec(answer) ?? [];
    if (answer.length < end + END_OF_HEAD.length + Number(length)) return;
    const status = Number(answer.slice(9, 12));
    const isLast = /connection: *close/i.test(answer);
    answer = "";
    const onAnswer = waiting;
    waiting = undefined;
    if (isLast) {
      const old = socket;
      socket = open();
      old.destroy();
    }
    onAnswer?.(status);
  }

  return {
    post: (bytes, onAnswer) => {
      waiting = onAnswer;
      socket.write(bytes);
    },
    close: () => {
      isClosed = true;
      socket.destroy();
    },
  };
}
