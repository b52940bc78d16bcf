import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { calendarClient } from "../../../tests/support/google-clients.ts";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller, SandboxAnswer } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const COLLEAGUE = "colleague@clinic.example";
const ALL = { scopes: ["https://www.googleapis.com/auth/calendar"] };
const HOUR_MS = 60 * 60_000;
const Calendar = z.looseObject({ id: z.string(), etag: z.string() });

let sandbox: SandboxGoogle;
let now: number;
let call: CalendarCaller;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 23);
  sandbox = await aSandbox({ clock: { now: () => now } });
  sandbox.control.addAccount({ email: COLLEAGUE });
  call = aCalendarCaller(sandbox, ALL);
});
afterEach(async () => {
  await sandbox.close();
});

const escaped = encodeURIComponent;
const pathOf = (id: string): string => `/calendars/${escaped(id)}`;

async function created(body: Readonly<Record<string, unknown>> = {}): Promise<z.infer<typeof Calendar>> {
  const { status, body: answer } = await call("POST", "/calendars", {
    body: { summary: "Dr. New", ...body },
  });
  expect(status).toBe(200);
  return Calendar.parse(answer);
}

function asColleague(): CalendarCaller {
  return aCalendarCaller(sandbox, { email: COLLEAGUE, ...ALL });
}

async function share(id: string, role: string): Promise<SandboxAnswer> {
  const body = { role, scope: { type: "user", value: COLLEAGUE } };
  return await call("POST", `${pathOf(id)}/acl`, { body });
}

test("[F] makes a calendar, puts it on the list and answers neither colour nor role", async () => {
  const calendar = await created({ timeZone: "Europe/Zurich", description: "Room 2", location: "Basel" });
  expect(calendar).toEqual({
    kind: "calendar#calendar",
    etag: expect.stringMatching(/^"p[0-9a-v]{15}"$/),
    id: expect.stringMatching(/^c_[0-9a-v]{64}@group\.calendar\.google\.com$/),
    summary: "Dr. New",
    description: "Room 2",
    location: "Basel",
    timeZone: "Europe/Zurich",
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
    dataOwner: OWNER,
  });
  const entry = await call("GET", `/users/me/calendarList/${escaped(calendar.id)}`);
  expect(entry.body).toMatchObject({ id: calendar.id, accessRole: "owner", selected: true });
});

test("[F] gives a new calendar the zone UTC unless told otherwise", async () => {
  expect(await created()).toMatchObject({ timeZone: "UTC" });
});

test("[F] wants a summary for a new calendar, and a zone that exists", async () => {
  const refusals = [
    await call("POST", "/calendars", { body: {} }),
    await call("POST", "/calendars", { body: { summary: "" } }),
    await call("POST", "/calendars", { body: { summary: null } }),
    await call("POST", "/calendars", { body: { summary: "Dr. New", timeZone: "Europe/Nowhere" } }),
  ];
  expect(refusals.map(refusalOf)).toEqual([
    "400 global/required Required",
    "400 global/required Required",
    "400 global/required Required",
    "400 global/invalid Invalid Value (parameter timeZone)",
  ]);
});

test("[E2] refuses the 61st calendar of a few hours, be the others deleted, and none of another account", async () => {
  const [first] = await Promise.all(Array.from({ length: 60 }, async () => await created()));
  expect((await call("DELETE", pathOf(first?.id ?? ""))).status).toBe(204);
  const refused = await call("POST", "/calendars", { body: { summary: "One too many" } });
  expect(refusalOf(refused)).toBe("403 usageLimits/quotaExceeded Calendar usage limits exceeded.");
  const other = await asColleague()("POST", "/calendars", { body: { summary: "First" } });
  expect(other.status).toBe(200);
  now += 4 * HOUR_MS;
  call = aCalendarCaller(sandbox, ALL);
  await created();
});

test.each([
  ["an array", []],
  ["a text", "Dr. New"],
  ["a number", 5],
])("[B8] refuses a body that is %s", async (_what, body) => {
  expect(refusalOf(await call("POST", "/calendars", { body }))).toBe("400 global/invalid Invalid Value");
});

test("[F] changes what a patch names, clears what it says is null, and leaves the rest", async () => {
  const { id } = await created({ description: "Room 2", location: "Basel", timeZone: "Europe/Zurich" });
  const { status, body } = await call("PATCH", pathOf(id), { body: { summary: "Dr. B", location: null } });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id, summary: "Dr. B", description: "Room 2", timeZone: "Europe/Zurich" });
  expect(body).not.toHaveProperty("location");
  expect((await call("GET", pathOf(id))).body).toEqual(body);
});

test("[F] clears what an update leaves out, but for the zone", async () => {
  const { id } = await created({ description: "Room 2", timeZone: "Europe/Zurich" });
  const { body } = await call("PUT", pathOf(id), { body: { summary: "Dr. B", id: "ignored" } });
  expect(body).toMatchObject({ id, summary: "Dr. B", timeZone: "Europe/Zurich" });
  expect(body).not.toHaveProperty("description");
  const bare = await call("PUT", pathOf(id), { body: { description: "No summary" } });
  expect(refusalOf(bare)).toBe("400 global/required Required");
});

test("[F] shows a calendar's new name in the envelope of its events and on everybody's list", async () => {
  const { id } = await created();
  await share(id, "reader");
  await asColleague()("POST", "/users/me/calendarList", { body: { id } });
  await call("PATCH", pathOf(id), { body: { summary: "Dr. B" } });
  const seen = [
    await call("GET", `${pathOf(id)}/events`),
    await asColleague()("GET", `/users/me/calendarList/${escaped(id)}`),
  ];
  expect(seen.map(({ body }) => body)).toEqual([
    expect.objectContaining({ summary: "Dr. B" }),
    expect.objectContaining({ summary: "Dr. B" }),
  ]);
});

test("[F] lets owners alone change a calendar", async () => {
  const { id } = await created();
  await share(id, "writer");
  const refused = await asColleague()("PATCH", pathOf(id), { body: { summary: "Mine" } });
  expect(refusalOf(refused)).toBe(
    "403 calendar/requiredAccessLevel You need to have owner access to this calendar.",
  );
  await share(id, "owner");
  expect((await asColleague()("PATCH", pathOf(id), { body: { summary: "Mine" } })).status).toBe(200);
});

test("[B4] gives a calendar another etag with each change, answers 304 to the known one and 412 to a stale one", async () => {
  const { id, etag } = await created();
  const known = await call("GET", pathOf(id), { headers: { "If-None-Match": etag } });
  expect([known.status, known.body]).toEqual([304, ""]);
  const changed = Calendar.parse(
    (await call("PATCH", pathOf(id), { headers: { "If-Match": etag }, body: { summary: "B" } })).body,
  );
  expect(changed.etag).not.toBe(etag);
  const late = [
    await call("PATCH", pathOf(id), { headers: { "If-Match": etag }, body: { summary: "C" } }),
    await call("PUT", pathOf(id), { headers: { "If-Match": etag }, body: { summary: "C" } }),
    await call("DELETE", pathOf(id), { headers: { "If-Match": etag } }),
  ];
  expect(late.map(refusalOf)).toEqual(
    Array.from(late, () => "412 global/conditionNotMet Precondition Failed (header If-Match)"),
  );
  const fresh = await call("GET", pathOf(id), { headers: { "If-None-Match": etag } });
  expect([fresh.status, fresh.body]).toEqual([200, changed]);
  const forced = await call("PATCH", pathOf(id), { headers: { "If-Match": "*" }, body: { summary: "C" } });
  expect(forced.status).toBe(200);
});

test("[F] deletes a calendar for everybody: it is 404, and gone from every list", async () => {
  const { id } = await created();
  await share(id, "owner");
  const colleague = asColleague();
  await colleague("POST", "/users/me/calendarList", { body: { id } });
  expect(await call("DELETE", pathOf(id))).toMatchObject({ status: 204, body: "" });
  const lost = [
    await call("GET", pathOf(id)),
    await colleague("GET", `${pathOf(id)}/events`),
    await colleague("GET", `/users/me/calendarList/${escaped(id)}`),
    await call("DELETE", pathOf(id)),
  ];
  expect(lost.map(refusalOf)).toEqual(Array.from(lost, () => "404 global/notFound Not Found"));
  const lists = [
    await call("GET", "/users/me/calendarList"),
    await colleague("GET", "/users/me/calendarList"),
  ];
  expect(JSON.stringify(lists)).not.toContain(id);
});

test("[F] lets the data owner alone delete a calendar, and nobody a primary one", async () => {
  const { id } = await created();
  await share(id, "owner");
  const refused = [await asColleague()("DELETE", pathOf(id)), await call("DELETE", "/calendars/primary")];
  expect(refused.map(refusalOf)).toEqual([
    "403 global/forbidden Forbidden",
    "403 calendar/cannotDeletePrimaryCalendar Cannot delete the primary calendar.",
  ]);
  expect((await call("GET", pathOf(id))).status).toBe(200);
});

test("[F] clears a primary calendar for good, and no other", async () => {
  const event = { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
  sandbox.control.insertEvent(OWNER, { id: "aaaaa", ...event });
  sandbox.control.insertEvent(OWNER, { id: "bbbbb", ...event });
  const { id } = await created();
  const secondary = await call("POST", `${pathOf(id)}/clear`);
  expect(refusalOf(secondary)).toBe("400 global/invalid Invalid Value (parameter calendarId)");
  expect(await call("POST", "/calendars/primary/clear")).toMatchObject({ status: 204, body: "" });
  const { body } = await call("GET", "/calendars/primary/events");
  expect(body).toMatchObject({ items: [] });
  const revived = await call("PATCH", "/calendars/primary/events/aaaaa", { body: { status: "confirmed" } });
  expect(revived.status).toBe(403);
});

test("[F] resolves the word primary", async () => {
  const [word, email] = [await call("GET", "/calendars/primary"), await call("GET", `/calendars/${OWNER}`)];
  expect(word.body).toEqual(email.body);
  expect(word.body).not.toHaveProperty("dataOwner");
});

test("[A10] lets an application with the scope for its own calendars rename and delete those, and no others", async () => {
  const { id: foreign } = sandbox.control.addCalendar({ summary: "Not the application's" });
  const scopes = ["https://www.googleapis.com/auth/calendar.app.created"];
  const narrow = aCalendarCaller(sandbox, { scopes });
  const { id } = await created();
  const statuses = [
    await narrow("PATCH", pathOf(id), { body: { summary: "Renamed" } }),
    await narrow("PATCH", pathOf(foreign), { body: { summary: "Renamed" } }),
    await narrow("DELETE", pathOf(foreign)),
    await narrow("DELETE", pathOf(id)),
  ];
  expect(statuses.map(({ status }) => status)).toEqual([200, 403, 403, 204]);
});

test("[B8] answers 404 for a calendar that is not there or not shared", async () => {
  const lost = [
    await call("GET", "/calendars/nowhere/events"),
    await call("GET", `/calendars/${COLLEAGUE}/events`),
    await call("PATCH", `/calendars/${COLLEAGUE}`, { body: { summary: "Mine" } }),
    await call("DELETE", "/calendars/nowhere"),
  ];
  expect(lost.map(refusalOf)).toEqual(Array.from(lost, () => "404 global/notFound Not Found"));
});

test("[B8] refuses writes of a reader", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Shared", role: "reader" });
  const body = { start: { date: "2026-11-21" }, end: { date: "2026-11-22" } };
  expect(refusalOf(await call("POST", `${pathOf(id)}/events`, { body }))).toBe(
    "403 calendar/requiredAccessLevel You need to have writer access to this calendar.",
  );
});

test("answers an unknown path with Google's 404 and no stack", async () => {
  expect(refusalOf(await call("GET", "/no/such/thing"))).toBe("404 global/notFound Not Found");
});

test("[F] serves Google's own client", async () => {
  const { accessToken } = sandbox.control.grantToken(ALL);
  const client = calendarClient({ rootUrl: sandbox.endpoint, accessToken });
  const made = await client.calendars.insert({ requestBody: { summary: "Dr. New" } });
  const calendarId = made.data.id ?? "";
  const renamed = await client.calendars.patch({ calendarId, requestBody: { summary: "Dr. B" } });
  const gone = await client.calendars.delete({ calendarId });
  const colours = await client.colors.get();
  expect([made.status, renamed.data.summary, gone.status]).toEqual([200, "Dr. B", 204]);
  expect(Object.keys(colours.data.event ?? {})).toHaveLength(11);
});

test("[F] answers the colours there are", async () => {
  const { status, body } = await call("GET", "/colors");
  const foreground = "#1d1d1d";
  expect(status).toBe(200);
  expect(body).toMatchObject({
    kind: "calendar#colors",
    calendar: { 1: { background: "#ac725e", foreground }, 24: { background: "#a47ae2", foreground } },
    event: { 1: { background: "#a4bdfc", foreground }, 11: { background: "#dc2127", foreground } },
  });
  const Palettes = z.looseObject({
    calendar: z.record(z.string(), z.unknown()),
    event: z.record(z.string(), z.unknown()),
  });
  const { calendar, event } = Palettes.parse(body);
  expect([Object.keys(calendar).length, Object.keys(event).length]).toEqual([24, 11]);
});
