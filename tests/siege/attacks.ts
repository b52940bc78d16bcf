import { frame, openRawLine, opcodes, upgradeWords, type RawLine } from "./raw-line.ts";

/** What an attacker has: the relay's port and, for those who are somebody's desk, a ticket and a name. */
export interface AttackGround {
  readonly port: number;
  /** A fresh ticket of the number-th desk, and what it is called. */
  readonly ticketOf: (number: number) => Promise<string>;
  readonly helloOf: (number: number) => string;
  readonly addressOf: (number: number) => string;
}

/** One way to misuse a line. */
export interface Attack {
  readonly name: string;
  /** When the relay can know at the earliest, in milliseconds after the line was opened. */
  readonly dueMs: number;
  /** Opens the number-th line and keeps it busy until it is closed. */
  readonly open: (ground: AttackGround, number: number) => Promise<RawLine>;
}

const DRIP_EVERY_MS = 500;

const post = (path: string, ...headers: readonly string[]) =>
  [`POST ${path} HTTP/1.1`, "Host: relay", ...headers].join("\r\n");

/** Says a little every half second. */
function drip(line: RawLine, words: string | Buffer): RawLine {
  const timer = setInterval(() => line.socket.write(words), DRIP_EVERY_MS);
  line.socket.once("close", () => clearInterval(timer));
  if (line.isClosed()) clearInterval(timer);
  return line;
}

/** Says the same as fast as the line takes it. */
function pour(line: RawLine, words: Buffer): RawLine {
  const { socket } = line;
  const go = () => {
    while (!socket.destroyed && socket.write(words));
  };
  socket.on("drain", go);
  go();
  return line;
}

/** A line that became a desk's websocket and has said nothing yet. */
async function asDesk(ground: AttackGround, number: number): Promise<RawLine> {
  const words = upgradeWords(await ground.ticketOf(number), ground.addressOf(number));
  const line = await openRawLine(ground.port, words);
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!line.isClosed() && !line.heard().includes("\r\n\r\n")) return;
      line.socket.off("data", look);
      line.socket.off("close", look);
      resolve();
    };
    line.socket.on("data", look);
    line.socket.on("close", look);
    look();
  });
  if (!line.heard().startsWith("HTTP/1.1 101")) throw new Error("the desk was not let in");
  return line;
}

/** The same, once it has said hello. */
async function asKnownDesk(ground: AttackGround, number: number): Promise<RawLine> {
  const line = await asDesk(ground, number);
  line.socket.write(frame(opcodes.text, ground.helloOf(number)));
  return line;
}

const seen = JSON.stringify({ kind: "seen", calendarKey: "k".repeat(43), number: 1 });

/** A frame that says it has 2^62 bytes. */
const hugeFrame = Buffer.from([0x82, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

const many = (bytes: Buffer) => Buffer.concat(Array.from({ length: 200 }, () => bytes));

/** Who is nobody's desk. */
const strangers: readonly Attack[] = [
  {
    name: "says nothing at all",
    dueMs: 0,
    open: ({ port }) => openRawLine(port, ""),
  },
  {
    name: "headers that never end, a little at a time",
    dueMs: 0,
    open: async ({ port }) => drip(await openRawLine(port, post("/v1/session", "X-A: ")), "x"),
  },
  {
    name: "headers without end, as fast as it goes",
    dueMs: 0,
    open: async ({ port }) =>
      pour(await openRawLine(port, post("/v1/session", "X-A: ")), Buffer.alloc(16_384, "x")),
  },
  {
    name: "a body a little at a time",
    dueMs: 0,
    open: async ({ port }) =>
      drip(await openRawLine(port, post("/v1/session", "Content-Length: 2000", "", "")), " "),
  },
  {
    name: "a body a little at a time, where Google posts",
    dueMs: 0,
    open: async ({ port }) =>
      drip(await openRawLine(port, post("/google/notifications", "Content-Length: 2000", "", "")), " "),
  },
  {
    name: "chunks a little at a time, where Google posts",
    dueMs: 0,
    open: async ({ port }) =>
      drip(
        await openRawLine(port, post("/google/notifications", "Transfer-Encoding: chunked", "", "")),
        "1\r\nx\r\n",
      ),
  },
  {
    name: "a body of 1 GB, as fast as it goes",
    dueMs: 0,
    open: async ({ port }) =>
      pour(
        await openRawLine(port, post("/v1/session", "Content-Length: 1000000000", "", "")),
        Buffer.alloc(16_384, " "),
      ),
  },
  {
    name: "chunks without end, as fast as it goes",
    dueMs: 0,
    open: async ({ port }) =>
      pour(
        await openRawLine(port, post("/v1/session", "Transfer-Encoding: chunked", "", "")),
        Buffer.from(`4000\r\n${" ".repeat(16_384)}\r\n`),
      ),
  },
  {
    name: "asks for pages without end and reads none",
    dueMs: 0,
    open: async ({ port }) => {
      const line = await openRawLine(port, "");
      line.socket.pause();
      return pour(line, many(Buffer.from("GET /oauth/callback HTTP/1.1\r\nHost: relay\r\n\r\n")));
    },
  },
  {
    name: "a websocket without a ticket",
    dueMs: 0,
    open: ({ port, addressOf }, number) => openRawLine(port, upgradeWords("x".repeat(43), addressOf(number))),
  },
  {
    name: "a tunnel (CONNECT)",
    dueMs: 0,
    open: ({ port }) => openRawLine(port, "CONNECT relay:80 HTTP/1.1\r\nHost: relay\r\n\r\n"),
  },
];

/** Who has a good ticket. */
const desks: readonly Attack[] = [
  { name: "a desk that never says hello", dueMs: 0, open: asDesk },
  {
    name: "pings without end, nothing read",
    dueMs: 0,
    open: async (ground, number) => {
      const line = await asKnownDesk(ground, number);
      line.socket.pause();
      return pour(line, many(frame(opcodes.ping, "x".repeat(125))));
    },
  },
  {
    name: "pongs without end",
    dueMs: 0,
    open: async (ground, number) =>
      pour(await asKnownDesk(ground, number), many(frame(opcodes.pong, "x".repeat(125)))),
  },
  {
    name: "words without end",
    dueMs: 0,
    open: async (ground, number) => pour(await asKnownDesk(ground, number), many(frame(opcodes.text, seen))),
  },
  {
    name: "fragments without end",
    dueMs: 0,
    open: async (ground, number) => {
      const line = await asKnownDesk(ground, number);
      line.socket.write(frame(opcodes.text, "x", "more"));
      return pour(line, many(frame(opcodes.more, "x", "more")));
    },
  },
  {
    name: "empty fragments without end",
    dueMs: 0,
    open: async (ground, number) => {
      const line = await asKnownDesk(ground, number);
      line.socket.write(frame(opcodes.text, "", "more"));
      return pour(line, many(frame(opcodes.more, "", "more")));
    },
  },
  {
    name: "a frame of 2^62 bytes",
    dueMs: 0,
    open: async (ground, number) => {
      const line = await asKnownDesk(ground, number);
      line.socket.write(hugeFrame);
      return pour(line, Buffer.alloc(16_384));
    },
  },
  {
    name: "bytes that are no frames",
    dueMs: 0,
    open: async (ground, number) => pour(await asKnownDesk(ground, number), Buffer.alloc(16_384, 0xff)),
  },
];

/** What is cut as soon as the relay sees it, or within a few seconds. */
export const quickAttacks: readonly Attack[] = [...strangers, ...desks];

/** Two pings of 30 s must stay without an answer before anybody can tell. */
const TWO_PINGS_MISSED_MS = 90_000;

/** What takes as long as two missed pings. */
export const slowAttacks: readonly Attack[] = [
  {
    name: "a desk that never answers a ping",
    dueMs: TWO_PINGS_MISSED_MS,
    open: asKnownDesk,
  },
  {
    name: "a desk that reads nothing",
    dueMs: TWO_PINGS_MISSED_MS,
    open: async (ground, number) => {
      const line = await asKnownDesk(ground, number);
      line.socket.pause();
      // Whoever reads nothing does not hear either that he was cut: he looks when it should have happened.
      setTimeout(() => line.socket.resume(), TWO_PINGS_MISSED_MS + 1000);
      return line;
    },
  },
];
