import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { createRelayLog } from "../../backend/log.ts";
import { createRelay } from "../../backend/create-relay.ts";
import type { OpenChannelAnswer } from "../../shared/relay/protocol.ts";
import { machineTimers } from "../../backend/timers.ts";
import { aRedis } from "./a-redis.ts";
import { isMissing, stores } from "./a-store.ts";
import { aHandDesk, send, type HandDesk, type HandStream } from "./hand-desk.ts";
import { googleHeaders, post } from "./google-message.ts";
import { aRelayProcess } from "./relay-process.ts";

/* A search of every byte the relay has written for what it must not know: nothing planted may be found. */

const plant = (...parts: readonly string[]) => parts.join("-canary-");
const planted = {
  calendarId: plant("anna", "calendar@example.org"),
  query: plant("4/sign", "in-code"),
  path: plant("Maria", "Musterfrau"),
  body: plant("+49151", "23456"),
  header: plant("ya29.google", "token"),
  forwarded: "203.0.113.77",
};

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Says what the relay must not keep at every door it has. */
async function plantEverywhere(at: {
  readonly url: string;
  readonly desk: HandDesk;
  readonly channel: OpenChannelAnswer;
  readonly stream: HandStream;
}): Promise<void> {
  const { url, desk, channel, stream } = at;
  const { calendarId, query, path, body, header, forwarded } = planted;
  const more = {
    "X-Goog-Resource-URI": `https://www.googleapis.com/calendar/v3/calendars/${calendarId}/events`,
    "User-Agent": header,
    "X-Forwarded-For": forwarded,
  };
  await post(channel.address, googleHeaders(channel, more));
  await post(channel.address, googleHeaders({ ...channel, token: `v1.${header}` }, more));
  await post(channel.address, googleHeaders(channel, { ...more, "X-Goog-Resource-State": header }), body);
  await fetch(`${url}/oauth/callback?code=${query}&state=x`, { headers: { Cookie: header } });
  await send(`${url}/v1/${path}`, { method: "GET", ticket: header });
  await send(`${url}/v1/session`, { method: "POST", body: { name: body } });
  await desk.ask(url, "PUT", `/v1/channels/${path}`, { name: body });
  stream.socket.send(JSON.stringify({ kind: "hello", name: body }));
  stream.socket.send(body);
  await stream.hears("changed");
}

describe.each(stores)("with $label", ({ kind }) => {
  test.skipIf(isMissing(kind))("neither log nor store keeps what is not the relay's to know", async () => {
    const folder = mkdtempSync(join(tmpdir(), "relay-secrecy-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const redis = kind === "Redis" ? await aRedis() : undefined;
    if (redis !== undefined) onTestFinished(() => redis.remove());
    let log = "";
    const relay = await createRelay({
      env: {
        port: 0,
        host: "127.0.0.1",
        publicUrl: null,
        channelKeys: [Buffer.alloc(32, 7)],
        enrolmentKey: null,
        dataFile: join(folder, "relay.sqlite"),
        redisUrl: redis?.url ?? null,
        trustedProxies: 1,
        metricsPort: 0,
        limits: { socketsPerSource: 100, handshakesPerSecond: 100 },
        drainSeconds: 0,
      },
      clock: { now: Date.now },
      timers: machineTimers,
      randomBytes,
      log: createRelayLog({ write: (line) => void (log += line) }),
    });
    const { url, metrics = "" } = await relay.listen();
    const desk = aHandDesk();
    const stream = await desk.listen(url);
    await stream.hears("welcome");
    const channel = await desk.openChannel(url);
    await plantEverywhere({ url, desk, channel, stream });
    const shown = await (await fetch(metrics)).text();
    await relay.close();
    await redis?.kill();
    const kept = [folder, redis?.folder ?? folder]
      .flatMap(filesBelow)
      .map((file) => readFileSync(file, "latin1"));
    const found = Object.entries(planted).filter(([, secret]) =>
      [log, shown, ...kept].some((text) => text.includes(secret)),
    );
    expect({ found, isLogged: log.includes('"route":"oauthCallback"'), isKept: kept.length > 0 }).toEqual({
      found: [],
      isLogged: true,
      isKept: true,
    });
  });
});

test("its memory does not hold on to it either", async () => {
  const folder = mkdtempSync(join(tmpdir(), "relay-heap-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { child, url, stderr } = await aRelayProcess({
    NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
  });
  const desk = aHandDesk();
  const stream = await desk.listen(url);
  await stream.hears("welcome");
  const channel = await desk.openChannel(url);
  await plantEverywhere({ url, desk, channel, stream });
  child.kill("SIGUSR2");
  const snapshot = () =>
    filesBelow(folder)
      .map((file) => readFileSync(file, "latin1"))
      .join("");
  // The last of a snapshot is its strings, closed by two brackets.
  await expect.poll(() => /\]\}\s*$/.test(snapshot()), { timeout: 25_000, interval: 250 }).toBe(true);
  const heap = snapshot();
  const isIn = (text: string) => heap.includes(text) || stderr().includes(text);
  expect({
    found: Object.values(planted).filter(isIn),
    isLooking: isIn(channel.channelId) && isIn(desk.deskId),
  }).toEqual({ found: [], isLooking: true });
});
