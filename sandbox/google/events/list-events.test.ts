import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const EVENTS = "/calendars/primary/events";
const Page = z.looseObject({
  items: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
});
type Page = z.infer<typeof Page>;

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

function insert(id: string, day = "2026-11-23"): void {
  const start = { dateTime: `${day}T09:00:00Z` };
  sandbox.control.insertEvent(OWNER, { id, start, end: { dateTime: `${day}T10:00:00Z` } });
}

async function list(query: Record<string, string> = {}): Promise<Page> {
  const { status, body } = await call("GET", `${EVENTS}?${new URLSearchParams(query).toString()}`);
  expect(status).toBe(200);
  return Page.parse(body);
}

const idsOf = (page: Page): string[] => page.items.map(({ id }) => id);

test("[F] wraps events in an envelope with the calendar's zone and role", async () => {
  const { body } = await call("GET", EVENTS);
  expect(body).toEqual({
    kind: "calendar#events",
    etag: expect.any(String),
    summary: OWNER,
    updated: expect.any(String),
    timeZone: "Europe/Zurich",
    accessRole: "owner",
    defaultReminders: [],
    nextSyncToken: expect.stringMatching(/=$/),
    items: [],
  });
});

test("[C1] gives the sync token on the last page only", async () => {
  for (const id of ["aaaaa", "bbbbb", "ccccc"]) insert(id);
  const first = await list({ maxResults: "2" });
  const last = await list({ maxResults: "2", pageToken: first.nextPageToken ?? "" });
  expect([idsOf(first), first.nextSyncToken]).toEqual([["aaaaa", "bbbbb"], undefined]);
  expect([idsOf(last), last.nextPageToken, typeof last.nextSyncToken]).toEqual([
    ["ccccc"],
    undefined,
    "string",
  ]);
});

test("[C1] does not miss what changes while a caller pages", async () => {
  for (const id of ["aaaaa", "bbbbb", "ccccc"]) insert(id);
  const first = await list({ maxResults: "2" });
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "aaaaa" });
  insert("ddddd");
  const last = await list({ maxResults: "2", pageToken: first.nextPageToken ?? "" });
  const delta = await list({ syncToken: last.nextSyncToken ?? "" });
  expect(idsOf(delta)).toEqual(["aaaaa", "ddddd"]);
});

test("[C1] answers what changed since the token, however often it is used", async () => {
  for (const id of ["aaaaa", "bbbbb"]) insert(id);
  const syncToken = (await list()).nextSyncToken ?? "";
  sandbox.control.changeEvent({ calendarId: OWNER, eventId: "aaaaa" }, { summary: "Changed" });
  const once = await list({ syncToken });
  const twice = await list({ syncToken });
  const after = await list({ syncToken: once.nextSyncToken ?? "" });
  expect([idsOf(once), idsOf(twice), idsOf(after)]).toEqual([["aaaaa"], ["aaaaa"], []]);
});

test("[C1] pages an incremental answer with the same sync token", async () => {
  const syncToken = (await list()).nextSyncToken ?? "";
  for (const id of ["aaaaa", "bbbbb", "ccccc"]) insert(id);
  const first = await list({ syncToken, maxResults: "2" });
  const last = await list({ syncToken, maxResults: "2", pageToken: first.nextPageToken ?? "" });
  expect([idsOf(first), idsOf(last)]).toEqual([["aaaaa", "bbbbb"], ["ccccc"]]);
  expect(idsOf(await list({ syncToken: last.nextSyncToken ?? "" }))).toEqual([]);
});

test("[B6] shows a deletion as a bare tombstone", async () => {
  insert("aaaaa");
  const syncToken = (await list()).nextSyncToken ?? "";
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "aaaaa" });
  const { items } = await list({ syncToken });
  expect(items).toEqual([
    { kind: "calendar#event", etag: expect.any(String), id: "aaaaa", status: "cancelled" },
  ]);
});

test("[B6] shows a deletion's details where showDeleted is asked for", async () => {
  insert("aaaaa");
  const syncToken = (await list({ showDeleted: "true" })).nextSyncToken ?? "";
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "aaaaa" });
  const { items } = await list({ syncToken, showDeleted: "true" });
  expect(items).toMatchObject([{ id: "aaaaa", status: "cancelled", start: expect.any(Object) }]);
});

test.each([
  ["iCalUID", "x"],
  ["orderBy", "updated"],
  ["privateExtendedProperty", "a=b"],
  ["sharedExtendedProperty", "a=b"],
  ["q", "x"],
  ["timeMin", "2026-11-21T00:00:00Z"],
  ["timeMax", "2026-11-21T00:00:00Z"],
  ["updatedMin", "2026-11-21T00:00:00Z"],
  ["showDeleted", "false"],
])("[C1] refuses %s together with a sync token", async (name, value) => {
  const syncToken = (await list()).nextSyncToken ?? "";
  const query = new URLSearchParams({ syncToken, [name]: value });
  const { status, body } = await call("GET", `${EVENTS}?${query.toString()}`);
  expect([status, body]).toMatchObject([
    400,
    { error: { message: "Sync token cannot be used with other request restrictions" } },
  ]);
});

test("[C1] refuses a garbage token with 400", async () => {
  const other = sandbox.control.addCalendar({ summary: "Other" }).id;
  const foreign = Page.parse((await call("GET", `/calendars/${encodeURIComponent(other)}/events`)).body);
  for (const token of ["garbage", foreign.nextSyncToken ?? ""]) {
    const { status, body } = await call("GET", `${EVENTS}?syncToken=${encodeURIComponent(token)}`);
    expect([status, body]).toMatchObject([400, { error: { message: "Invalid sync token value." } }]);
  }
});

test("[C1] answers an expired token with 410 fullSyncRequired", async () => {
  const syncToken = (await list()).nextSyncToken ?? "";
  sandbox.control.expireSyncTokens();
  const { status, body } = await call("GET", `${EVENTS}?syncToken=${encodeURIComponent(syncToken)}`);
  expect([status, body]).toEqual([
    410,
    {
      error: {
        errors: [
          {
            domain: "calendar",
            reason: "fullSyncRequired",
            message: "Sync token is no longer valid, a full sync is required.",
            locationType: "parameter",
            location: "syncToken",
          },
        ],
        code: 410,
        message: "Sync token is no longer valid, a full sync is required.",
      },
    },
  ]);
});

test("[C2] a windowed full list gives a token that does not carry the window", async () => {
  insert("before", "2026-11-01");
  insert("later", "2026-11-23");
  const window = { timeMin: "2026-11-10T00:00:00Z", timeMax: "2026-12-01T00:00:00Z" };
  const full = await list(window);
  insert("outside", "2027-06-01");
  const delta = await list({ syncToken: full.nextSyncToken ?? "" });
  expect([idsOf(full), idsOf(delta)]).toEqual([["later"], ["outside"]]);
});

test("[C2] an ordering or a search gives no token", async () => {
  const pages = [await list({ orderBy: "updated" }), await list({ q: "x" })];
  expect(pages.map((page) => page.nextSyncToken)).toEqual([undefined, undefined]);
});

test("[C3] timeMin bounds the end and timeMax the start, both exclusively", async () => {
  insert("visit");
  const asked = [
    { timeMin: "2026-11-23T10:00:00Z" },
    { timeMin: "2026-11-23T09:59:59Z" },
    { timeMax: "2026-11-23T09:00:00Z" },
    { timeMax: "2026-11-23T09:00:01Z" },
  ];
  const found = await Promise.all(asked.map(async (query) => (await list(query)).items.length));
  expect(found).toEqual([0, 1, 0, 1]);
});

test("[C3] gives 250 events a page unless asked, and never more than 2500", async () => {
  for (let count = 0; count < 2501; count += 1) insert(`e${String(count).padStart(5, "0")}`);
  const [usual, most] = [await list(), await list({ maxResults: "9999" })];
  expect([usual.items.length, most.items.length]).toEqual([250, 2500]);
});

test.each([
  [{ orderBy: "startTime" }, "invalid"],
  [{ maxResults: "0" }, "invalid"],
  [{ timeMin: "2026-11-21T00:00:00" }, "invalid"],
  [{ timeMin: "2026-11-22T00:00:00Z", timeMax: "2026-11-21T00:00:00Z" }, "timeRangeEmpty"],
  [{ pageToken: "garbage" }, "invalid"],
])("[C3] refuses the query %j", async (query, reason) => {
  const { status, body } = await call("GET", `${EVENTS}?${new URLSearchParams(query).toString()}`);
  expect([status, body]).toMatchObject([400, { error: { errors: [{ reason }] } }]);
});

test("[B6] refuses to look at changes further back than it remembers", async () => {
  const updatedMin = new Date(Date.now() - 35 * 24 * 60 * 60_000).toISOString();
  const { status, body } = await call("GET", `${EVENTS}?updatedMin=${updatedMin}`);
  expect([status, body]).toMatchObject([410, { error: { errors: [{ reason: "updatedMinTooLongAgo" }] } }]);
});

test("[C4] leaves deleted events out of a full list unless asked", async () => {
  insert("aaaaa");
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "aaaaa" });
  expect([idsOf(await list()), idsOf(await list({ showDeleted: "true" }))]).toEqual([[], ["aaaaa"]]);
});

test("[B7] finds events by a private property", async () => {
  const times = { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
  sandbox.control.insertEvent(OWNER, {
    id: "ours1",
    ...times,
    extendedProperties: { private: { k: "a=b" } },
  });
  sandbox.control.insertEvent(OWNER, { id: "theirs1", ...times });
  expect(idsOf(await list({ privateExtendedProperty: "k=a=b" }))).toEqual(["ours1"]);
});
