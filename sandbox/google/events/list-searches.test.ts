import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const EVENTS = "/calendars/primary/events";
const NOW = Date.parse("2026-11-21T09:00:00Z");
const zone = { timeZone: "Europe/Zurich" };
const HOUR = {
  start: { dateTime: "2026-11-23T09:00:00", ...zone },
  end: { dateTime: "2026-11-23T10:00:00", ...zone },
};
const Page = z.looseObject({
  items: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
});
type Page = z.infer<typeof Page>;
type Query = Readonly<Record<string, string>>;

let now = NOW;
let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  now = NOW;
  sandbox = await aSandbox({ clock: { now: () => now } });
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

async function list(query: Query | string[][] = {}): Promise<Page> {
  const { body } = await call("GET", `${EVENTS}?${new URLSearchParams(query).toString()}`);
  return Page.parse(body);
}

async function idsOf(query: Query | string[][] = {}): Promise<string[]> {
  return (await list(query)).items.map(({ id }) => id);
}

async function allPages(query: Query): Promise<Page[]> {
  const pages = [await list(query)];
  for (let page = pages[0]; page?.nextPageToken !== undefined; page = pages.at(-1))
    pages.push(await list({ ...query, pageToken: page.nextPageToken }));
  return pages;
}

function insert(id: string, more: object = {}): void {
  sandbox.control.insertEvent(OWNER, { id, ...HOUR, ...more });
}

test("[C3] q looks at titles, texts, places, and guests' names and e-mails", async () => {
  insert("title", { summary: "Root canal" });
  insert("place", { location: "Root street" });
  insert("guest", { attendees: [{ email: "root@x.example", displayName: "Ann Canal" }] });
  insert("other", { summary: "Check-up" });
  expect([await idsOf({ q: "ROOT" }), await idsOf({ q: "canal root" })]).toEqual([
    ["title", "place", "guest"],
    ["title", "guest"],
  ]);
});

test("[B7] several constraints on properties must all match", async () => {
  insert("both1", { extendedProperties: { private: { a: "1" }, shared: { b: "2" } } });
  insert("part1", { extendedProperties: { private: { a: "1" } } });
  expect(await idsOf({ privateExtendedProperty: "a=1", sharedExtendedProperty: "b=2" })).toEqual(["both1"]);
  expect(
    await idsOf([
      ["privateExtendedProperty", "a=1"],
      ["privateExtendedProperty", "b=2"],
    ]),
  ).toEqual([]);
});

test("[C3] refuses a type of event that there is not, and takes showHiddenInvitations", async () => {
  expect((await call("GET", `${EVENTS}?eventTypes=party`)).status).toBe(400);
  expect(await idsOf({ showHiddenInvitations: "true", alwaysIncludeEmail: "true" })).toEqual([]);
});

test("[C3] finds all events of an iCalUID, a series and its exceptions", async () => {
  insert("series1", { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  insert("other1");
  await call("PATCH", `${EVENTS}/series1_20261124T080000Z`, { body: { summary: "Changed" } });
  expect(await idsOf({ iCalUID: "series1@google.com" })).toEqual(["series1", "series1_20261124T080000Z"]);
});

test("[C3] updatedMin gives what changed since, and what was deleted whatever showDeleted says", async () => {
  insert("before");
  insert("deleted");
  now += 60_000;
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "deleted" });
  insert("after1");
  const updatedMin = new Date(now).toISOString();
  expect([await idsOf({ updatedMin }), await idsOf()]).toEqual([
    ["deleted", "after1"],
    ["before", "after1"],
  ]);
});

test("[C3] a day begins and ends with the calendar's zone", async () => {
  insert("full1", { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } });
  expect([
    await idsOf({ timeMin: "2026-11-23T22:59:59Z" }),
    await idsOf({ timeMin: "2026-11-23T23:00:00Z" }),
    await idsOf({ timeMax: "2026-11-22T23:00:00Z" }),
    await idsOf({ timeMax: "2026-11-22T23:00:01Z" }),
  ]).toEqual([["full1"], [], [], ["full1"]]);
});

test("[C3] a series is in the windows of its instances alone", async () => {
  insert("series1", { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"] });
  const weekOf = (day: string): Query => ({
    timeMin: `2026-${day}T00:00:00Z`,
    timeMax: `2026-${day}T23:00:00Z`,
  });
  expect([await idsOf(weekOf("11-30")), await idsOf(weekOf("12-01")), await idsOf(weekOf("12-14"))]).toEqual([
    ["series1"],
    [],
    [],
  ]);
});

test("[C3] orders by start, and by the last change", async () => {
  insert("later", { start: { dateTime: "2026-11-24T09:00:00Z" }, end: { dateTime: "2026-11-24T10:00:00Z" } });
  insert("sooner");
  insert("series1", { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
  sandbox.control.changeEvent({ calendarId: OWNER, eventId: "later" }, { summary: "Changed" });
  const byStart = (await allPages({ singleEvents: "true", orderBy: "startTime", maxResults: "2" })).flatMap(
    ({ items }) => items,
  );
  expect(byStart.map(({ id }) => id)).toEqual([
    "sooner",
    "series1_20261123T080000Z",
    "series1_20261124T080000Z",
    "later",
  ]);
  expect(await idsOf({ orderBy: "updated" })).toEqual(["sooner", "series1", "later"]);
});

test("[C5] of a deleted series half a year of cancelled instances is told", async () => {
  insert("series1", { recurrence: ["RRULE:FREQ=DAILY"] });
  const token = (await allPages({ singleEvents: "true", maxResults: "2500" })).at(-1)?.nextSyncToken ?? "";
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "series1" });
  const changes = await list({ singleEvents: "true", syncToken: token, maxResults: "2500" });
  expect(changes.items.length).toBeGreaterThan(180);
  expect(changes.items.length).toBeLessThan(187);
  expect(new Set(changes.items.map(({ status }) => status))).toEqual(new Set(["cancelled"]));
});

test("[C1] pages cut through the instances of a series lose and repeat nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 7 }),
      async (counts, size) => {
        sandbox.control.reset();
        call = aCalendarCaller(sandbox);
        const expected = counts.flatMap((count, index) => {
          const id = `event${String(index)}`;
          if (count > 0) insert(id, { recurrence: [`RRULE:FREQ=DAILY;COUNT=${String(count)}`] });
          else insert(id);
          return count === 0
            ? [id]
            : Array.from({ length: count }, (_, day) => `${id}_202611${String(23 + day)}T080000Z`);
        });
        const pages = await allPages({ singleEvents: "true", maxResults: String(size) });
        expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(expected);
        expect(pages.filter(({ nextSyncToken }) => nextSyncToken !== undefined)).toEqual([pages.at(-1)]);
      },
    ),
    { numRuns: 25 },
  );
});

test("[F] a page is the same text as its value indented by one space", async () => {
  insert("first1", { summary: 'Line\nbreak "quoted" ü' });
  insert("series1", { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"], attendees: [{ email: "a@x.example" }] });
  const { accessToken } = sandbox.control.grantToken();
  for (const query of ["", "?singleEvents=true", "?maxResults=1", "?q=nothing"]) {
    const answer = await fetch(`${sandbox.endpoint}/calendar/v3${EVENTS}${query}`, {
      headers: { Authorization: `Bearer ${accessToken}` },
    });
    const text = await answer.text();
    expect(text).toBe(JSON.stringify(JSON.parse(text), undefined, 1));
  }
});
