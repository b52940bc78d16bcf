import { createClient } from "@redis/client";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import type { RelayLogLine } from "../../backend/log.ts";
import { aBalancer } from "./a-balancer.ts";
import { aRedis, redisMissing, type RunningRedis } from "./a-redis.ts";
import { aRelay, type RunningRelay } from "./a-relay.ts";
import { isMissing, sharedRedis } from "./a-store.ts";
import { googleHeaders, post } from "./google-message.ts";
import { createHandTimers } from "./hand-timers.ts";
import { aHandDesk, codeOf, send, type HandStream } from "./hand-desk.ts";
import { aRelayProcess } from "./relay-process.ts";

const channelKey = "07".repeat(32);
const message = (number: number) => ({ "X-Goog-Message-Number": String(number) });

async function twoNodes(redis: RunningRedis): Promise<readonly [RunningRelay, RunningRelay]> {
  const env = { redisUrl: redis.url };
  return [await aRelay({ env }), await aRelay({ env })];
}

/** A Redis of its own, for a test that ends it. */
async function ownRedis(): Promise<RunningRedis> {
  const redis = await aRedis();
  onTestFinished(() => redis.remove());
  return redis;
}

function logged({ lines }: RunningRelay, code: RelayLogLine["code"]): Promise<void> {
  return expect.poll(() => lines.some((line) => line.code === code)).toBe(true);
}

/** Resolves once the socket has had this many hints. */
async function hints(stream: HandStream, count: number): Promise<void> {
  await expect.poll(() => stream.messages.filter(({ kind }) => kind === "changed").length).toBe(count);
}

/** Resolves once the desk knows of a change, by a hint or by a welcome that says more than its first. */
function learns(stream: HandStream): Promise<void> {
  return expect
    .poll(() =>
      stream.messages.some(
        (heard) => heard.kind === "changed" || (heard.kind === "welcome" && heard.calendars.length === 1),
      ),
    )
    .toBe(true);
}

describe.skipIf(isMissing("Redis"))(
  `two nodes${redisMissing === undefined ? "" : `: ${redisMissing}`}`,
  () => {
    test("a message of Google's at one node reaches the desks of the other, once", async () => {
      const [here, there] = await twoNodes(await sharedRedis());
      const desk = aHandDesk();
      const stream = await desk.listen(there.url);
      await stream.hears("welcome");
      const channel = await desk.openChannel(here.url);
      const statuses = [];
      for (const { url } of [here, there, here])
        statuses.push((await post(`${url}/google/notifications`, googleHeaders(channel, message(1)))).status);
      const changed = await stream.hears("changed");
      await post(`${there.url}/google/notifications`, googleHeaders(channel, message(2)));
      await hints(stream, 2);
      expect({ statuses, calendarKey: changed.calendarKey }).toEqual({
        statuses: [204, 204, 204],
        calendarKey: "k".repeat(43),
      });
    });

    test("a ticket of one node opens a socket at the other, once on both together", async () => {
      const [here, there] = await twoNodes(await sharedRedis());
      const desk = aHandDesk();
      const ticket = await desk.ticket(here.url, "stream");
      const stream = await desk.listen(there.url, ticket);
      await stream.hears("welcome");
      await expect(desk.listen(here.url, ticket)).rejects.toThrow("401");
    });

    test("a proof is good once on both nodes together", async () => {
      const [here, there] = await twoNodes(await sharedRedis());
      const balancer = await aBalancer();
      balancer.use([here.port, there.port]);
      const env = { redisUrl: (await sharedRedis()).url, publicUrl: balancer.url };
      const [one, other] = [await aRelay({ env }), await aRelay({ env })];
      const desk = aHandDesk();
      balancer.use([one.port]);
      await desk.register(balancer.url);
      const proof = await desk.proof(balancer.url, "request");
      const ask = async () =>
        codeOf(await send(`${balancer.url}/v1/session`, { method: "POST", body: proof }));
      const first = await ask();
      balancer.use([other.port]);
      expect([first, await ask()]).toEqual([200, "notAllowed"]);
    });

    test("a desk revoked at one node is off the other within 5 s", async () => {
      const [here, there] = await twoNodes(await sharedRedis());
      const desk = aHandDesk();
      const other = aHandDesk(desk.clinic);
      const streams = [
        await other.listen(here.url),
        await other.listen(there.url),
        await desk.listen(there.url),
      ];
      for (const stream of streams) await stream.hears("welcome");
      const began = performance.now();
      const revocation = desk.clinic.revoke(other.deskId);
      await desk.ask(here.url, "DELETE", `/v1/desks/${other.deskId}`, { revocation });
      const codes = await Promise.all(streams.slice(0, 2).map((stream) => stream.closed));
      const took = performance.now() - began;
      expect({ codes, isSoon: took < 5000, stays: streams[2]?.socket.readyState }).toEqual({
        codes: [1008, 1008],
        isSoon: true,
        stays: 1,
      });
    });

    test("a document written at one node is told to the desks of the other", async () => {
      const [here, there] = await twoNodes(await sharedRedis());
      const desk = aHandDesk();
      const stream = await desk.listen(there.url);
      await stream.hears("welcome");
      await desk.ask(here.url, "PUT", `/v1/clinics/${desk.clinic.clinicId}/document`, {
        version: 1,
        sealed: "first",
        signature: "s".repeat(86),
        certificate: desk.certificate,
      });
      expect((await stream.hears("documentChanged")).version).toBe(1);
    });

    test("a node subscribes to the clinics whose desks it holds, and to no other", async () => {
      const redis = await ownRedis();
      const [here] = await twoNodes(redis);
      const desk = aHandDesk();
      const stream = await desk.listen(here.url);
      await stream.hears("welcome");
      const client = await createClient({ url: redis.operatorUrl }).connect();
      onTestFinished(() => client.destroy());
      const channels = () => client.pubSubChannels();
      const during = await channels();
      stream.socket.close();
      await expect.poll(channels).toEqual([]);
      expect(during).toEqual([`relay:${desk.clinic.clinicId}:news`]);
    });

    test("with Redis gone a node still tells its own desks, once, and has Google come again; then all learn of it", async () => {
      const redis = await ownRedis();
      const [here, there] = await twoNodes(redis);
      const desk = aHandDesk();
      const [ours, theirs] = [await desk.listen(here.url), await desk.listen(there.url)];
      await Promise.all([ours.hears("welcome"), theirs.hears("welcome")]);
      const channel = await desk.openChannel(here.url);
      const push = async (number: number) =>
        (await post(`${here.url}/google/notifications`, googleHeaders(channel, message(number)))).status;
      await redis.kill();
      await Promise.all([logged(here, "storeLost"), logged(there, "storeLost")]);
      const gone = [await push(1), await push(1)];
      const session = codeOf(await send(`${here.url}/v1/session`, { method: "POST" }));
      const newSession = aHandDesk().register(here.url).then(codeOf);
      const during = { ours: ours.messages.length, theirs: theirs.messages.length, new: await newSession };
      await redis.start();
      await Promise.all([logged(here, "storeReached"), logged(there, "storeReached")]);
      const back = await push(1);
      await learns(theirs);
      expect({ gone, session, during, back }).toEqual({
        gone: [503, 503],
        session: 200,
        // A welcome and, at the node that took the message, one hint.
        during: { ours: 2, theirs: 1, new: "unavailable" },
        back: 204,
      });
    });

    test("desks are told anew what they may have missed while Redis was gone", async () => {
      const redis = await ownRedis();
      const [here, there] = await twoNodes(redis);
      const desk = aHandDesk();
      const revoked = aHandDesk(desk.clinic);
      const [stays, goes] = [await desk.listen(there.url), await revoked.listen(there.url)];
      await Promise.all([stays.hears("welcome"), goes.hears("welcome")]);
      const channel = await desk.openChannel(here.url);
      const word = desk.clinic.revoke(revoked.deskId);
      const request = await desk.ticket(here.url, "request");
      // The other node's line to the bus is cut, and only that: it hears nothing of what comes now.
      const client = await createClient({ url: redis.operatorUrl }).connect();
      onTestFinished(() => client.destroy());
      await client.sendCommand(["CLIENT", "PAUSE", "1", "WRITE"]);
      await client.sendCommand(["CLIENT", "KILL", "TYPE", "pubsub"]);
      await send(`${here.url}/v1/desks/${revoked.deskId}`, {
        method: "DELETE",
        body: { revocation: word },
        ticket: request,
      });
      await post(`${here.url}/google/notifications`, googleHeaders(channel, message(1)));
      expect(await goes.closed).toBe(1008);
      await learns(stays);
    });

    test("a revocation whose news were lost takes effect with the look that comes once a minute", async () => {
      const redis = await ownRedis();
      const timers = createHandTimers();
      const there = await aRelay({ env: { redisUrl: redis.url }, timers });
      const desk = aHandDesk();
      const other = aHandDesk(desk.clinic);
      const [stays, goes] = [await desk.listen(there.url), await other.listen(there.url)];
      await Promise.all([stays.hears("welcome"), goes.hears("welcome")]);
      const client = await createClient({ url: redis.operatorUrl }).connect();
      onTestFinished(() => client.destroy());
      // What a node writes, without what it tells the others.
      const key = `relay:${desk.clinic.clinicId}:desks`;
      const known = z
        .record(z.string(), z.unknown())
        .parse(JSON.parse((await client.hGet(key, other.deskId)) ?? ""));
      const revocation = JSON.stringify(desk.clinic.revoke(other.deskId));
      await client.hSet(key, other.deskId, JSON.stringify({ ...known, revocation }));
      timers.fire(60_000);
      expect({ code: await goes.closed, stays: stays.socket.readyState }).toEqual({ code: 1008, stays: 1 });
    });

    test("a clinic's limit of connected desks counts those of all nodes", async () => {
      const [here, there] = await twoNodes(await sharedRedis());
      const clinic = aHandDesk().clinic;
      for (let count = 0; count < 50; count += 1)
        await (await aHandDesk(clinic).listen([here, there][count % 2]?.url ?? "")).hears("welcome");
      const [one, other] = [aHandDesk(clinic), aHandDesk(clinic)];
      await expect(one.listen(here.url)).rejects.toThrow("429");
      await expect(other.listen(there.url)).rejects.toThrow("429");
    });

    test("a Redis that hangs counts as gone within 5 s", async () => {
      const redis = await ownRedis();
      const [here] = await twoNodes(redis);
      const desk = aHandDesk();
      const stream = await desk.listen(here.url);
      await stream.hears("welcome");
      const channel = await desk.openChannel(here.url);
      redis.freeze();
      const began = performance.now();
      const { status } = await post(channel.address, googleHeaders(channel, message(1)));
      const took = performance.now() - began;
      await stream.hears("changed");
      expect({ status, isSoon: took < 5000 }).toEqual({ status: 503, isSoon: true });
    });

    test("desks of a node that was killed go on at the other", async () => {
      const redis = await sharedRedis();
      const balancer = await aBalancer();
      const variables = {
        RELAY_REDIS_URL: redis.url,
        RELAY_CHANNEL_KEY: channelKey,
        RELAY_PUBLIC_URL: balancer.url,
      };
      const [one, other] = await Promise.all([aRelayProcess(variables), aRelayProcess(variables)]);
      balancer.use([one.port]);
      const desk = aHandDesk();
      const before = await desk.listen(balancer.url);
      await before.hears("welcome");
      const channel = await desk.openChannel(balancer.url);
      one.child.kill("SIGKILL");
      const code = await before.closed;
      await one.ended;
      balancer.use([one.port, other.port]);
      const { status } = await post(channel.address, googleHeaders(channel, message(1)));
      const after = await desk.listen(balancer.url);
      const { calendars } = await after.hears("welcome");
      expect({ code, status, changed: calendars.map(({ calendarKey }) => calendarKey) }).toEqual({
        code: 1006,
        status: 204,
        changed: ["k".repeat(43)],
      });
    });

    test("a node that cannot reach Redis says so and ends with 1, without the password", async () => {
      await expect(
        aRelayProcess({
          RELAY_REDIS_URL: "redis://relay:secret-word@127.0.0.1:1",
          RELAY_CHANNEL_KEY: channelKey,
        }),
      ).rejects.toThrow(
        "the relay ended with 1: cannot use Redis at 127.0.0.1:1: see that it runs and that RELAY_REDIS_URL has the right user and password.",
      );
    });
  },
);
