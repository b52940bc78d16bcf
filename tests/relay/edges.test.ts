import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { countMeanings } from "../../backend/counters.ts";
import { aRelay } from "./a-relay.ts";
import { googleHeaders, post } from "./google-message.ts";
import { createHandTimers } from "./hand-timers.ts";
import { aHandDesk, send } from "./hand-desk.ts";

/** A line to the relay on which a test says every byte itself. */
function aLine(port: number, text: string): { readonly socket: Socket; readonly closed: Promise<string> } {
  const socket = connect(port, "127.0.0.1", () => socket.write(text));
  onTestFinished(() => void socket.destroy());
  let heard = "";
  socket.setEncoding("latin1").on("data", (part: string) => (heard += part));
  socket.on("error", () => {});
  return { socket, closed: new Promise((resolve) => socket.once("close", () => resolve(heard))) };
}

/** The metrics by name, without the comments. */
async function readMetrics(address: string | undefined): Promise<Map<string, number>> {
  const text = await (await fetch(address ?? "")).text();
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );
}

test("sockets from one network are limited, and the rate of handshakes", async () => {
  const few = await aRelay({ env: { limits: { socketsPerSource: 1, handshakesPerSecond: 100 } } });
  const desk = aHandDesk();
  await (await desk.listen(few.url)).hears("welcome");
  await expect(aHandDesk().listen(few.url)).rejects.toThrow("429");
  const slow = await aRelay({ env: { limits: { socketsPerSource: 100, handshakesPerSecond: 0 } } });
  await expect(desk.listen(slow.url)).rejects.toThrow("429");
});

test("behind a proxy each network counts by itself, whatever a stranger writes before the proxy's word", async () => {
  const { url, port } = await aRelay({
    env: { trustedProxies: 1, limits: { socketsPerSource: 1, handshakesPerSecond: 100 } },
  });
  const knock = async (from: string) => {
    const text = [
      "GET /v1/stream HTTP/1.1",
      "Host: relay",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      `Authorization: Bearer ${await aHandDesk().ticket(url, "stream")}`,
      `X-Forwarded-For: ${from}`,
    ];
    const { socket } = aLine(port, [...text, "", ""].join("\r\n"));
    const first = await new Promise<string>((resolve) =>
      socket.once("data", (part) => resolve(String(part))),
    );
    return first.slice(9, 12);
  };
  expect([
    await knock("192.0.2.1"),
    await knock("198.51.100.1, 192.0.2.2"),
    await knock("192.0.2.3, 198.51.100.2"),
  ]).toEqual(["101", "429", "101"]);
});

test("a request whose headers do not come is cut off within 10 s", { timeout: 20_000 }, async () => {
  const { port } = await aRelay();
  const began = performance.now();
  const { closed } = aLine(port, "POST /google/notifications HTTP/1.1\r\nHost: relay\r\nX-Goog-Channel-ID: ");
  await closed;
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("headers of more than 8 KB are refused", async () => {
  const { port } = await aRelay();
  const { closed } = aLine(port, `GET / HTTP/1.1\r\nHost: relay\r\nX: ${"x".repeat(9000)}\r\n\r\n`);
  expect(await closed).toContain("431");
});

test("whoever asks again before he was answered is hung up on", async () => {
  const { port } = await aRelay();
  const ask = "POST /v1/session HTTP/1.1\r\nHost: relay\r\n\r\n";
  const { closed } = aLine(port, ask.repeat(2));
  expect((await closed).match(/HTTP\/1\.1/g) ?? []).toHaveLength(0);
});

test("a body of unclear length is refused", async () => {
  const { port } = await aRelay();
  const text = [
    "POST /v1/session HTTP/1.1",
    "Host: relay",
    "Content-Length: 2",
    "Transfer-Encoding: chunked",
    "",
    "{}",
  ];
  const { closed } = aLine(port, text.join("\r\n"));
  expect(await closed).toContain("400");
});

test("a large body is read only from a desk with a good ticket", async () => {
  const { url } = await aRelay();
  const large = { sealed: "x".repeat(40 * 1024) };
  const answers = [
    await send(`${url}/v1/session`, { method: "POST", body: large }),
    await send(`${url}/v1/clinics/none`, { method: "PUT", body: large }),
    await send(`${url}/v1/boxes/ABCDEF`, { method: "PUT", body: large }),
    await aHandDesk().ask(url, "POST", "/v1/channels", large),
    await aHandDesk().ask(url, "PUT", "/v1/boxes/ABCDEF", large),
  ];
  expect(answers.map(({ status }) => status)).toEqual([413, 413, 401, 413, 413]);
});

test("there are no metrics on the public port, and nothing else on theirs", async () => {
  const { url, metrics } = await aRelay({ env: { metricsPort: 0 } });
  const { origin } = new URL(metrics ?? "");
  const statuses = await Promise.all(
    [`${url}/metrics`, `${origin}/`, `${origin}/healthz`, `${origin}/metrics`].map(
      async (address) => (await fetch(address)).status,
    ),
  );
  expect({ statuses, host: new URL(origin).hostname }).toEqual({
    statuses: [404, 404, 404, 200],
    host: "127.0.0.1",
  });
});

test("the metrics count what came and what became of it", async () => {
  const { url, metrics } = await aRelay({ env: { metricsPort: 0 } });
  const desk = aHandDesk();
  const stream = await desk.listen(url);
  await stream.hears("welcome");
  const channel = await desk.openChannel(url);
  await post(channel.address, googleHeaders(channel));
  await post(channel.address, googleHeaders(channel));
  await post(channel.address, googleHeaders({ ...channel, token: "v1.forged" }));
  await post(channel.address, {});
  await stream.hears("changed");
  const values = await readMetrics(metrics);
  const named = (names: readonly string[]) => names.map((name) => values.get(name));
  expect({
    counts: named([
      "relay_accepted_total",
      "relay_repeated_total",
      "relay_forged_total",
      "relay_malformed_total",
      "relay_hints_total",
      "relay_handshakes_total",
      "relay_sockets",
      "relay_ready",
      "relay_store_up",
      "relay_hint_latency_seconds_count",
      'relay_hint_latency_seconds_bucket{le="+Inf"}',
    ]),
    isMeasured: ["relay_resident_memory_bytes", "relay_cpu_seconds", "relay_event_loop_p99_seconds"].every(
      (name) => (values.get(name) ?? -1) >= 0,
    ),
  }).toEqual({ counts: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], isMeasured: true });
});

test("the guide explains every metric there is", async () => {
  const { metrics } = await aRelay({ env: { metricsPort: 0 } });
  const guide = readFileSync(new URL("../../docs/relay.md", import.meta.url), "utf8");
  const names = Array.from((await readMetrics(metrics)).keys(), (name) =>
    name.replace(/(_bucket\{.*\}|_sum|_count)$/, ""),
  );
  expect({
    missing: names.filter((name) => !guide.includes(`\`${name}\``)),
    isWhole: names.length >= Object.keys(countMeanings).length,
  }).toEqual({ missing: [], isWhole: true });
});

test("while it stops, a relay takes Google's messages and no new sockets, and says that it is not ready", async () => {
  const timers = createHandTimers();
  const { url, relay, notifications } = await aRelay({ timers });
  const desk = aHandDesk();
  const stream = await desk.listen(url);
  await stream.hears("welcome");
  const channel = await desk.openChannel(url);
  const ticket = await desk.ticket(url, "stream");
  // A desk that does not hang up keeps the relay from being gone at once.
  stream.socket.pause();
  const closed = relay.close();
  const during = {
    ready: (await fetch(`${url}/readyz`)).status,
    alive: (await fetch(`${url}/healthz`)).status,
    message: (await post(notifications, googleHeaders(channel))).status,
    socket: await desk.listen(url, ticket).then(
      () => "open",
      (fault: unknown) => String(fault),
    ),
  };
  timers.fire(15_000);
  await closed;
  expect(during).toEqual({
    ready: 503,
    alive: 200,
    message: 204,
    socket: "Error: Unexpected server response: 503",
  });
});

test("one of several nodes that stops takes messages until it was noticed, and lets go of their lines", async () => {
  const timers = createHandTimers();
  const { url, relay, notifications } = await aRelay({ timers, env: { drainSeconds: 6 } });
  const desk = aHandDesk();
  const channel = await desk.openChannel(url);
  const closed = relay.close();
  const { status, connection } = await post(
    notifications,
    googleHeaders(channel, { Connection: "keep-alive" }),
  );
  timers.fire(6000);
  await closed;
  expect({ status, connection }).toEqual({ status: 204, connection: "close" });
});
