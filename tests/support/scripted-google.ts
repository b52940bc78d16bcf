import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";

/** What the program asked of Google. */
export interface AskedOfGoogle {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What Google is to answer: an object is sent as JSON, a string as HTML, `hangUp` closes the connection without a word. */
export type ScriptedAnswer =
  | {
      readonly status: number;
      readonly body?: object | string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | "hangUp";

/** A Google that says exactly what a test wants, also what the real one would never say. */
export interface ScriptedGoogle {
  readonly endpoint: URL;
  readonly asked: AskedOfGoogle[];
  /** Answers every request from now on. */
  readonly answerWith: (answer: (asked: AskedOfGoogle) => ScriptedAnswer | Promise<ScriptedAnswer>) => void;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of 127.0.0.1 and answers 404 until told what to say. */
export async function scriptedGoogle(): Promise<ScriptedGoogle> {
  const asked: AskedOfGoogle[] = [];
  let answer: (asked: AskedOfGoogle) => ScriptedAnswer | Promise<ScriptedAnswer> = () => ({ status: 404 });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://127.0.0.1");
      const now: AskedOfGoogle = {
        method: request.method ?? "",
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      asked.push(now);
      void Promise.resolve(answer(now)).then((given) => {
        if (given === "hangUp") return request.socket.destroy();
        const { status, body, headers = {} } = given;
        const type = typeof body === "object" ? "application/json; charset=UTF-8" : "text/html";
        const text = typeof body === "object" ? JSON.stringify(body) : (body ?? "");
        return response.writeHead(status, { "content-type": type, ...headers }).end(text);
      });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    endpoint: new URL(`http://127.0.0.1:${address.port}`),
    asked,
    answerWith: (next) => {
      answer = next;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}
