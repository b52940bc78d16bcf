import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const List = z.looseObject({
  nextPageToken: z.string().optional(),
  items: z.array(z.looseObject({ id: z.string(), accessRole: z.string() })),
});

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  call = aCalendarCaller(sandbox, { scopes: ["https://www.googleapis.com/auth/calendar"] });
});
afterEach(async () => {
  await sandbox.close();
});

test("[F] lists the account's calendars with its role on each", async () => {
  const shared = sandbox.control.addCalendar({ summary: "Dr. Shared", role: "reader" });
  const { body } = await call("GET", "/users/me/calendarList");
  const { items } = List.parse(body);
  expect(items.map(({ accessRole }) => accessRole)).toEqual(["owner", "owner", "reader"]);
  expect(items[0]).toMatchObject({ id: OWNER, primary: true, timeZone: "Europe/Zurich" });
  expect(items[1]).not.toHaveProperty("primary");
  expect(items[2]?.id).toBe(shared.id);
});

test("[C3] pages the calendar list", async () => {
  for (let count = 0; count < 99; count += 1) sandbox.control.addCalendar({ summary: `C${String(count)}` });
  const first = List.parse((await call("GET", "/users/me/calendarList")).body);
  const rest = List.parse(
    (await call("GET", `/users/me/calendarList?pageToken=${first.nextPageToken ?? ""}`)).body,
  );
  expect([first.items.length, rest.items.length, rest.nextPageToken]).toEqual([100, 1, undefined]);
});

test("[F] makes a calendar, puts it on the list and answers neither colour nor role", async () => {
  const { status, body } = await call("POST", "/calendars", {
    body: { summary: "Dr. New", timeZone: "Europe/Zurich" },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: "calendar#calendar", summary: "Dr. New", dataOwner: OWNER });
  expect(body).not.toHaveProperty("accessRole");
  expect(body).not.toHaveProperty("backgroundColor");
  const { id } = z.looseObject({ id: z.string() }).parse(body);
  expect(id).toMatch(/^c_[0-9a-v]{64}@group\.calendar\.google\.com$/);
  const entry = await call("GET", `/users/me/calendarList/${encodeURIComponent(id)}`);
  expect(entry.body).toMatchObject({ id, accessRole: "owner", backgroundColor: expect.any(String) });
});

test("[F] wants a summary for a new calendar", async () => {
  const { status, body } = await call("POST", "/calendars", { body: {} });
  expect([status, body]).toMatchObject([400, { error: { errors: [{ reason: "required" }] } }]);
});

test("[F] resolves the word primary", async () => {
  const [word, email] = [await call("GET", "/calendars/primary"), await call("GET", `/calendars/${OWNER}`)];
  expect(word.body).toEqual(email.body);
});

test("[B8] answers 404 for a calendar that is not there or not shared", async () => {
  sandbox.control.addAccount({ email: "other@clinic.example" });
  const statuses = [
    await call("GET", "/calendars/nowhere/events"),
    await call("GET", "/calendars/other@clinic.example/events"),
  ];
  expect(statuses.map(({ status }) => status)).toEqual([404, 404]);
});

test("[B8] refuses writes of a reader", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Shared", role: "reader" });
  const { status, body } = await call("POST", `/calendars/${encodeURIComponent(id)}/events`, {
    body: { start: { date: "2026-11-21" }, end: { date: "2026-11-22" } },
  });
  expect([status, body]).toMatchObject([
    403,
    { error: { errors: [{ domain: "calendar", reason: "requiredAccessLevel" }] } },
  ]);
});

test("answers an unknown path with Google's 404 and no stack", async () => {
  const { status, body } = await call("GET", "/no/such/thing");
  expect([status, body]).toEqual([
    404,
    {
      error: {
        errors: [{ domain: "global", reason: "notFound", message: "Not Found" }],
        code: 404,
        message: "Not Found",
      },
    },
  ]);
});
