import type { Socket } from "node:net";
import { type Dialect, Order } from "./relay-crowd-orders.ts";
import { openCrowdSocket, type OnHint } from "./relay-crowd-sockets.ts";
import { openPostLine, readyPost, type PostLine, type ReadyPost } from "./relay-poster.ts";

/*
 * A crowd of desks and Google in one process of its own, on one clock, cheaper than any server it loads: raw TCP, nothing is parsed
 * that need not be. Does what it is told by the one who started it, and ends with him.
 */

/** How long a hint may take before it counts as lost. */
const LOST_AFTER_MS = 15_000;
const KEY_MARK = '"calendarKey":"';
const KEY_LENGTH = 43;
const NUMBER_MARK = '"number":';
const LINES = 32;

let server: { readonly port: number; readonly dialect: Dialect } = { port: 0, dialect: "plain" };
let posts: readonly ReadyPost[] = [];
let heard = 0;
let onHeard: OnHint | undefined;
/** The last number each socket has heard of each calendar since the flood began, and how many hints are due at most. */
const known = new Map<Socket, Map<string, number>>();
let flooded = 0;
const sockets: Socket[] = [];
const lines: PostLine[] = [];

process.on("message", (message) => {
  obey(Order.parse(message)).then(
    (answer) => process.send?.({ answer }),
    (fault: unknown) => process.send?.({ fault: String(fault) }),
  );
});
process.once("disconnect", () => process.exit(0));

async function obey(order: Order): Promise<object> {
  switch (order.kind) {
    case "server":
      server = order;
      return {};
    case "open":
      return open(order);
    case "aim":
      posts = order.webhooks.map((webhook) => readyPost(webhook, order.body));
      return {};
    case "burst":
      return burst(order);
    case "flood":
      return flood(order);
    case "known":
      return { heard, due: flooded, lastOf: byCalendar(known.values()) };
    case "pace":
      return pace(order);
  }
}

async function open({ sockets: wanted, atOnce }: Extract<Order, { kind: "open" }>): Promise<object> {
  const begin = performance.now();
  const before = sockets.length;
  let next = 0;
  let refused = 0;
  const onHint = (bytes: Buffer, from: number, to: number, socket: Socket) => {
    heard += 1;
    onHeard?.(bytes, from, to, socket);
  };
  const openInTurn = async () => {
    for (let one = wanted[next++]; one !== undefined; one = wanted[next++])
      await openCrowdSocket(one, { ...server, onHint }).then(
        (socket) => sockets.push(socket),
        () => (refused += 1),
      );
  };
  await Promise.all(Array.from({ length: atOnce }, openInTurn));
  return { opened: sockets.length - before, refused, tookMs: performance.now() - begin };
}

/** Lines that stand until the end: Google's connections are kept too. */
function linesFor(count: number, onFault: (fault: Error) => void): readonly PostLine[] {
  for (const line of lines.splice(0)) line.close();
  while (lines.length < count) lines.push(openPostLine(server.port, onFault));
  return lines;
}

function burst({ lines: count, expected, hints }: Extract<Order, { kind: "burst" }>): Promise<object> {
  return new Promise((resolve, reject) => {
    const due = hints === "any" ? 0 : posts.reduce((sum, { webhook }) => sum + webhook.heardBy, 0);
    let next = 0;
    let answered = 0;
    let tookMs = 0;
    heard = 0;
    const finish = () => {
      if (answered < posts.length || heard < due) return;
      onHeard = undefined;
      clearTimeout(patience);
      resolve({ sent: posts.length, tookMs, heard, lost: Math.max(0, due - heard) });
    };
    const patience = setTimeout(() => {
      if (answered < posts.length) reject(new Error(`${posts.length - answered} messages were not answered`));
      answered = posts.length;
      resolve({ sent: posts.length, tookMs, heard, lost: Math.max(0, due - heard) });
    }, LOST_AFTER_MS + posts.length);
    onHeard = () => {
      if (heard >= due) finish();
    };
    const begin = performance.now();
    for (const line of linesFor(count, reject)) {
      const send = () => {
        const post = posts[next++];
        if (post === undefined) return;
        line.post(post.next(), (status) => {
          if (Math.floor(status / 100) !== Math.floor(expected / 100))
            return reject(new Error(`answered with ${status}, not ${expected}`));
          answered += 1;
          if (answered === posts.length) {
            tookMs = performance.now() - begin;
            finish();
          } else send();
        });
      };
      send();
    }
  });
}

/** As a burst, but to anyone, and one calendar's messages may come so fast that they are told together. */
function flood({ lines: count, count: wanted, seed }: Extract<Order, { kind: "flood" }>): Promise<object> {
  return new Promise((resolve, reject) => {
    let chance = seed;
    let sent = 0;
    let answered = 0;
    heard = 0;
    flooded = 0;
    known.clear();
    onHeard = server.dialect === "relay" ? noteLast : undefined;
    const begin = performance.now();
    for (const line of linesFor(count, reject)) {
      const send = () => {
        if (sent === wanted) return;
        sent += 1;
        // Numerical Recipes' generator: each server is sent the same.
        chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
        const post = posts[Math.floor((chance / 2 ** 32) * posts.length)];
        if (post === undefined) return reject(new Error("nothing to send"));
        flooded += post.webhook.heardBy;
        line.post(post.next(), (status) => {
          if (status >= 300) return reject(new Error(`answered with ${status}`));
          answered += 1;
          if (answered === wanted) resolve({ tookMs: performance.now() - begin });
          else send();
        });
      };
      send();
    }
  });
}

function noteLast(bytes: Buffer, from: number, to: number, socket: Socket): void {
  const text = bytes.toString("latin1", from, to);
  const begin = text.indexOf(KEY_MARK) + KEY_MARK.length;
  const number = Number.parseInt(text.slice(text.indexOf(NUMBER_MARK) + NUMBER_MARK.length), 10);
  const ofSocket = known.get(socket) ?? new Map<string, number>();
  known.set(socket, ofSocket.set(text.slice(begin, begin + KEY_LENGTH), number));
}

function byCalendar(sockets: Iterable<ReadonlyMap<string, number>>): Readonly<Record<string, number[]>> {
  const numbers: Record<string, number[]> = {};
  for (const socket of sockets)
    for (const [calendarKey, number] of socket) (numbers[calendarKey] ??= []).push(number);
  return numbers;
}

function pace({ perSecond, count, waitMs }: Extract<Order, { kind: "pace" }>): Promise<object> {
  return new Promise((resolve, reject) => {
    const idle = Array.from(linesFor(LINES, reject));
    const late: (() => void)[] = [];
    const sentAt = new Map<string, number>();
    const took: number[] = [];
    const last = new Map<Socket, number>();
    let lastSentAt = Infinity;
    let due = 0;
    let sent = 0;
    heard = 0;
    onHeard = (bytes, from, to, socket) => {
      const now = performance.now();
      const begin = bytes.indexOf(KEY_MARK, from, "latin1") + KEY_MARK.length;
      const at = begin < to ? sentAt.get(bytes.toString("latin1", begin, begin + KEY_LENGTH)) : undefined;
      if (at !== undefined) took.push(now - at);
      last.set(socket, now);
    };
    const begin = performance.now();
    const send = (post: ReadyPost, line: PostLine) =>
      line.post(post.next(), (status) => {
        if (status >= 300) return reject(new Error(`answered with ${status}`));
        const waiting = late.shift();
        idle.push(line);
        waiting?.();
      });
    const finish = () => {
      onHeard = undefined;
      const heardLast = Array.from(last.values()).filter((at) => at > lastSentAt).length;
      resolve({ sent, heard, lost: Math.max(0, due - heard), tookMs: took, heardLast });
    };
    const tick = () => {
      const now = performance.now();
      // Each counts from when it could have been sent, so that a server that is behind is not spared the wait.
      for (; sent < count && begin + (sent * 1000) / perSecond <= now; sent += 1) {
        const post = posts[sent % posts.length];
        if (post === undefined) return reject(new Error("nothing to send"));
        due += post.webhook.heardBy;
        sentAt.set(post.webhook.calendarKey, performance.now());
        const go = () => {
          const line = idle.pop();
          if (line !== undefined) send(post, line);
        };
        if (idle.length > 0) go();
        else late.push(go);
      }
      if (sent < count) return void setTimeout(tick, 1);
      lastSentAt = now;
      setTimeout(finish, waitMs);
    };
    tick();
  });
}
