import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { calendarClient } from "../../../tests/support/google-clients.ts";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const SETTINGS = "/users/me/settings";
const SCOPES = ["https://www.googleapis.com/auth/calendar.settings.readonly"];
const Setting = z.object({
  kind: z.literal("calendar#setting"),
  etag: z.string(),
  id: z.string(),
  value: z.string(),
});
const List = z.looseObject({
  items: z.array(Setting),
  etag: z.string(),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
});
type List = z.infer<typeof List>;

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  call = aCalendarCaller(sandbox, { scopes: SCOPES });
});
afterEach(async () => {
  await sandbox.close();
});

async function list(query: Record<string, string> = {}): Promise<List> {
  const { status, body } = await call("GET", `${SETTINGS}?${new URLSearchParams(query).toString()}`);
  expect(status).toBe(200);
  return List.parse(body);
}

test("[F] lists an account's settings, all texts", async () => {
  const { items } = await list();
  expect(Object.fromEntries(items.map(({ id, value }) => [id, value]))).toEqual({
    autoAddHangouts: "false",
    dateFieldOrder: "MDY",
    defaultEventLength: "60",
    format24HourTime: "false",
    hideInvitations: "false",
    hideWeekends: "false",
    locale: "en",
    remindOnRespondedEventsOnly: "false",
    showDeclinedEvents: "true",
    timezone: "Europe/Zurich",
    useKeyboardShortcuts: "true",
    weekStart: "0",
  });
});

test("[F] answers one setting, and 404 for one there is none of", async () => {
  const { status, body } = await call("GET", `${SETTINGS}/timezone`);
  expect([status, Setting.parse(body)]).toMatchObject([200, { id: "timezone", value: "Europe/Zurich" }]);
  expect(refusalOf(await call("GET", `${SETTINGS}/timeZone`))).toBe("404 global/notFound Not Found");
});

test("[F] gives each account its own settings, in its own zone", async () => {
  const email = "lisbon@clinic.example";
  sandbox.control.addAccount({ email, timeZone: "Europe/Lisbon" });
  sandbox.control.changeSetting({ email, id: "weekStart", value: "1" });
  const other = aCalendarCaller(sandbox, { email, scopes: SCOPES });
  expect((await other("GET", `${SETTINGS}/timezone`)).body).toMatchObject({ value: "Europe/Lisbon" });
  expect((await other("GET", `${SETTINGS}/weekStart`)).body).toMatchObject({ value: "1" });
  expect((await call("GET", `${SETTINGS}/weekStart`)).body).toMatchObject({ value: "0" });
});

test("[C1] answers the settings that changed since a token", async () => {
  const { nextSyncToken: syncToken = "" } = await list();
  expect((await list({ syncToken })).items).toEqual([]);
  sandbox.control.changeSetting({ id: "locale", value: "de" });
  sandbox.control.changeSetting({ id: "format24HourTime", value: "true" });
  const { items } = await list({ syncToken });
  expect(items.map(({ id, value }) => [id, value])).toEqual([
    ["locale", "de"],
    ["format24HourTime", "true"],
  ]);
});

test("[C1] refuses garbage for a token with 400 and an expired one with 410", async () => {
  const { nextSyncToken = "" } = await list();
  sandbox.control.expireSyncTokens();
  const refused = [
    await call("GET", `${SETTINGS}?syncToken=garbage`),
    await call("GET", `${SETTINGS}?pageToken=garbage`),
    await call("GET", `${SETTINGS}?${new URLSearchParams({ syncToken: nextSyncToken }).toString()}`),
  ];
  expect(refused.map(refusalOf)).toEqual([
    "400 global/invalid Invalid sync token value. (parameter syncToken)",
    "400 global/invalid Invalid page token value. (parameter pageToken)",
    "410 calendar/fullSyncRequired Sync token is no longer valid, a full sync is required. (parameter syncToken)",
  ]);
});

test("[C3] pages settings", async () => {
  const first = await list({ maxResults: "10" });
  const rest = await list({ maxResults: "10", pageToken: first.nextPageToken ?? "" });
  expect([first.items.length, rest.items.length]).toEqual([10, 2]);
  expect([first.nextSyncToken, rest.nextPageToken, typeof rest.nextSyncToken]).toEqual([
    undefined,
    undefined,
    "string",
  ]);
});

test("[B4] gives a setting another etag when it changes, and answers 304 to the known one", async () => {
  const { etag } = Setting.parse((await call("GET", `${SETTINGS}/locale`)).body);
  const headers = { "If-None-Match": etag };
  expect((await call("GET", `${SETTINGS}/locale`, { headers })).status).toBe(304);
  sandbox.control.changeSetting({ id: "locale", value: "de" });
  const changed = await call("GET", `${SETTINGS}/locale`, { headers });
  expect([changed.status, changed.body]).toMatchObject([200, { value: "de" }]);
  const whole = await list();
  expect((await call("GET", SETTINGS, { headers: { "If-None-Match": whole.etag } })).status).toBe(304);
});

test("[A10] needs a scope for settings", async () => {
  const narrow = aCalendarCaller(sandbox);
  expect((await narrow("GET", SETTINGS)).status).toBe(403);
});

test("changes a setting through the control, and says what is wrong with a bad one", async () => {
  const change = async (body: unknown): Promise<unknown> => {
    const headers = { "Content-Type": "application/json" };
    const address = `${sandbox.endpoint}/control/settings`;
    return await (await fetch(address, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  expect(await change({ id: "weekStart", value: "1" })).toEqual({ done: true });
  expect((await call("GET", `${SETTINGS}/weekStart`)).body).toMatchObject({ value: "1" });
  expect(await change({ id: "colour", value: "red" })).toMatchObject({
    error: expect.stringMatching(/^Please correct id: /),
  });
  expect(await change({ email: "nobody@clinic.example", id: "locale", value: "de" })).toEqual({
    error: "There is no such account in the sandbox.",
  });
});

test("an exported state holds settings and what else is new of an account", async () => {
  const { nextSyncToken: syncToken = "" } = await list();
  sandbox.control.changeSetting({ id: "locale", value: "de" });
  const exported = sandbox.control.exportState();
  sandbox.control.changeSetting({ id: "locale", value: "fr" });
  sandbox.control.importState(exported);
  expect((await list({ syncToken })).items).toMatchObject([{ id: "locale", value: "de" }]);
});

test("[F] serves Google's own client", async () => {
  const { accessToken } = sandbox.control.grantToken({ scopes: SCOPES });
  const client = calendarClient({ rootUrl: sandbox.endpoint, accessToken });
  const { data } = await client.settings.get({ setting: "timezone" });
  expect(data.value).toBe("Europe/Zurich");
});
