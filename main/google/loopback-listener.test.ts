import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { manualTimers, type ManualTimers } from "../../tests/support/manual-timers.ts";
import { type LoopbackListener, openLoopbackListener } from "./loopback-listener.ts";

const PATH = "/word";
let timers: ManualTimers;
let abort: AbortController;
let listener: LoopbackListener;

beforeEach(async () => {
  timers = manualTimers();
  abort = new AbortController();
  listener = await openLoopbackListener({
    path: PATH,
    isOurs: (query) => query.get("state") === "right",
    timers,
    signal: abort.signal,
  });
});

afterEach(async () => {
  abort.abort();
  await listener.ended;
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request; gives status, headers and body, or the code of what went wrong. */
async function ask({
  path = `${PATH}?state=right&code=c`,
  method = "GET",
  headers = {},
}: Asked = {}): Promise<{
  readonly status: number | string;
  readonly headers?: unknown;
  readonly body?: string;
}> {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof ask>>>();
  const call = request(
    { host: "127.0.0.1", port: listener.port, path, method, headers, agent: false },
    (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    },
  );
  call.on("error", (error) => resolve({ status: "code" in error ? String(error.code) : "error" }));
  call.end();
  return promise;
}

async function isRefused(): Promise<boolean> {
  const socket = connect(listener.port, "127.0.0.1");
  const refused = await Promise.race([
    once(socket, "connect").then(() => false),
    once(socket, "error").then(() => true),
  ]).catch(() => true);
  socket.destroy();
  return refused;
}

/** Resolves once nobody listens on the port any more. */
async function portToBeFree(): Promise<void> {
  while (!(await isRefused()));
}

test("takes the answer that is ours and shows a page that runs and repeats nothing", async () => {
  const { status, headers, body } = await ask({
    path: `${PATH}?state=right&code=%3Cscript%3Ealert(1)%3C/script%3E&scope=%3Cimg%20src=x%3E`,
  });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  expect(body).toContain("You can close this page");
  expect(body).not.toMatch(/script|alert|img|state|code/i);
  const end = await listener.ended;
  expect(end.kind === "callback" && Object.fromEntries(end.query)).toEqual({
    state: "right",
    code: "<script>alert(1)</script>",
    scope: "<img src=x>",
  });
});

test("frees its port after the answer, so that a second one finds nobody", async () => {
  await ask();
  await portToBeFree();
  expect((await ask()).status).toBe("ECONNREFUSED");
});

describe("answers 404 and goes on waiting for", () => {
  test.each<[string, Asked]>([
    ["another path", { path: "/?state=right&code=c" }],
    ["a path below ours", { path: `${PATH}/more?state=right&code=c` }],
    ["a wrong state", { path: `${PATH}?state=wrong&code=c` }],
    ["no state", { path: `${PATH}?code=c` }],
    ["no query", { path: PATH }],
    ["POST", { method: "POST" }],
    ["HEAD", { method: "HEAD" }],
    ["OPTIONS", { method: "OPTIONS" }],
    ["another Host (DNS rebinding)", { headers: { Host: "evil.example" } }],
    ["our Host without the port", { headers: { Host: "127.0.0.1" } }],
    ["localhost", { headers: { Host: "localhost" } }],
    ["an absolute address", { path: `http://127.0.0.1${PATH}?state=right&code=c` }],
  ])("%s", async (_, asked) => {
    expect((await ask(asked)).status).toBe(404);
    expect((await ask()).status).toBe(200);
    expect((await listener.ended).kind).toBe("callback");
  });
});

test("refuses headers above 8 KB and goes on", async () => {
  expect((await ask({ headers: { "X-Long": "x".repeat(9000) } })).status).toBe(431);
  expect((await ask()).status).toBe(200);
});

test("gives up after fifty requests that are not ours", async () => {
  for (let turn = 0; turn < 49; turn += 1) await ask({ path: "/guess" });
  expect((await ask({ path: "/guess" })).status).toSatisfy(
    (status: unknown) => status === 404 || status === "ECONNRESET",
  );
  expect(await listener.ended).toEqual({ kind: "flooded" });
  await portToBeFree();
});

test("holds ten connections at once and no more", async () => {
  const sockets: Socket[] = [];
  const open = async () => {
    const socket = connect(listener.port, "127.0.0.1");
    socket.on("error", () => undefined);
    sockets.push(socket);
    await once(socket, "connect");
    return socket;
  };
  for (let turn = 0; turn < 10; turn += 1) await open();
  const eleventh = await open();
  await once(eleventh, "close");
  expect(sockets.slice(0, 10).every((socket) => !socket.destroyed)).toBe(true);
  for (const socket of sockets) socket.destroy();
});

test("drops who is slow to ask after five seconds, and goes on", { timeout: 12_000 }, async () => {
  const socket = connect(listener.port, "127.0.0.1");
  socket.write(`GET ${PATH}?state=right&code=c HTTP/1.1\r\nHost: 127.0.0.1:${listener.port}\r\n`);
  const drip = setInterval(() => socket.write("X-Slow: 1\r\n"), 500);
  socket.on("error", () => undefined);
  socket.resume();
  await once(socket, "close");
  clearInterval(drip);
  expect((await ask()).status).toBe(200);
});

test("gives up after five minutes and frees its port", async () => {
  timers.pass(5 * 60_000 - 1);
  expect(await isRefused()).toBe(false);
  timers.pass(1);
  expect(await listener.ended).toEqual({ kind: "timedOut" });
  await portToBeFree();
});

test("gives up when told to, frees its port and leaves no alarm", async () => {
  abort.abort();
  expect(await listener.ended).toEqual({ kind: "superseded" });
  await portToBeFree();
  expect(timers.pending()).toBe(0);
});

test("never starts where it was given up before", async () => {
  const late = await openLoopbackListener({
    path: PATH,
    isOurs: () => true,
    timers,
    signal: AbortSignal.abort(),
  });
  expect(await late.ended).toEqual({ kind: "superseded" });
});

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === "IPv4");

test.skipIf(outside === undefined)("cannot be reached from the network", async () => {
  const socket = connect(listener.port, outside?.address ?? "");
  const [error] = await once(socket, "error");
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
});
