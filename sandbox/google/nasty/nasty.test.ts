import { afterEach, beforeEach, expect, test } from "vitest";
import { manualTimers } from "../../../tests/support/manual-timers.ts";
import type { ManualTimers } from "../../../tests/support/manual-timers.ts";
import { aCalendarCaller, aSandbox, postForm } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const EVENTS = "/calendars/primary/events";
const day = { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };

let timers: ManualTimers;
let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  timers = manualTimers();
  sandbox = await aSandbox({ timers });
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

const insert = (id: string, summary = id): unknown =>
  sandbox.control.insertEvent(OWNER, { id, summary, ...day });

async function statuses(count: number, path = `${EVENTS}/visit1`): Promise<number[]> {
  const seen: number[] = [];
  for (let done = 0; done < count; done += 1) seen.push((await call("GET", path)).status);
  return seen;
}

interface Page {
  readonly items: readonly { readonly id: string; readonly summary?: string; readonly status?: string }[];
  readonly nextPageToken?: string;
  readonly nextSyncToken?: string;
}

async function page(query: Readonly<Record<string, string>> = {}): Promise<Page> {
  const { body } = await call("GET", `${EVENTS}?${new URLSearchParams(query).toString()}`);
  const { items, nextPageToken, nextSyncToken } = Object(body);
  return { items, nextPageToken, nextSyncToken };
}

test("strikes from the n-th matching call on, then every so many, so often", async () => {
  insert("visit1");
  sandbox.control.addFault({ kind: "status", status: 500, after: 3, every: 2, times: 2 });
  expect(await statuses(8)).toEqual([200, 200, 500, 200, 500, 200, 200, 200]);
});

test("strikes as many calls as its probability says, the same ones for the same seed", async () => {
  const run = async (seed: number): Promise<number[]> => {
    await sandbox.close();
    sandbox = await aSandbox({ timers, seed });
    call = aCalendarCaller(sandbox);
    insert("visit1");
    sandbox.control.addFault({ kind: "status", status: 500, probability: 0.5 });
    return await statuses(40);
  };
  const [first, again, other] = [await run(7), await run(7), await run(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(new Set(first)).toEqual(new Set([200, 500]));
});

test.each([
  ["backend", "application/json; charset=UTF-8", undefined],
  ["frontEnd", "application/json; charset=UTF-8", "UNAVAILABLE"],
] as const)("[B8] answers a status in the shape of the %s", async (shape, type, status) => {
  sandbox.control.addFault({ kind: "status", status: 503, shape });
  const { body, headers } = await call("GET", EVENTS);
  expect(headers.get("content-type")).toBe(type);
  expect(Object(body).error).toMatchObject({ code: 503, errors: [{ reason: "backendError" }] });
  expect(Object(body).error.status).toBe(status);
});

test.each([502, 503, 504])("[B8] answers %i as a page where asked to", async (status) => {
  sandbox.control.addFault({ kind: "status", status, shape: "html" });
  const answer = await call("GET", EVENTS);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=UTF-8"]);
});

test("cuts the connection amid the body, with headers that promised all of it, and the work done", async () => {
  sandbox.control.addFault({ kind: "resetMidBody", times: 1 });
  await expect(call("POST", EVENTS, { body: { id: "visit1", ...day } })).rejects.toThrow("terminated");
  expect(await statuses(1)).toEqual([200]);
});

test.each([
  ["POST", EVENTS, { id: "visit2", ...day }, 409],
  ["DELETE", `${EVENTS}/visit1`, undefined, 410],
  ["PATCH", `${EVENTS}/visit1`, { summary: "twice" }, 200],
])("delivers %s twice, and answers the second", async (verb, path, body, status) => {
  insert("visit1");
  sandbox.control.addFault({ kind: "duplicateDelivery", times: 1 });
  expect((await call(verb, path, body === undefined ? {} : { body })).status).toBe(status);
});

test("delivers requests of OAuth twice, too", async () => {
  const { refreshToken: token } = sandbox.control.grantToken();
  sandbox.control.addFault({ kind: "duplicateDelivery", times: 1 });
  const { status, body } = await postForm(sandbox, "/revoke", { token });
  expect([status, body]).toMatchObject([400, { error: "invalid_token" }]);
});

test("lets the token of a call die, and no other", async () => {
  insert("visit1");
  const other = aCalendarCaller(sandbox);
  sandbox.control.addFault({ kind: "deadAccessToken", after: 2, times: 1 });
  expect(await statuses(3)).toEqual([200, 401, 401]);
  expect((await other("GET", EVENTS)).status).toBe(200);
});

test("[C1] lets a sync token end between two pages", async () => {
  const { nextSyncToken: syncToken = "" } = await page();
  for (const id of ["visit1", "visit2", "visit3"]) insert(id);
  sandbox.control.addFault({ kind: "syncTokenInvalidBetweenPages", times: 1 });
  const { nextPageToken: pageToken = "" } = await page({ syncToken, maxResults: "1" });
  const query = new URLSearchParams({ syncToken, pageToken, maxResults: "1" }).toString();
  const second = await call("GET", `${EVENTS}?${query}`);
  expect([second.status, second.body]).toMatchObject([
    410,
    { error: { errors: [{ reason: "fullSyncRequired" }] } },
  ]);
});

test("[B4] changes the etag a moment after a write was answered, once", async () => {
  sandbox.control.addFault({ kind: "etagBump", ms: 300, times: 1 });
  const { body } = await call("POST", EVENTS, { body: { id: "visit1", summary: "x", ...day } });
  const headers = { "If-Match": String(Object(body).etag) };
  timers.pass(299);
  expect(Object((await call("GET", `${EVENTS}/visit1`)).body).etag).toBe(Object(body).etag);
  timers.pass(1);
  expect((await call("PATCH", `${EVENTS}/visit1`, { headers, body: { summary: "y" } })).status).toBe(412);
  expect((await call("GET", `${EVENTS}/visit1`)).body).toMatchObject({ summary: "x" });
});

test("[C5] reads what was before the last writes, and loses none of them: the next read by its token has them", async () => {
  insert("visit1", "old");
  insert("visit2");
  sandbox.control.changeEvent({ calendarId: OWNER, eventId: "visit1" }, { summary: "new" });
  insert("visit3");
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "visit2" });
  sandbox.control.addFault({ kind: "staleRead", behind: 3, times: 2 });
  const stale = await page();
  expect(stale.items.map(({ id, summary }) => [id, summary])).toEqual([
    ["visit1", "old"],
    ["visit2", "visit2"],
  ]);
  expect((await call("GET", `${EVENTS}/visit3`)).status).toBe(404);
  const fresh = await page({ syncToken: stale.nextSyncToken ?? "" });
  expect(fresh.items.map(({ id, status }) => [id, status])).toEqual([
    ["visit1", "confirmed"],
    ["visit3", "confirmed"],
    ["visit2", "cancelled"],
  ]);
});

test("[C5] lags behind only for a while where asked to", async () => {
  insert("visit1");
  sandbox.control.addFault({ kind: "staleRead", withinMs: 5000 });
  expect(await statuses(1)).toEqual([404]);
  sandbox.control.moveClock({ advanceSeconds: 6 });
  expect(await statuses(1)).toEqual([200]);
});

test("[B1] accepts a taken id once, and the later event takes the place of the earlier", async () => {
  insert("visit1", "first");
  sandbox.control.addFault({ kind: "duplicateIdAccepted", times: 1 });
  const post = async (body: object): Promise<number> => (await call("POST", EVENTS, { body })).status;
  expect(await post({ id: "visit2", ...day })).toBe(200);
  expect(await post({ id: "visit1", summary: "second", ...day })).toBe(200);
  expect(await post({ id: "visit1", summary: "third", ...day })).toBe(409);
  expect((await page()).items.map(({ id, summary }) => [id, summary])).toEqual([
    ["visit2", undefined],
    ["visit1", "second"],
  ]);
});

test("[B1] leaves the earlier event where it was when the later one is refused for another reason", async () => {
  for (const id of ["visit1", "visit2", "visit3"]) insert(id);
  sandbox.control.addFault({ kind: "duplicateIdAccepted", times: 1 });
  const answer = await call("POST", EVENTS, { body: { id: "visit1", start: { date: "2026-11-23" } } });
  expect(answer.status).toBe(400);
  expect((await page()).items.map(({ id }) => id)).toEqual(["visit1", "visit2", "visit3"]);
});

test("[C3] puts an empty page before each page, and short pages, and still lists everything once", async () => {
  for (const id of ["visit1", "visit2", "visit3"]) insert(id);
  sandbox.control.addFault({ kind: "emptyPages" });
  sandbox.control.addFault({ kind: "shortPages", size: 2 });
  const pages: Page[] = [];
  for (let token: string | undefined = ""; token !== undefined; token = pages.at(-1)?.nextPageToken)
    pages.push(await page(token === "" ? {} : { pageToken: token }));
  expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([
    [],
    ["visit1", "visit2"],
    [],
    ["visit3"],
  ]);
  expect(pages.map(({ nextSyncToken }) => nextSyncToken !== undefined)).toEqual([false, false, false, true]);
});

test("[E1] limits writes to one calendar in quick succession", async () => {
  sandbox.control.addFault({ kind: "quickWrites", withinMs: 1000 });
  const post = async (id: string): Promise<unknown> =>
    (await call("POST", EVENTS, { body: { id, ...day } })).body;
  expect(await post("visit1")).toMatchObject({ id: "visit1" });
  expect(await post("visit2")).toMatchObject({
    error: { code: 403, errors: [{ domain: "usageLimits", reason: "rateLimitExceeded" }] },
  });
  sandbox.control.moveClock({ advanceSeconds: 1 });
  expect(await post("visit2")).toMatchObject({ id: "visit2" });
});

test("holds requests back for a time that differs from one to the next", async () => {
  await sandbox.close();
  const waits: number[] = [];
  const after = (milliseconds: number, run: () => void): (() => void) => {
    waits.push(milliseconds);
    queueMicrotask(run);
    return () => undefined;
  };
  sandbox = await aSandbox({ timers: { after }, seed: 1 });
  call = aCalendarCaller(sandbox);
  sandbox.control.addFault({ kind: "latency", ms: 100, jitterMs: 1000 });
  await statuses(20);
  expect(waits.filter((wait) => wait < 100 || wait > 1100)).toEqual([]);
  expect(new Set(waits).size).toBeGreaterThan(10);
});

test("hands out the same ids and tokens for the same seed, and others for another", async () => {
  const made = async (seed: number): Promise<unknown> => {
    const seeded = await aSandbox({ timers, seed, clock: { now: () => Date.parse("2026-11-21T09:00:00Z") } });
    const { id } = seeded.control.addCalendar({ summary: "Dr. New" });
    const tokens = seeded.control.grantToken();
    await seeded.close();
    return { id, tokens };
  };
  expect(await made(3)).toEqual(await made(3));
  expect(await made(3)).not.toEqual(await made(4));
});

test("begins with the faults it is started with", async () => {
  await sandbox.close();
  const nasty = [{ kind: "status", status: 503, times: 1 } as const];
  sandbox = await aSandbox({ timers, nasty });
  call = aCalendarCaller(sandbox);
  insert("visit1");
  expect(await statuses(2)).toEqual([503, 200]);
});
