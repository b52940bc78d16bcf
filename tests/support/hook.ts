import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";

/** A receiver of Google's messages on this computer. */
export interface Hook {
  readonly address: string;
  /** The headers of each message, in the order they came. */
  readonly messages: IncomingHttpHeaders[];
  /** Statuses of the next answers; 200 once they are used up. */
  readonly answers: number[];
  /** What it says to those who ask before they call, and how often it was asked; 404 where empty. */
  readonly robots: { text: string; asked: number };
}

/** Starts one and closes it when the test is over. */
export async function aHook(): Promise<Hook> {
  const messages: IncomingHttpHeaders[] = [];
  const answers: number[] = [];
  const robots = { text: "", asked: 0 };
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt") {
      robots.asked += 1;
      response.writeHead(robots.text === "" ? 404 : 200, { "Content-Type": "text/plain" }).end(robots.text);
      return;
    }
    messages.push(request.headers);
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${String(port)}/hook`, messages, answers, robots };
}
