import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const EVENTS = "/calendars/primary/events";
const zone = { timeZone: "Europe/Zurich" };
const WEEKLY = {
  id: "series1",
  summary: "Supervision",
  start: { dateTime: "2026-10-19T09:00:00", ...zone },
  end: { dateTime: "2026-10-19T10:00:00", ...zone },
  recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"],
};
const Page = z.looseObject({
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
  items: z.array(
    z.looseObject({ id: z.string(), start: z.looseObject({ dateTime: z.string().optional() }).optional() }),
  ),
});
type Page = z.infer<typeof Page>;

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox({ clock: { now: () => Date.parse("2026-10-01T00:00:00Z") } });
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

async function list(query: Record<string, string> = {}): Promise<Page> {
  return Page.parse((await call("GET", `${EVENTS}?${new URLSearchParams(query).toString()}`)).body);
}

async function starts(recurrence: string[], timeMax = "2027-02-01T00:00:00Z"): Promise<unknown[]> {
  sandbox.control.insertEvent(OWNER, { ...WEEKLY, recurrence });
  const { items } = await list({ singleEvents: "true", timeMax });
  return items.map(({ start }) => start?.dateTime?.slice(0, 16));
}

test("[B7] keeps a master and its recurrence as given", async () => {
  sandbox.control.insertEvent(OWNER, WEEKLY);
  expect((await list()).items).toMatchObject([{ id: "series1", recurrence: WEEKLY.recurrence }]);
});

test.each([
  [{ ...WEEKLY, start: { dateTime: "2026-10-19T07:00:00Z" } }, "required"],
  [{ ...WEEKLY, recurrence: ["DTSTART:20261019T090000Z"] }, "invalid"],
])("[B7] refuses a series without a zone, or with a start in its recurrence", async (body, reason) => {
  const answer = await call("POST", EVENTS, { body });
  expect([answer.status, answer.body]).toMatchObject([400, { error: { errors: [{ reason }] } }]);
});

test("[B1] names instances after their start in UTC, at the same wall time on both sides of a clock change", async () => {
  sandbox.control.insertEvent(OWNER, WEEKLY);
  const { items } = await list({ singleEvents: "true" });
  expect(items).toMatchObject([
    { id: "series1_20261019T070000Z", start: { dateTime: "2026-10-19T09:00:00+02:00" } },
    { id: "series1_20261026T080000Z", start: { dateTime: "2026-10-26T09:00:00+01:00" } },
    { id: "series1_20261102T080000Z", recurringEventId: "series1", iCalUID: "series1@google.com" },
  ]);
});

test("[B1] names all-day instances after their day", async () => {
  sandbox.control.insertEvent(OWNER, {
    id: "dates1",
    start: { date: "2026-10-19" },
    end: { date: "2026-10-21" },
    recurrence: ["RRULE:FREQ=DAILY;INTERVAL=7;COUNT=2"],
  });
  expect((await list({ singleEvents: "true" })).items).toMatchObject([
    { id: "dates1_20261019", start: { date: "2026-10-19" }, end: { date: "2026-10-21" } },
    { id: "dates1_20261026", start: { date: "2026-10-26" }, end: { date: "2026-10-28" } },
  ]);
});

test.each([
  [["RRULE:FREQ=DAILY;COUNT=2"], ["2026-10-19T09:00", "2026-10-20T09:00"]],
  [
    ["RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261026T080000Z"],
    ["2026-10-19T09:00", "2026-10-21T09:00", "2026-10-26T09:00"],
  ],
  [["RRULE:FREQ=MONTHLY;BYDAY=3MO;COUNT=2"], ["2026-10-19T09:00", "2026-11-16T09:00"]],
  [["RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"], ["2026-10-19T09:00", "2026-10-30T09:00", "2026-11-27T09:00"]],
  [
    ["RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2"],
    ["2026-10-19T09:00", "2026-10-31T09:00", "2026-12-31T09:00"],
  ],
  [
    ["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/Zurich:20261026T090000"],
    ["2026-10-19T09:00", "2026-11-02T09:00"],
  ],
  [
    ["RRULE:FREQ=WEEKLY;COUNT=1", "RDATE:20261101T100000Z"],
    ["2026-10-19T09:00", "2026-11-01T11:00"],
  ],
  [["RRULE:FREQ=YEARLY"], ["2026-10-19T09:00"]],
])("expands %j", async (recurrence, expected) => {
  expect(await starts(recurrence)).toEqual(expected);
});

test("[B6] a deleted instance is a cancelled exception, and the master comes along", async () => {
  sandbox.control.insertEvent(OWNER, WEEKLY);
  const syncToken = (await list()).nextSyncToken ?? "";
  const gone = await call("DELETE", `${EVENTS}/series1_20261026T080000Z`);
  expect(gone.status).toBe(204);
  expect((await list({ syncToken })).items).toEqual([
    expect.objectContaining({ id: "series1", status: "confirmed", recurrence: WEEKLY.recurrence }),
    {
      kind: "calendar#event",
      etag: expect.any(String),
      id: "series1_20261026T080000Z",
      status: "cancelled",
      recurringEventId: "series1",
      originalStartTime: { dateTime: "2026-10-26T09:00:00+01:00", timeZone: "Europe/Zurich" },
    },
  ]);
});

test("[C4] a full list shows cancelled instances of living series only", async () => {
  sandbox.control.insertEvent(OWNER, WEEKLY);
  await call("DELETE", `${EVENTS}/series1_20261026T080000Z`);
  const living = await list();
  const single = await list({ singleEvents: "true" });
  await call("DELETE", `${EVENTS}/series1`);
  const dead = await list();
  expect([living, single, dead].map(({ items }) => items.map(({ id }) => id))).toEqual([
    ["series1", "series1_20261026T080000Z"],
    ["series1_20261019T070000Z", "series1_20261102T080000Z"],
    [],
  ]);
});

test("[B7] a moved instance keeps its original start", async () => {
  sandbox.control.insertEvent(OWNER, WEEKLY);
  const { status, body } = await call("PATCH", `${EVENTS}/series1_20261026T080000Z`, {
    body: {
      start: { dateTime: "2026-10-27T14:00:00", ...zone },
      end: { dateTime: "2026-10-27T15:00:00", ...zone },
    },
  });
  expect([status, body]).toMatchObject([
    200,
    {
      id: "series1_20261026T080000Z",
      recurringEventId: "series1",
      originalStartTime: { dateTime: "2026-10-26T09:00:00+01:00" },
      start: { dateTime: "2026-10-27T14:00:00+01:00" },
    },
  ]);
  expect(body).not.toHaveProperty("recurrence");
  expect((await list({ singleEvents: "true" })).items.length).toBe(3);
});

test("answers 404 for an instance the series does not have", async () => {
  sandbox.control.insertEvent(OWNER, WEEKLY);
  expect((await call("GET", `${EVENTS}/series1_20261027T080000Z`)).status).toBe(404);
});

test("[C3] pages instances, ordered by their start where asked", async () => {
  sandbox.control.insertEvent(OWNER, WEEKLY);
  sandbox.control.insertEvent(OWNER, {
    id: "middle",
    start: { dateTime: "2026-10-20T09:00:00Z" },
    end: { dateTime: "2026-10-20T10:00:00Z" },
  });
  const query = { singleEvents: "true", orderBy: "startTime", maxResults: "2" };
  const first = await list(query);
  const rest = await list({ ...query, pageToken: first.nextPageToken ?? "" });
  expect([first, rest].map(({ items }) => items.map(({ id }) => id))).toEqual([
    ["series1_20261019T070000Z", "middle"],
    ["series1_20261026T080000Z", "series1_20261102T080000Z"],
  ]);
  expect([rest.nextPageToken, rest.nextSyncToken]).toEqual([undefined, undefined]);
});
