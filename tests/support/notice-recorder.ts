import { createServer, request } from "node:http";
import { once } from "node:events";

/** Stands where Google sends its messages to, notes when each arrives, and hands it on to the relay word for word. */
export interface NoticeRecorder {
  /** The relay's public address, as far as Google is told. */
  readonly url: string;
  /** Where the relay really is. */
  readonly handOnTo: (relayUrl: string) => void;
  /** When messages of a change arrived, Unix milliseconds, the oldest first. */
  readonly arrivals: () => readonly number[];
  readonly close: () => Promise<void>;
}

/** Starts one on a free port of this computer. */
export async function startNoticeRecorder(): Promise<NoticeRecorder> {
  const arrivals: number[] = [];
  let relayUrl: string | undefined;
  const server = createServer((message, answer) => {
    if (message.headers["x-goog-resource-state"] === "exists") arrivals.push(Date.now());
    const { method, headers, url = "/" } = message;
    if (relayUrl === undefined) return void answer.writeHead(503).end();
    const onward = request(relayUrl + url, { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    message.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    handOnTo: (url) => {
      relayUrl = url;
    },
    arrivals: () => arrivals,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
