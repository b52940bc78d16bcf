import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { realClock, realRandom, realTimers } from "../../sandbox/google/real-sources.ts";
import { startSandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import { type DelayLine, openDelayLine } from "./delay-line.ts";
import { googlePage } from "./google-page.ts";

/*
 * What stands for Google while times are taken: a process of its own, so that its processor time is not the product's. Tells its
 * addresses to the one who started it, and answers what it is asked.
 */

const Asked = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("bytes"), roundTripMs: z.number() }),
  z.object({ ask: z.literal("requests") }),
]);

const [, , roundTrips = "", pages = "0"] = process.argv;
const sandbox = await startSandboxGoogle({ clock: realClock, random: realRandom, timers: realTimers });
sandbox.control.setQuota({ enabled: false });
const calendarIds = ["Dr. Keller", "Dr. Brunner"].map(
  (summary) => sandbox.control.addCalendar({ summary }).id,
);
const { accessToken } = sandbox.control.grantToken();
const port = Number(new URL(sandbox.endpoint).port);
const lines = new Map<number, DelayLine>();
for (const roundTripMs of roundTrips.split(",").filter(Boolean).map(Number))
  lines.set(roundTripMs, await openDelayLine({ port, roundTripMs }));
const pagesPort = await servePages(Number(pages));

process.on("message", (message) => {
  const asked = Asked.parse(message);
  if (asked.ask === "bytes") process.send?.(lines.get(asked.roundTripMs)?.takeBytes() ?? 0);
  else {
    process.send?.(sandbox.control.requests().reduce((sum, { count }) => sum + count, 0));
    sandbox.control.clearRequests();
  }
});
process.send?.({
  ports: Object.fromEntries([...lines].map(([roundTripMs, line]) => [roundTripMs, line.port])),
  pagesPort,
  calendarIds,
  accessToken,
});

/** Serves a calendar that is ready, zipped page by zipped page, at no cost worth naming. */
async function servePages(count: number): Promise<number> {
  const zipped = Array.from({ length: count }, (_, number) =>
    gzipSync(JSON.stringify(googlePage(number, count))),
  );
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const number = Number((searchParams.get("pageToken") ?? "page-0").slice("page-".length));
    response.writeHead(200, {
      "Content-Type": "application/json; charset=UTF-8",
      "Content-Encoding": "gzip",
    });
    response.end(zipped[number]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
