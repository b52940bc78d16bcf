import { connect, type Socket } from "node:net";
import { parseArgs } from "node:util";

/*
 * A stranger who posts forged messages as fast as he is told, in a process of his own: `--port`, `--rate` a second (0: as fast as
 * the relay takes them), `--seconds`, `--token` and `--channel` of a good message, of which he changes the proof. Each line has one
 * request under way, and is given up when the relay says so. The last line on stdout says what was sent and answered.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "" },
    rate: { type: "string", default: "10000" },
    seconds: { type: "string", default: "60" },
    token: { type: "string", default: "" },
    channel: { type: "string", default: "" },
  },
});
const [port, rate, seconds] = [Number(values.port), Number(values.rate), Number(values.seconds)];

const LINES = 256;
const TICK_MS = 5;
const FORGERIES = 500;

/** The good message with other proofs: what costs the relay most, because it has to compute before it can tell. */
const forgeries = Array.from({ length: FORGERIES }, (_, number) => {
  const proof = String(number).padStart(43, "A");
  const headers = [
    "POST /google/notifications HTTP/1.1",
    `Host: 127.0.0.1:${port}`,
    "Content-Length: 0",
    "User-Agent: APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
    `X-Goog-Channel-ID: ${values.channel}`,
    `X-Goog-Channel-Token: ${values.token.slice(0, -43)}${proof}`,
    "X-Goog-Channel-Expiration: Fri, 31 Mar 2028 14:56:37 GMT",
    `X-Goog-Message-Number: ${number + 1}`,
    "X-Goog-Resource-ID: ret08u3rv24htgh289g",
    "X-Goog-Resource-State: exists",
    "X-Goog-Resource-URI: https://www.googleapis.com/calendar/v3/calendars/anna@example.org/events?alt=json",
  ];
  return Buffer.from([...headers, "", ""].join("\r\n"));
});

let sent = 0;
let broken = 0;
let isOver = false;
const statuses: Record<string, number> = {};
const free: Socket[] = [];
const lines = new Set<Socket>();
/** Lines with a message that has no answer yet. */
const asked = new Set<Socket>();

function openLine(): void {
  const line = connect(port, "127.0.0.1");
  lines.add(line);
  line.setNoDelay(true);
  line.once("connect", () => {
    free.push(line);
  });
  line.on("data", (data: Buffer) => {
    // Nobody asked: the relay is tired of waiting.
    if (!asked.delete(line)) return void line.destroy();
    // An answer without a body comes in one piece.
    const text = data.toString("latin1");
    const status = text.slice(9, 12);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (text.includes("\r\nConnection: close")) line.destroy();
    else free.push(line);
  });
  // What an error means is told by what was under way.
  line.on("error", () => {});
  line.once("close", () => {
    if (asked.delete(line) && !isOver) broken += 1;
    lines.delete(line);
    if (!isOver) openLine();
  });
}

for (let count = 0; count < LINES; count += 1) openLine();

const began = performance.now();

/** Sends what is due by now, as far as there are lines that have had their answer. */
function sendDue(): void {
  const due = rate === 0 ? Infinity : ((performance.now() - began) / 1000) * rate;
  while (sent < due) {
    // In turns: a line that is never used would be hung up on.
    const line = free.shift();
    if (line === undefined) return;
    if (line.destroyed) continue;
    const forgery = forgeries[sent % FORGERIES];
    if (forgery === undefined) return;
    asked.add(line);
    line.write(forgery);
    sent += 1;
  }
}

const ticker = setInterval(sendDue, TICK_MS);
setTimeout(() => {
  clearInterval(ticker);
  isOver = true;
  const took = (performance.now() - began) / 1000;
  for (const line of lines) line.destroy();
  process.stdout.write(`${JSON.stringify({ sent, seconds: took, broken, statuses })}\n`);
}, seconds * 1000);
