import { WebSocket } from "ws";
import { expect, onTestFinished, test } from "vitest";
import { DownMessage, MAX_MESSAGE_BYTES, PROTOCOL_VERSION } from "../../shared/relay/protocol.ts";
import { createRelayHttp } from "../../main/relay/relay-http.ts";
import { createRelaySession } from "../../main/relay/relay-session.ts";
import type { DeskIdentity } from "../../main/relay/desk-identity.ts";
import { anIdentity } from "./a-desk.ts";
import { aRelay } from "./a-relay.ts";
import { createHandTimers } from "./hand-timers.ts";

interface RawDesk {
  readonly socket: WebSocket;
  readonly say: (message: object | string) => void;
  /** The next message. */
  readonly next: () => Promise<DownMessage>;
  /** The code the socket closed with. */
  readonly closed: Promise<number>;
}

async function aRawDesk(
  url: string,
  identity: DeskIdentity,
  options: { autoPong?: boolean } = {},
): Promise<RawDesk> {
  const { certificate, deskSigningKey } = identity;
  const http = createRelayHttp(new URL(url));
  const session = createRelaySession({
    http,
    host: new URL(url).host,
    certificate,
    deskSigningKey,
    enrolmentKey: null,
  });
  const ticket = await session.getTicket("stream");
  const socket = new WebSocket(`${url.replace("http", "ws")}/v1/stream`, {
    headers: { Authorization: `Bearer ${ticket}` },
    ...options,
  });
  onTestFinished(() => socket.terminate());
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  await new Promise<void>((resolve) => socket.once("open", () => resolve()));
  return {
    socket,
    closed,
    say: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    next: () =>
      new Promise((resolve) => {
        socket.once("message", (data) => {
          if (Buffer.isBuffer(data)) resolve(DownMessage.parse(JSON.parse(data.toString())));
        });
      }),
  };
}

const hello = (identity: DeskIdentity) => ({
  kind: "hello",
  version: PROTOCOL_VERSION,
  deskId: identity.certificate.deskId,
});

test("the welcome answers the hello", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const desk = await aRawDesk(url, identity);
  const welcome = desk.next();
  desk.say(hello(identity));
  expect(await welcome).toEqual({
    kind: "welcome",
    version: PROTOCOL_VERSION,
    calendars: [],
    documentVersion: 0,
  });
});

test("messages that only a newer desk knows are passed over", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const desk = await aRawDesk(url, identity);
  const welcome = desk.next();
  for (const message of [
    "",
    "nonsense",
    "[]",
    { kind: "waveFarewell" },
    { ...hello(identity), mood: "good" },
  ])
    desk.say(message);
  expect((await welcome).kind).toBe("welcome");
});

test("a desk that says it is another is shown out", async () => {
  const { url } = await aRelay();
  const desk = await aRawDesk(url, await anIdentity());
  desk.say(hello(await anIdentity()));
  expect(await desk.closed).toBe(1008);
});

test("a desk that does not say hello within 8 s is cut off", async () => {
  const timers = createHandTimers();
  const { url } = await aRelay({ timers });
  const desk = await aRawDesk(url, await anIdentity());
  timers.fire(8_000);
  expect(await desk.closed).toBe(1006);
});

test("a desk that misses two pings is cut off with the third; one that answers stays", async () => {
  const timers = createHandTimers();
  const { url } = await aRelay({ timers });
  const identity = await anIdentity();
  const dead = await aRawDesk(url, await anIdentity(), { autoPong: false });
  const live = await aRawDesk(url, identity);
  for (let round = 1; round <= 3; round += 1) {
    const pinged = new Promise<void>((resolve) => live.socket.once("ping", () => resolve()));
    timers.fire(30_000);
    await pinged;
    // What the desk says after the ping arrives after its pong.
    const welcome = round === 1 ? live.next() : undefined;
    live.say(hello(identity));
    await welcome;
    live.socket.ping();
    await new Promise<void>((resolve) => live.socket.once("pong", () => resolve()));
  }
  expect({ dead: await dead.closed, live: live.socket.readyState }).toEqual({
    dead: 1006,
    live: WebSocket.OPEN,
  });
});

test("a message longer than 4 KB ends the socket", async () => {
  const { url } = await aRelay();
  const desk = await aRawDesk(url, await anIdentity());
  desk.say("x".repeat(MAX_MESSAGE_BYTES + 1));
  expect(await desk.closed).toBe(1009);
});

test("a message in more than 8 pieces ends the socket", async () => {
  const { url } = await aRelay();
  const desk = await aRawDesk(url, await anIdentity());
  for (let piece = 0; piece < 9; piece += 1) desk.socket.send("x", { fin: false });
  expect(await desk.closed).toBe(1008);
});

test("a desk that talks without end is cut off", async () => {
  const now = Date.now();
  const { url } = await aRelay({ clock: { now: () => now } });
  const desk = await aRawDesk(url, await anIdentity());
  for (let count = 0; count <= 100; count += 1)
    desk.say({ kind: "seen", calendarKey: "k".repeat(43), number: 1 });
  expect(await desk.closed).toBe(1006);
});

test("a desk has three sockets at most: the oldest gives way", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const desks = [];
  for (let count = 0; count < 4; count += 1) desks.push(await aRawDesk(url, identity));
  const [oldest, ...others] = desks;
  expect({ oldest: await oldest?.closed, others: others.map(({ socket }) => socket.readyState) }).toEqual({
    oldest: 1006,
    others: [WebSocket.OPEN, WebSocket.OPEN, WebSocket.OPEN],
  });
});

test("a relay that stops says goodbye with a time to come back", async () => {
  const { url, relay } = await aRelay();
  const identity = await anIdentity();
  const desk = await aRawDesk(url, identity);
  const bye = desk.next();
  await relay.close();
  const message = await bye;
  expect({ kind: message.kind, code: await desk.closed }).toEqual({ kind: "bye", code: 1012 });
  expect(message).toMatchObject({
    retryAfterMs: expect.toSatisfy((wait: number) => wait >= 1000 && wait < 5000),
  });
});

test("a relay that stops does not wait for ever for a desk that does not hang up", async () => {
  const timers = createHandTimers();
  const { url, relay } = await aRelay({ timers });
  const desk = await aRawDesk(url, await anIdentity());
  desk.socket.pause();
  const closed = relay.close();
  timers.fire(15_000);
  await closed;
  desk.socket.resume();
  expect(await desk.closed).toBeGreaterThan(1000);
});
