import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { createServer } from "node:http";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { googleEndpoints } from "./google-config.ts";
import { GoogleError } from "./google-error.ts";
import { createGoogleHttp, type GoogleHttp, HostNotAllowedError } from "./http.ts";
import { scriptedGoogle, type ScriptedGoogle } from "../../tests/support/scripted-google.ts";

let google: ScriptedGoogle;
let http: GoogleHttp;

beforeEach(async () => {
  google = await scriptedGoogle();
  http = createGoogleHttp(googleEndpoints(google.endpoint));
});

afterEach(async () => {
  http.close();
  await google.close();
});

const SECRET = "ya29.secret-token";

function get(path: string, timeoutMs = 5000): Promise<unknown> {
  const headers = { Authorization: `Bearer ${SECRET}` };
  return http.send({ method: "GET", url: new URL(path, google.endpoint).href, headers, timeoutMs });
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error("nothing was thrown");
  return error;
}

test("gives every answer as it came, whatever its status", async () => {
  google.answerWith(() => ({ status: 410, body: { error: 1 }, headers: { "Retry-After": "7" } }));
  await expect(get("/calendar/v3/x")).resolves.toMatchObject({
    status: 410,
    text: '{"error":1}',
    headers: { "retry-after": "7" },
  });
});

test("follows no redirect: the token would go along", async () => {
  google.answerWith(() => ({ status: 302, headers: { location: "/elsewhere" } }));
  await expect(get("/token")).resolves.toMatchObject({ status: 302 });
  expect(google.asked.map(({ path }) => path)).toEqual(["/token"]);
});

test.each(["https://example.com/token", "http://127.0.0.1:1/token", "http://localhost/calendar/v3"])(
  "asks nobody but Google, so not %s",
  async (url) => {
    await expect(http.send({ method: "GET", url, timeoutMs: 1000 })).rejects.toBeInstanceOf(
      HostNotAllowedError,
    );
  },
);

test("reads a compressed answer, and asks for one", async () => {
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" });
    response.end(gzipSync(JSON.stringify({ asked: request.headers["accept-encoding"] })));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const own = createGoogleHttp(googleEndpoints(new URL(`http://127.0.0.1:${port}`)));
  const answer = await own.send({ method: "GET", url: `http://127.0.0.1:${port}/token`, timeoutMs: 5000 });
  own.close();
  server.close();
  expect(answer.text).toContain("gzip");
});

test("[AC1] calls a connection that breaks offline, and keeps the token out of the error", async () => {
  google.answerWith(() => "hangUp");
  const error = await failureOf(get("/calendar/v3/users/me/calendarList?x=patient"));
  expect(error).toBeInstanceOf(GoogleError);
  expect(error).toMatchObject({ code: "offline", reason: "ECONNRESET" });
  const everything = inspect(error, { depth: Infinity, showHidden: true });
  expect(everything).not.toContain(SECRET);
  expect(everything).not.toContain("patient");
});

test("[AC1] calls an answer that does not come in time offline", async () => {
  google.answerWith(() => new Promise(() => undefined));
  await expect(get("/token", 50)).rejects.toMatchObject({ code: "offline" });
});

test("[AC1] calls a port where nobody listens offline", async () => {
  await google.close();
  await expect(get("/token")).rejects.toMatchObject({ code: "offline", reason: "ECONNREFUSED" });
});

test("keeps its connection for the next request", async () => {
  const ports = new Set<unknown>();
  const server = createServer((request, response) => {
    ports.add(request.socket.remotePort);
    response.end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const own = createGoogleHttp(googleEndpoints(new URL(origin)));
  for (let turn = 0; turn < 3; turn += 1)
    await own.send({ method: "GET", url: `${origin}/token`, timeoutMs: 5000 });
  own.close();
  server.close();
  expect(ports.size).toBe(1);
});

test("goes through the proxy of the environment with its TLS whole, so that the proxy sees no token", async () => {
  const connects: (string | undefined)[] = [];
  const proxy = createServer((_, response) => response.writeHead(500).end());
  proxy.on("connect", ({ url, headers }, socket) => {
    connects.push(url, headers.authorization);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${port}`);
  vi.stubEnv("https_proxy", `http://127.0.0.1:${port}`);
  vi.stubEnv("NO_PROXY", "");
  vi.stubEnv("no_proxy", "");
  const own = createGoogleHttp(googleEndpoints());
  const headers = { Authorization: `Bearer ${SECRET}` };
  const url = "https://oauth2.googleapis.com/token";
  const answer = await own.send({ method: "POST", url, headers, timeoutMs: 5000 });
  vi.unstubAllEnvs();
  own.close();
  proxy.close();
  expect({ connects, status: answer.status }).toEqual({
    connects: ["oauth2.googleapis.com:443", undefined],
    status: 403,
  });
});

test("asks this computer itself without any proxy", async () => {
  for (const name of ["HTTP_PROXY", "http_proxy"]) vi.stubEnv(name, "http://127.0.0.1:1");
  for (const name of ["NO_PROXY", "no_proxy"]) vi.stubEnv(name, "");
  google.answerWith(() => ({ status: 200, body: {} }));
  await expect(get("/token")).resolves.toMatchObject({ status: 200 });
  vi.unstubAllEnvs();
});
