import { afterEach, beforeEach, expect, test } from "vitest";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const PREFIX = "https://www.googleapis.com/auth/";
const EVENTS_PATH = "/calendars/primary/events";

let now = 0;
let sandbox: SandboxGoogle;
beforeEach(async () => {
  now = Date.parse("2026-11-21T09:00:00Z");
  sandbox = await aSandbox({ clock: { now: () => now } });
});
afterEach(async () => {
  await sandbox.close();
});

test("[B8] asks for a login where no token came, in the front end's shape", async () => {
  const answer = await fetch(`${sandbox.endpoint}/calendar/v3/users/me/calendarList`);
  expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="https://accounts.google.com/"');
  expect([answer.status, await answer.json()]).toEqual([
    401,
    {
      error: {
        code: 401,
        message: expect.stringContaining("missing required authentication credential"),
        errors: [
          {
            message: "Login Required.",
            domain: "global",
            reason: "required",
            location: "Authorization",
            locationType: "header",
          },
        ],
        status: "UNAUTHENTICATED",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: "CREDENTIALS_MISSING",
            domain: "googleapis.com",
            metadata: { method: "calendar.v3.CalendarList.List", service: "calendar-json.googleapis.com" },
          },
        ],
      },
    },
  ]);
});

test("[B8] refuses an access token once it has expired", async () => {
  const call = aCalendarCaller(sandbox);
  const before = await call("GET", EVENTS_PATH);
  now += 3_600_000;
  const after = await call("GET", EVENTS_PATH);
  expect([before.status, after.status]).toEqual([200, 401]);
  expect(after.body).toMatchObject({
    error: { errors: [{ reason: "authError" }], status: "UNAUTHENTICATED" },
  });
});

test.each([
  ["calendar.events", "GET", "/users/me/calendarList"],
  ["calendar.app.created", "GET", "/users/me/calendarList"],
  ["calendar.calendarlist.readonly", "GET", EVENTS_PATH],
  ["calendar.events.readonly", "POST", EVENTS_PATH],
  ["calendar.events", "POST", "/calendars"],
  ["calendar.events", "GET", "/calendars/primary"],
])("[A10] %s does not open %s %s", async (scope, method, path) => {
  const call = aCalendarCaller(sandbox, { scopes: [`${PREFIX}${scope}`] });
  const { status, body } = await call(method, path, method === "POST" ? { body: {} } : {});
  expect(status).toBe(403);
  expect(body).toMatchObject({
    error: {
      message: "Request had insufficient authentication scopes.",
      errors: [{ reason: "insufficientPermissions", message: "Insufficient Permission" }],
      status: "PERMISSION_DENIED",
      details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }],
    },
  });
});

test.each([
  ["calendar.events.readonly", "GET", EVENTS_PATH],
  ["calendar.calendarlist.readonly", "GET", "/users/me/calendarList"],
  ["calendar.readonly", "GET", "/calendars/primary"],
])("[A10] %s opens %s %s", async (scope, method, path) => {
  const call = aCalendarCaller(sandbox, { scopes: [`${PREFIX}${scope}`] });
  expect((await call(method, path)).status).toBe(200);
});

test("[A10] calendar.app.created reaches only calendars the application made", async () => {
  const call = aCalendarCaller(sandbox, { scopes: [`${PREFIX}calendar.app.created`] });
  const made = await call("POST", "/calendars", { body: { summary: "Ours" } });
  expect(made.body).toMatchObject({ summary: "Ours" });
  const { id } = Object(made.body);
  const own = await call("GET", `/calendars/${encodeURIComponent(String(id))}/events`);
  const others = await call("GET", EVENTS_PATH);
  expect([own.status, others.status]).toEqual([200, 403]);
});
