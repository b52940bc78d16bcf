import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { AccessRole } from "../calendars/acl-rule.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const zone = { timeZone: "Europe/Zurich" };
const TIMES = {
  start: { dateTime: "2026-11-23T09:00:00", ...zone },
  end: { dateTime: "2026-11-23T09:30:00", ...zone },
};
const SHOWN = {
  start: { dateTime: "2026-11-23T09:00:00+01:00", ...zone },
  end: { dateTime: "2026-11-23T09:30:00+01:00", ...zone },
};
const Page = z.looseObject({ accessRole: z.string(), items: z.array(z.looseObject({ id: z.string() })) });

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

/** A shared calendar with a public event and a private one, `open1` and `secret1`. */
function shared(role: AccessRole): string {
  const { id } = sandbox.control.addCalendar({ summary: "Shared", role });
  sandbox.control.insertEvent(id, { id: "open1", summary: "Open", ...TIMES });
  sandbox.control.insertEvent(id, { id: "secret1", summary: "Secret", visibility: "private", ...TIMES });
  return `/calendars/${encodeURIComponent(id)}/events`;
}

async function list(path: string): Promise<z.infer<typeof Page>> {
  return Page.parse((await call("GET", path)).body);
}

test("[F] a reader of free and busy times sees nothing else", async () => {
  const path = shared("freeBusyReader");
  const one = {
    kind: "calendar#event",
    etag: expect.any(String),
    status: "confirmed",
    visibility: "private",
    ...SHOWN,
  };
  expect(await list(path)).toMatchObject({ accessRole: "freeBusyReader" });
  expect((await list(path)).items).toEqual([
    { ...one, id: "open1" },
    { ...one, id: "secret1" },
  ]);
  expect((await call("GET", `${path}/open1`)).body).toEqual({ ...one, id: "open1" });
});

test.each(["reader", "writerWithoutPrivateAccess"] as const)(
  "[F] a %s sees of a private event that it is there",
  async (role) => {
    const path = shared(role);
    const { accessRole, items } = await list(path);
    expect([accessRole, items.map((event) => event["summary"])]).toEqual([role, ["Open", undefined]]);
    expect(items[1]).toEqual({
      kind: "calendar#event",
      etag: expect.any(String),
      id: "secret1",
      status: "confirmed",
      created: expect.any(String),
      updated: expect.any(String),
      visibility: "private",
      ...SHOWN,
      iCalUID: "secret1@google.com",
      sequence: 0,
      eventType: "default",
    });
  },
);

test.each(["writer", "owner"] as const)("[F] a %s sees private events whole", async (role) => {
  const { items } = await list(shared(role));
  expect(items.map((event) => event["summary"])).toEqual(["Open", "Secret"]);
});

test("[F] a guest of a private event sees it whole", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Shared", role: "reader" });
  const attendees = [{ email: "owner@clinic.example" }];
  sandbox.control.insertEvent(id, { summary: "Secret", visibility: "private", ...TIMES, attendees });
  expect((await list(`/calendars/${encodeURIComponent(id)}/events`)).items).toMatchObject([
    { summary: "Secret" },
  ]);
});

test("[F] a writer without private access writes all but private events", async () => {
  const path = shared("writerWithoutPrivateAccess");
  const answers = [
    await call("PATCH", `${path}/open1`, { body: { summary: "Changed" } }),
    await call("PATCH", `${path}/secret1`, { body: { summary: "Changed" } }),
    await call("DELETE", `${path}/secret1`),
    await call("POST", path, { body: TIMES }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 200]);
});

test("[B7] only its creator sees the source of an event", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Shared", role: "writer" });
  const source = { url: "https://clinic.example/visit", title: "Visit" };
  sandbox.control.insertEvent(id, { id: "theirs1", ...TIMES, source });
  const path = `/calendars/${encodeURIComponent(id)}/events`;
  const own = await call("POST", path, { body: { ...TIMES, source } });
  expect(own.body).toMatchObject({ source });
  expect((await call("GET", `${path}/theirs1`)).body).not.toHaveProperty("source");
});

test("[F] what is written once for all pages differs by viewer, zone and name of the calendar", async () => {
  const path = shared("reader");
  const id = decodeURIComponent(path.split("/")[2] ?? "");
  const owner = aCalendarCaller(sandbox, { email: "other.owner@clinic.example" });
  const summaries: unknown[] = [];
  for (const caller of [call, owner, call])
    summaries.push(Page.parse((await caller("GET", path)).body).items.map((event) => event["summary"]));
  expect(summaries).toEqual([
    ["Open", undefined],
    ["Open", "Secret"],
    ["Open", undefined],
  ]);
  expect((await list(`${path}?timeZone=UTC`)).items[0]).toMatchObject({
    start: { dateTime: "2026-11-23T08:00:00Z" },
  });
  expect((await list(path)).items[0]).toMatchObject({ organizer: { email: id, displayName: "Shared" } });
});
