import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { DEFAULT_EMAIL } from "../accounts.ts";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const Refusal = z.object({
  error: z.object({ code: z.int(), errors: z.array(z.looseObject({ reason: z.string() })).min(1) }),
});
const Events = z.object({ items: z.array(z.unknown()) });

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(async () => {
  await sandbox.close();
});

async function send(
  body: string | Uint8Array<ArrayBuffer> | undefined,
  more: { readonly query?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { accessToken } = sandbox.control.grantToken();
  const path = `/calendar/v3/calendars/primary/events${more.query ?? ""}`;
  const response = await fetch(`${sandbox.endpoint}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      Authorization: `Bearer ${accessToken}`,
      "Content-Type": "application/json",
      ...more.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, body: await response.json() };
}

function anEvent(more: object): string {
  const timeZone = "Europe/Zurich";
  return JSON.stringify({
    start: { dateTime: "2026-11-23T09:00:00", timeZone },
    end: { dateTime: "2026-11-23T10:00:00", timeZone },
    ...more,
  });
}

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

test.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>]>([
  ["thousands of objects within each other", nested(20_000), {}],
  ["a hundred thousand arrays within each other", "[".repeat(100_000) + "]".repeat(100_000), {}],
  ["two megabytes", anEvent({ description: "x".repeat(2_000_000) }), {}],
  ["half an object", '{"summary":', {}],
  ["an array", "[]", {}],
  ["a number", "5", {}],
  ["nothing", "", {}],
  ["an unknown charset", anEvent({}), { "Content-Type": "application/json; charset=nope" }],
  ["an unknown encoding", anEvent({}), { "Content-Encoding": "nope" }],
  ["what is not compressed but says so", anEvent({}), { "Content-Encoding": "gzip" }],
  ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}],
  ["fields hidden in a prototype", `{"__proto__":${anEvent({})}}`, {}],
])("answers %s with 400 in Google's shape, and nothing is made", async (_what, body, headers) => {
  const answer = await send(body, { headers });
  expect(answer.status).toBe(400);
  expect(Refusal.parse(answer.body).error.code).toBe(400);
  expect(sandbox.control.events(DEFAULT_EMAIL)).toEqual([]);
});

test("takes no field from a prototype", async () => {
  const answer = await send(`${anEvent({}).slice(0, -1)},"__proto__":{"summary":"Hidden"}}`);
  expect([answer.status, answer.body]).toEqual([200, expect.not.objectContaining({ summary: "Hidden" })]);
});

test.each([
  { start: { date: "9999-12-30" }, end: { date: "9999-12-31" } },
  { start: { dateTime: "9999-12-31T22:00:00Z" }, end: { dateTime: "9999-12-31T23:59:59Z" } },
  { start: { date: "0000-01-01" }, end: { date: "0001-12-31" } },
  { start: { date: "2026-11-23" }, end: { date: "9998-12-31" }, recurrence: ["RRULE:FREQ=YEARLY"] },
  { start: { date: "9998-12-01" }, end: { date: "9998-12-03" }, recurrence: ["RRULE:FREQ=DAILY"] },
  { start: { date: "0001-02-01" }, end: { date: "0001-02-02" }, recurrence: ["RDATE;VALUE=DATE:99991231"] },
])("no event at the end of time spoils the lists of its calendar: %j", async (event) => {
  expect([200, 400]).toContain((await send(JSON.stringify(event))).status);
  for (const query of [
    "?timeMax=9999-12-31T23:59:59Z",
    "?timeMin=9999-12-31T00:00:00Z&singleEvents=true",
    "?timeMin=0000-01-01T00:00:00Z&timeZone=Pacific/Apia",
    "?singleEvents=true&orderBy=startTime",
  ])
    Events.parse((await send(undefined, { query })).body);
});
