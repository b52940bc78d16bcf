import { Agent, request } from "node:http";

/** What a relay answered, and the body's text. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Sends requests over lines that stay open. */
export interface Sender {
  /** Rejects where the line breaks before the answer is there. */
  readonly send: (
    url: string,
    wish: {
      readonly method: string;
      readonly body?: object | undefined;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) => Promise<Answered>;
  readonly close: () => void;
}

/** A sender with at most this many lines; without any line that stays where `lines` is 0. */
export function createSender(lines: number): Sender {
  const agent = lines === 0 ? false : new Agent({ keepAlive: true, maxSockets: lines });
  return {
    send: (url, { method, body, headers = {} }) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? "" : JSON.stringify(body);
        const sent = request(
          url,
          { agent, method, headers: { ...headers, "Content-Length": Buffer.byteLength(text) } },
          (answer) => {
            let heard = "";
            answer.setEncoding("utf8");
            answer.on("data", (part: string) => (heard += part));
            answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: heard }));
            answer.on("error", reject);
          },
        );
        sent.on("error", reject);
        sent.end(text);
      }),
    close: () => {
      if (agent !== false) agent.destroy();
    },
  };
}

/** The address of the number-th machine of many, out of a network that nobody has (RFC 2544). */
export function addressOf(number: number): string {
  const rest = number % 2 ** 17;
  return `198.${18 + (rest >> 16)}.${(rest >> 8) & 255}.${rest & 255}`;
}
