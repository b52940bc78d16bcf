import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { aHook } from "../../../tests/support/hook.ts";
import type { Hook } from "../../../tests/support/hook.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller, SandboxAnswer } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const WATCH = "/calendars/primary/events/watch";
const VISIT = { id: "visit1", start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
const NOW = Date.parse("2026-11-21T09:00:00Z");
const DAY_MS = 24 * 60 * 60_000;

let now = NOW;
let waits: number[] = [];
let sandbox: SandboxGoogle;
let call: CalendarCaller;
let hook: Hook;
beforeEach(async () => {
  now = NOW;
  waits = [];
  const after = (milliseconds: number, run: () => void): (() => void) => {
    waits.push(milliseconds);
    queueMicrotask(run);
    return () => undefined;
  };
  sandbox = await aSandbox({ clock: { now: () => now }, timers: { after } });
  call = aCalendarCaller(sandbox);
  hook = await aHook();
});
afterEach(async () => {
  await sandbox.close();
});

async function watch(body: object = {}): Promise<SandboxAnswer> {
  const usual = { id: "channel-1", type: "web_hook", address: hook.address, token: "secret-1" };
  return await call("POST", WATCH, { body: { ...usual, ...body } });
}

async function messagesArrive(count: number): Promise<void> {
  await vi.waitFor(() => {
    expect(hook.messages.length).toBe(count);
  });
}

const numbers = (): number[] => hook.messages.map((headers) => Number(headers["x-goog-message-number"]));

test("[D1] answers the channel, its resource and its end after seven days as text", async () => {
  const { status, body } = await watch();
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      kind: "api#channel",
      id: "channel-1",
      resourceId: expect.any(String),
      resourceUri: "https://www.googleapis.com/calendar/v3/calendars/primary/events?alt=json",
      token: "secret-1",
      expiration: String(NOW + 7 * DAY_MS),
    },
  });
});

test("[D1] gives channels of one calendar the same resource", async () => {
  const ids = [await watch(), await watch({ id: "channel-2" })].map(({ body }) => Object(body).resourceId);
  expect(ids[0]).toBe(ids[1]);
});

test.each([
  [{ params: { ttl: "3600" } }, NOW + 3_600_000],
  [{ expiration: NOW + DAY_MS }, NOW + DAY_MS],
  [{ params: { ttl: "9999999" } }, NOW + 30 * DAY_MS],
])("[D1] ends as asked by %j, within Google's limit", async (asked, expected) => {
  expect((await watch(asked)).body).toMatchObject({ expiration: String(expected) });
});

test.each([
  [{ address: "http://relay.example/hook" }, "push.webhookUrlNotHttps"],
  [{ id: "x".repeat(65) }, "invalid"],
  [{ token: "x".repeat(257) }, "invalid"],
  [{ type: "carrier_pigeon" }, "invalid"],
  [{ id: undefined }, "required"],
  [{ expiration: NOW - 1 }, "invalid"],
])("[D1] refuses %j", async (asked, reason) => {
  const { status, body } = await watch(asked);
  expect([status, body]).toMatchObject([400, { error: { errors: [{ reason }] } }]);
});

test("[D1] takes plain http on loopback only where that was allowed", async () => {
  const strict = await aSandbox({ allowLoopbackHooks: false });
  const body = { id: "channel-1", type: "web_hook", address: hook.address };
  const answer = await aCalendarCaller(strict)("POST", WATCH, { body });
  await strict.close();
  expect([answer.status, answer.body]).toMatchObject([
    400,
    { error: { message: `WebHook callback must be HTTPS: ${hook.address}` } },
  ]);
});

test("[D1] an id stays taken, even of a stopped channel", async () => {
  const { body } = await watch();
  const { resourceId } = z.looseObject({ resourceId: z.string() }).parse(body);
  await call("POST", "/channels/stop", { body: { id: "channel-1", resourceId } });
  const again = await watch();
  expect([again.status, again.body]).toMatchObject([
    400,
    { error: { message: "Channel id channel-1 not unique" } },
  ]);
});

test("[D1] a stale sync token makes watch itself fail", async () => {
  const { body } = await call("GET", "/calendars/primary/events");
  const { nextSyncToken } = z.looseObject({ nextSyncToken: z.string() }).parse(body);
  sandbox.control.expireSyncTokens();
  const path = `${WATCH}?syncToken=${encodeURIComponent(nextSyncToken)}`;
  const answer = await call("POST", path, {
    body: { id: "channel-1", type: "web_hook", address: hook.address },
  });
  expect(answer.status).toBe(410);
});

test("[D2] begins with sync, number 1, and no body", async () => {
  const { body } = await watch();
  await messagesArrive(1);
  expect(hook.messages[0]).toMatchObject({
    "content-length": "0",
    "x-goog-channel-id": "channel-1",
    "x-goog-channel-token": "secret-1",
    "x-goog-channel-expiration": "Sat, 28 Nov 2026 09:00:00 GMT",
    "x-goog-message-number": "1",
    "x-goog-resource-id": Object(body).resourceId,
    "x-goog-resource-state": "sync",
    "x-goog-resource-uri": "https://www.googleapis.com/calendar/v3/calendars/primary/events?alt=json",
    "user-agent": "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
  });
});

test("[D2] says exists for creation, change and deletion alike, own writes among them, with rising numbers", async () => {
  await watch();
  await messagesArrive(1);
  await call("POST", "/calendars/primary/events", { body: VISIT });
  await messagesArrive(2);
  sandbox.control.changeEvent({ calendarId: OWNER, eventId: "visit1" }, { summary: "Changed" });
  await messagesArrive(3);
  await call("DELETE", "/calendars/primary/events/visit1");
  await messagesArrive(4);
  expect(hook.messages.map((headers) => headers["x-goog-resource-state"])).toEqual([
    "sync",
    "exists",
    "exists",
    "exists",
  ]);
  expect(numbers()).toEqual(numbers().toSorted((a, b) => a - b));
  expect(new Set(numbers()).size).toBe(4);
});

test.each([500, 502, 503, 504])("[D3] tries again after %i, waiting longer each time", async (status) => {
  hook.answers.push(status, status);
  await watch();
  await messagesArrive(3);
  expect([numbers(), waits]).toEqual([
    [1, 1, 1],
    [1000, 2000],
  ]);
});

test.each([200, 302, 400, 404, 429])("[D3] does not try again after %i", async (status) => {
  hook.answers.push(status);
  await watch();
  await messagesArrive(1);
  sandbox.control.insertEvent(OWNER, VISIT);
  await messagesArrive(2);
  expect([hook.messages[1]?.["x-goog-resource-state"], waits]).toEqual(["exists", []]);
});

test("[D5] stops a channel, once", async () => {
  const { resourceId } = Object((await watch()).body);
  const stop = async (): Promise<SandboxAnswer> =>
    await call("POST", "/channels/stop", { body: { id: "channel-1", resourceId } });
  const [first, second] = [await stop(), await stop()];
  expect([first.status, second.status]).toEqual([204, 404]);
  expect(second.body).toMatchObject({
    error: { message: expect.stringMatching(/^Channel 'channel-1' not found for project '/) },
  });
});

test("[D5] lets nobody else stop a channel", async () => {
  const { resourceId } = Object((await watch()).body);
  sandbox.control.addAccount({ email: "other@clinic.example" });
  const other = aCalendarCaller(sandbox, { email: "other@clinic.example" });
  const answer = await other("POST", "/channels/stop", { body: { id: "channel-1", resourceId } });
  expect(answer.status).toBe(404);
});

test("[D5] a stopped and an expired channel fall silent, an overlapping one goes on", async () => {
  await watch({ params: { ttl: "60" } });
  const { resourceId } = Object((await watch({ id: "channel-2" })).body);
  await watch({ id: "channel-3" });
  await messagesArrive(3);
  await call("POST", "/channels/stop", { body: { id: "channel-2", resourceId } });
  now += 61_000;
  sandbox.control.insertEvent(OWNER, VISIT);
  await messagesArrive(4);
  expect(hook.messages[3]?.["x-goog-channel-id"]).toBe("channel-3");
});

test("[D6] can be made to lose a message, or to send it twice", async () => {
  await watch();
  await messagesArrive(1);
  sandbox.control.addFault({ kind: "dropPush", times: 1 });
  sandbox.control.insertEvent(OWNER, VISIT);
  sandbox.control.addFault({ kind: "duplicatePush", times: 1 });
  sandbox.control.changeEvent({ calendarId: OWNER, eventId: "visit1" }, { summary: "Changed" });
  await messagesArrive(3);
  expect(numbers()[1]).toBe(numbers()[2]);
});
