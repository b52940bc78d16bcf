import { afterEach, beforeEach, expect, test } from "vitest";
import { REDIRECT, authorizeUrl, decideConsent } from "../../../tests/support/consent.ts";
import { aCalendarCaller, aSandbox, postForm } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const EVENTS = "/calendars/primary/events";
const VISIT = { id: "visit1", start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

async function control(method: string, path: string, body?: unknown): Promise<[number, unknown]> {
  const answer = await fetch(`${sandbox.endpoint}/control${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return [answer.status, await answer.json()];
}

test("offline cuts every connection but the control's own, until cleared", async () => {
  await control("POST", "/faults", { kind: "offline" });
  await expect(call("GET", EVENTS)).rejects.toThrow("fetch failed");
  await expect(postForm(sandbox, "/token", {})).rejects.toThrow("fetch failed");
  await control("DELETE", "/faults");
  expect((await call("GET", EVENTS)).status).toBe(200);
});

test("a fault strikes only what it matches, and only so often", async () => {
  await control("POST", "/faults", {
    kind: "status",
    status: 503,
    match: { method: "get", path: "/events" },
    times: 1,
  });
  const statuses = [
    await call("GET", "/users/me/calendarList"),
    await call("POST", EVENTS, { body: VISIT }),
    await call("GET", EVENTS),
    await call("GET", EVENTS),
  ];
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 503, 200]);
});

test.each([
  [{ status: 403, reason: "quotaExceeded" }, "usageLimits"],
  [{ status: 403, reason: "rateLimitExceeded" }, "usageLimits"],
  [{ status: 429 }, "usageLimits"],
  [{ status: 410 }, "calendar"],
  [{ status: 410, reason: "deleted" }, "global"],
  [{ status: 500 }, "global"],
  [{ status: 401 }, "global"],
])("[B8] answers the fault %j in Google's words", async (fault, domain) => {
  await control("POST", "/faults", { kind: "status", ...fault });
  const { status, body } = await call("GET", EVENTS);
  expect([status, body]).toMatchObject([
    fault.status,
    { error: { code: fault.status, errors: [{ domain }] } },
  ]);
});

test("[E1] sends Retry-After where the fault says so", async () => {
  await control("POST", "/faults", { kind: "status", status: 429, retryAfterSeconds: 7 });
  expect((await call("GET", EVENTS)).headers.get("retry-after")).toBe("7");
});

test("[A5] answers faults of the token endpoint in its flat shape", async () => {
  await control("POST", "/faults", { kind: "status", status: 400, reason: "invalid_rapt" });
  expect((await postForm(sandbox, "/token", {})).body).toEqual({
    error: "invalid_grant",
    error_subtype: "invalid_rapt",
    error_description: "reauth related error",
  });
});

test("a captive portal answers everything with a page and 200", async () => {
  await control("POST", "/faults", { kind: "captivePortal" });
  const { status, headers } = await call("GET", EVENTS);
  expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("reset-after-effect does the work and loses the answer", async () => {
  await control("POST", "/faults", { kind: "resetAfterEffect", times: 1 });
  await expect(call("POST", EVENTS, { body: VISIT })).rejects.toThrow("fetch failed");
  expect(await control("GET", `/events?calendarId=${OWNER}`)).toMatchObject([
    200,
    { items: [{ id: "visit1" }] },
  ]);
});

test("latency holds a request back", async () => {
  await sandbox.close();
  const waits: number[] = [];
  const after = (milliseconds: number, run: () => void): (() => void) => {
    waits.push(milliseconds);
    queueMicrotask(run);
    return () => undefined;
  };
  sandbox = await aSandbox({ timers: { after } });
  sandbox.control.addFault({ kind: "latency", ms: 5000, times: 1 });
  expect((await aCalendarCaller(sandbox)("GET", EVENTS)).status).toBe(200);
  expect(waits).toEqual([5000]);
});

test("[A2] can leave the refresh token out of an exchange", async () => {
  const { code = "" } = await decideConsent(authorizeUrl(sandbox), { button: "allow" });
  await control("POST", "/faults", { kind: "noRefreshToken", times: 1 });
  const { status, body } = await postForm(sandbox, "/token", {
    grant_type: "authorization_code",
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    redirect_uri: REDIRECT,
    code,
  });
  expect(status).toBe(200);
  expect(body).not.toHaveProperty("refresh_token");
});

test("counts requests by method, path and status", async () => {
  await control("DELETE", "/requests");
  await call("GET", `${EVENTS}?maxResults=10`);
  await call("GET", EVENTS);
  await call("DELETE", `${EVENTS}/nothing`);
  expect(await control("GET", "/requests")).toEqual([
    200,
    {
      requests: [
        { method: "GET", path: `/calendar/v3${EVENTS}`, status: 200, count: 2 },
        { method: "DELETE", path: `/calendar/v3${EVENTS}/nothing`, status: 404, count: 1 },
      ],
    },
  ]);
});

test("expires access tokens but no refresh tokens", async () => {
  const { refreshToken } = sandbox.control.grantToken();
  await control("POST", "/expire-access-tokens");
  expect((await call("GET", EVENTS)).status).toBe(401);
  const { clientId, clientSecret } = sandbox;
  const form = { grant_type: "refresh_token", client_id: clientId, client_secret: clientSecret };
  expect((await postForm(sandbox, "/token", { ...form, refresh_token: refreshToken })).status).toBe(200);
});

test("a deleted calendar is gone from the list and answers 404", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Leaving" });
  await control("POST", `/calendars/${encodeURIComponent(id)}/delete`);
  const answer = await call("GET", `/calendars/${encodeURIComponent(id)}/events`);
  const list = await call("GET", "/users/me/calendarList");
  expect([answer.status, JSON.stringify(list.body).includes("Leaving")]).toEqual([404, false]);
});

test("starts over on reset", async () => {
  sandbox.control.insertEvent(OWNER, VISIT);
  await control("POST", "/reset");
  expect(await control("GET", `/events?calendarId=${OWNER}`)).toEqual([200, { items: [] }]);
  expect((await call("GET", EVENTS)).status).toBe(401);
});

test("says in a sentence that a body is not JSON", async () => {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${sandbox.endpoint}/control/faults`, { method: "POST", headers, body: "{" });
  expect([answer.status, await answer.json()]).toEqual([400, { error: "Please send JSON in the body." }]);
});

test.each([
  ["POST", "/faults", { kind: "earthquake" }],
  ["POST", "/faults", { kind: "status", status: 200 }],
  ["POST", "/faults", undefined],
  ["POST", "/accounts", { email: "no address" }],
  ["GET", "/events", undefined],
  ["GET", "/events?calendarId=nowhere", undefined],
  ["POST", "/revoke-grant", { email: "nobody@clinic.example" }],
  ["POST", "/calendars/nowhere/delete", undefined],
])("says in a sentence what is wrong with %s %s %j", async (method, path, body) => {
  expect(await control(method, path, body)).toEqual([400, { error: expect.stringMatching(/^[A-Z].*\.$/) }]);
});
