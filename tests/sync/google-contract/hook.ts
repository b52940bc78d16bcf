import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

/** A receiver of notifications on loopback: what came, and what it is to answer next (200 where nothing is told). */
export interface Hook {
  readonly address: string;
  readonly messages: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  readonly answers: number[];
  /** What it answers for `/robots.txt`; 404 while undefined. */
  robots: string | undefined;
  readonly close: () => Promise<void>;
}

/** Opens a receiver on a free port. */
export async function openHook(): Promise<Hook> {
  const messages: Hook["messages"] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt") {
      response.writeHead(hook.robots === undefined ? 404 : 200, { "Content-Type": "text/plain" });
      response.end(hook.robots ?? "");
      return;
    }
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      messages.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  const hook: Hook = {
    address: `http://127.0.0.1:${String(port)}/hook`,
    messages,
    answers,
    robots: undefined,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
  return hook;
}
