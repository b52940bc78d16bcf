import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { expect, test } from "vitest";
import { createCounters } from "../../backend/counters.ts";
import type { Hint } from "../../backend/google-notifications.ts";
import { createDeskSocketRunner } from "../../backend/desk-socket-runner.ts";
import { hintFrame } from "../../backend/down-frames.ts";
import { CalendarKey } from "../../shared/ids.ts";
import { PROTOCOL_VERSION, type CalendarChange } from "../../shared/relay/protocol.ts";
import { Instant } from "../../shared/time.ts";
import { aClinicKey, aDeskId } from "./a-clinic-key.ts";
import { createHandTimers } from "./hand-timers.ts";

const keyOf = (number: number) => CalendarKey.parse(String(number).padStart(43, "k"));

/** A socket on a line that takes nothing away, and what the desk says over it. */
function aStuckSocket(): {
  readonly socket: WebSocket;
  readonly line: Duplex;
  readonly say: (message: object) => void;
} {
  // A write is never done: as with a desk that has stopped to read and a network that has no more room.
  const line = new Duplex({ read: () => {}, write: () => {} });
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  };
  const opened: WebSocket[] = [];
  new WebSocketServer({ noServer: true }).handleUpgrade(request, line, Buffer.alloc(0), (made) =>
    opened.push(made),
  );
  const [socket] = opened;
  if (socket === undefined) throw new Error("no socket");
  return {
    socket,
    line,
    say: (message) => socket.emit("message", Buffer.from(JSON.stringify(message)), false),
  };
}

async function aStuckDesk(calendars: readonly CalendarChange[]) {
  const timers = createHandTimers();
  const counters = createCounters();
  const { socket, line, say } = aStuckSocket();
  const holder = { clinicId: aClinicKey().clinicId, deskId: aDeskId() };
  const read = Promise.withResolvers<void>();
  const closed = new Promise<void>((resolve) => {
    const run = createDeskSocketRunner({
      readWelcome: async () => {
        queueMicrotask(() => read.resolve());
        return { calendars, documentVersion: 0, revocation: undefined, recovered: undefined };
      },
      clock: { now: () => 0 },
      timers,
      counters,
      log: () => {},
      onHintSent: () => {},
      onClosed: () => resolve(),
    });
    const desk = run({ socket, line, holder, from: "" });
    const tellOf = (hint: Hint) => desk.tell(hint, hintFrame(hint));
    say({ kind: "hello", version: PROTOCOL_VERSION, deskId: holder.deskId });
    void read.promise.then(() => {
      for (let number = 0; number < 10_000; number += 1)
        tellOf({ clinicId: holder.clinicId, calendarKey: keyOf(number % 200), number, takenAt: 0 });
    });
  });
  await read.promise;
  await new Promise(setImmediate);
  return { socket, timers, counters, closed };
}

test("what a desk does not read is kept once for each calendar, not sent again and again", async () => {
  const { socket } = await aStuckDesk([]);
  expect({ isSmall: socket.bufferedAmount < 1024, state: socket.readyState }).toEqual({
    isSmall: true,
    state: socket.OPEN,
  });
});

test("a desk that has not read for 30 s is cut off", async () => {
  const { timers, counters, closed } = await aStuckDesk([]);
  timers.fire(30_000);
  await closed;
  expect(counters.totals().cutSlow).toBe(1);
});

test("a desk with more than 64 KB unread is cut off at once", async () => {
  const changedAt = Instant.parse("2026-11-21T09:00:00.000Z");
  const calendars = Array.from({ length: 1000 }, (_, number) => ({
    calendarKey: keyOf(number),
    changedAt,
    number,
  }));
  const { counters, closed } = await aStuckDesk(calendars);
  await closed;
  expect(counters.totals().cutSlow).toBe(1);
});
