import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const PLACE = { account: OWNER, calendarId: OWNER };

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox({ clock: { now: () => Date.parse("2026-11-23T08:00:00Z") } });
});
afterEach(async () => {
  await sandbox.close();
});

async function page(query = ""): Promise<string> {
  return await (await fetch(`${sandbox.endpoint}/calendar${query}`)).text();
}

async function edit(method: string, path: string, body: object): Promise<number> {
  const headers = { "Content-Type": "application/json" };
  const address = `${sandbox.endpoint}/calendar/events${path}`;
  return (await fetch(address, { method, headers, body: JSON.stringify({ ...PLACE, ...body }) })).status;
}

const VISIT = { title: "Visit", start: "2026-11-23T09:00", end: "2026-11-23T09:30" };

test("shows today with its events, on the calendar's wall clock", async () => {
  sandbox.control.insertEvent(OWNER, {
    id: "visit1",
    summary: "Visit <b>",
    start: { dateTime: "2026-11-23T08:00:00Z" },
    end: { dateTime: "2026-11-23T08:30:00Z" },
  });
  const shown = await page();
  expect(shown).toContain("Monday, 23 November 2026");
  expect(shown).toContain('data-event-id="visit1"');
  expect(shown).toContain('aria-label="Visit &lt;b&gt;, 09:00 to 09:30, owner@clinic.example"');
  expect(await page("?day=2026-11-24")).not.toContain("visit1");
});

test("shows only the calendars that are ticked", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Ruiz" });
  const all = (await page()).split('class="column"').length - 1;
  const one = (await page(`?calendar=${encodeURIComponent(id)}`)).split('class="column"').length - 1;
  expect([all, one]).toEqual([3, 1]);
});

test("what is done on the page reaches whoever syncs", async () => {
  const call = aCalendarCaller(sandbox);
  const Page = z.looseObject({
    nextSyncToken: z.string(),
    items: z.array(z.looseObject({ id: z.string() })),
  });
  let syncToken = Page.parse((await call("GET", "/calendars/primary/events")).body).nextSyncToken;
  const delta = async (): Promise<unknown> => {
    const path = `/calendars/primary/events?syncToken=${encodeURIComponent(syncToken)}`;
    const answer = Page.parse((await call("GET", path)).body);
    syncToken = answer.nextSyncToken;
    return answer.items;
  };
  expect(await edit("POST", "", VISIT)).toBe(200);
  const created = await delta();
  expect(created).toMatchObject([{ summary: "Visit", start: { dateTime: "2026-11-23T09:00:00+01:00" } }]);
  const [{ id } = { id: "" }] = z.array(z.object({ id: z.string() })).parse(created);
  expect(await edit("PATCH", `/${id}`, { start: "2026-11-23T10:15", end: "2026-11-23T10:45" })).toBe(200);
  expect(await delta()).toMatchObject([
    { id, summary: "Visit", start: { dateTime: "2026-11-23T10:15:00+01:00" } },
  ]);
  expect(await edit("DELETE", `/${id}`, {})).toBe(204);
  expect(await delta()).toMatchObject([{ id, status: "cancelled" }]);
});

test("turns a timed event into an all-day one and back", async () => {
  sandbox.control.insertEvent(OWNER, {
    id: "visit1",
    start: { dateTime: "2026-11-23T08:00:00Z" },
    end: { dateTime: "2026-11-23T08:30:00Z" },
  });
  expect(await edit("PATCH", "/visit1", { start: "2026-11-23", end: "2026-11-24" })).toBe(200);
  expect(sandbox.control.events(OWNER)).toMatchObject([{ start: { date: "2026-11-23" } }]);
  expect(await edit("PATCH", "/visit1", VISIT)).toBe(200);
  expect(sandbox.control.events(OWNER)).toMatchObject([{ start: { dateTime: "2026-11-23T09:00:00+01:00" } }]);
});

test.each([
  ["an end before its start", { ...VISIT, end: "2026-11-23T08:00" }, 400],
  ["no start", { title: "Visit" }, 400],
  ["a calendar that is not there", { ...VISIT, calendarId: "nowhere" }, 404],
])("refuses %s", async (_what, body, status) => {
  expect(await edit("POST", "", body)).toBe(status);
});

test("refuses to write on a calendar shared for reading", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Shared", role: "reader" });
  expect(await edit("POST", "", { ...VISIT, calendarId: id })).toBe(403);
});

test("shows who may see times only that a time is taken, and nothing to change", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Shared", role: "freeBusyReader" });
  const { id: eventId } = sandbox.control.insertEvent(id, {
    summary: "Secret",
    description: "Hidden",
    start: { dateTime: "2026-11-23T08:00:00Z" },
    end: { dateTime: "2026-11-23T08:30:00Z" },
  });
  const shown = await page();
  expect(shown).toContain('aria-label="Busy, 09:00 to 09:30, Dr. Shared"');
  const query = new URLSearchParams({ account: OWNER, calendarId: id, eventId: String(eventId) });
  const form = await (await fetch(`${sandbox.endpoint}/calendar/event-form?${query.toString()}`)).text();
  expect(form).toContain('value="Busy"');
  expect(shown + form).not.toMatch(/Secret|Hidden|Save/);
});

test("names a rule of one's own that cannot be read", async () => {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ ...PLACE, ...VISIT, repeat: "FREQ=OFTEN" });
  const answer = await fetch(`${sandbox.endpoint}/calendar/events`, { method: "POST", headers, body });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("recurrence")]);
});

test("tells an open page of every change", async () => {
  const ending = new AbortController();
  const stream = await fetch(`${sandbox.endpoint}/calendar/changes`, { signal: ending.signal });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  sandbox.control.insertEvent(OWNER, { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } });
  expect((await reader?.read())?.value).toBe("data: changed\n\n");
  ending.abort();
});

test.each(["day=9999-12-31", "day=0000-01-01&view=week", "day=garbage"])(
  "shows today where %s cannot be shown",
  async (asked) => {
    const page = await fetch(`${sandbox.endpoint}/calendar?${asked}`);
    expect(page.status).toBe(200);
  },
);

test("serves its scripts without types, and nothing else of its folder", async () => {
  const script = await fetch(`${sandbox.endpoint}/pages/browser/calendar-page.ts`);
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await script.text()).not.toContain(": HTMLElement");
  expect((await fetch(`${sandbox.endpoint}/pages/page-routes.ts`)).status).toBe(404);
});
