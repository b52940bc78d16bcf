import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { manualTimers } from "../../../tests/support/manual-timers.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "/calendars/primary/events";
const EVENT = `${EVENTS}/visit1`;
const DAY = { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
const VISIT = {
  id: "visit1",
  summary: "Visit",
  start: { dateTime: "2026-11-23T09:00:00Z", timeZone: "UTC" },
  end: { dateTime: "2026-11-23T09:30:00Z", timeZone: "UTC" },
};
const Refusal = z.object({ error: z.object({ errors: z.array(z.object({ reason: z.string() })) }) });
const createRequest = { requestId: "r1", conferenceSolutionKey: { type: "hangoutsMeet" } };

const timers = manualTimers();
let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox({ timers });
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

async function insert(more: object = {}, query = ""): Promise<Record<string, unknown>> {
  const { body } = await call("POST", `${EVENTS}${query}`, { body: { ...VISIT, ...more } });
  return z.record(z.string(), z.unknown()).parse(body);
}

async function reasonOf(answer: ReturnType<CalendarCaller>): Promise<unknown> {
  const { status, body } = await answer;
  return [status, status < 300 ? undefined : Refusal.parse(body).error.errors[0]?.reason];
}

test.each([
  [{ eventType: "fromGmail" }, "eventTypeRestriction"],
  [{ eventType: "outOfOffice", ...DAY }, "malformedOutOfOfficeEvent"],
  [{ eventType: "focusTime", ...DAY }, "malformedFocusTimeEvent"],
  [{ eventType: "workingLocation" }, "malformedWorkingLocationEvent"],
  [{ eventType: "birthday" }, "malformedBirthdayEvent"],
  [{ outOfOfficeProperties: { autoDeclineMode: "declineNone" } }, "eventTypeRestriction"],
  [
    { reminders: { useDefault: true, overrides: [{ method: "popup", minutes: 5 }] } },
    "cannotUseDefaultRemindersAndSpecifyOverride",
  ],
  [{ attendees: [{ email: "nobody" }] }, "invalid"],
  [{ colorId: "0" }, "invalid"],
])("[B7] refuses %j", async (more, reason) => {
  expect(await reasonOf(call("POST", EVENTS, { body: { ...VISIT, ...more } }))).toEqual([400, reason]);
});

test.each([
  { eventType: "outOfOffice", outOfOfficeProperties: { autoDeclineMode: "declineNone" } },
  {
    eventType: "workingLocation",
    ...DAY,
    transparency: "transparent",
    visibility: "public",
    workingLocationProperties: { type: "homeOffice", homeOffice: {} },
  },
  {
    eventType: "birthday",
    ...DAY,
    transparency: "transparent",
    visibility: "private",
    recurrence: ["RRULE:FREQ=YEARLY"],
  },
])("[B7] takes %j on a primary calendar, and on no other", async (more) => {
  expect(await insert(more)).toMatchObject(more);
  const { id } = sandbox.control.addCalendar({ summary: "Other" });
  const path = `/calendars/${encodeURIComponent(id)}/events`;
  expect(await reasonOf(call("POST", path, { body: { ...VISIT, ...more } }))).toEqual([
    400,
    "eventTypeRestriction",
  ]);
});

test("[B7] holds 300 properties and 32 kB over private and shared ones together", async () => {
  const many = (from: number, count: number, value: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${String(from + at)}`, value]));
  const counted = await insert({
    extendedProperties: { private: many(0, 200, "v"), shared: many(0, 200, "v") },
  });
  const large = await insert({
    id: "visit2",
    extendedProperties: { private: many(0, 20, "v".repeat(1000)), shared: many(0, 20, "v".repeat(1000)) },
  });
  const Held = z.object({
    private: z.record(z.string(), z.string()),
    shared: z.record(z.string(), z.string()),
  });
  const sizes = [counted, large].map(({ extendedProperties }) =>
    Object.values(Held.parse(extendedProperties)).map((part) => Object.keys(part).length),
  );
  expect(sizes).toEqual([
    [200, 100],
    [20, 12],
  ]);
});

test("[B7] makes a conference a little later, which changes the event again", async () => {
  const asked = { conferenceData: { createRequest } };
  const { etag, ...pending } = await insert(asked, "?conferenceDataVersion=1");
  expect(pending).toMatchObject({
    conferenceData: { createRequest: { ...createRequest, status: { statusCode: "pending" } } },
  });
  expect(pending).not.toHaveProperty("hangoutLink");
  timers.pass(1000);
  const { body } = await call("GET", EVENT);
  const made = z.looseObject({ etag: z.string(), hangoutLink: z.string() }).parse(body);
  expect(made.etag).not.toBe(etag);
  expect(made).toMatchObject({
    hangoutLink: expect.stringMatching(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/),
    conferenceData: {
      createRequest: { status: { statusCode: "success" } },
      entryPoints: [{ entryPointType: "video", uri: made.hangoutLink }],
    },
  });
  const again = await call("PATCH", `${EVENT}?conferenceDataVersion=1`, { body: asked });
  expect(again.body).toMatchObject({ hangoutLink: made.hangoutLink });
});

test("[B3] PUT by a client without conferences and attachments leaves them as they are", async () => {
  const attachments = [{ fileUrl: "https://drive.google.com/file/d/1/view" }];
  await insert(
    { conferenceData: { createRequest }, attachments },
    "?conferenceDataVersion=1&supportsAttachments=true",
  );
  const { body } = await call("PUT", EVENT, { body: { ...VISIT, attachments: [] } });
  expect(body).toMatchObject({ attachments, conferenceData: { createRequest: { requestId: "r1" } } });
});

test("[B3] attendeesOmitted changes the guests sent and keeps the others", async () => {
  await insert({ attendees: [{ email: "a@x.example" }, { email: "b@x.example" }] });
  const attendees = [{ email: "b@x.example", responseStatus: "accepted" }];
  const { body } = await call("PATCH", EVENT, { body: { attendeesOmitted: true, attendees } });
  expect(body).toMatchObject({ attendees: [{ email: "a@x.example" }, attendees[0]] });
});

test("[B3] maxAttendees gives the participant alone where there are more", async () => {
  await insert({ attendees: [{ email: "a@x.example" }, { email: "owner@clinic.example" }] });
  expect([
    (await call("GET", `${EVENT}?maxAttendees=1`)).body,
    (await call("GET", `${EVENT}?maxAttendees=2`)).body,
  ]).toMatchObject([
    { attendees: [{ email: "owner@clinic.example", self: true }], attendeesOmitted: true },
    { attendees: [{ email: "a@x.example" }, { email: "owner@clinic.example" }] },
  ]);
});

test.each([
  "sendUpdates=everybody",
  "conferenceDataVersion=2",
  "eventLabelVersion=x",
  "sendNotifications=perhaps",
])("[B3] refuses a write with %s", async (query) => {
  expect(await reasonOf(call("POST", `${EVENTS}?${query}`, { body: VISIT }))).toEqual([400, "invalid"]);
});

test("[B4] 412 comes for stale instances, too, and 304 for lists that are as they were", async () => {
  await insert({ recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  const instance = `${EVENTS}/visit1_20261124T090000Z`;
  const stale = { headers: { "If-Match": '"1"' } };
  expect(await reasonOf(call("DELETE", instance, stale))).toEqual([412, "conditionNotMet"]);
  const { etag } = z.looseObject({ etag: z.string() }).parse((await call("GET", EVENTS)).body);
  const known = { headers: { "If-None-Match": etag } };
  expect((await call("GET", EVENTS, known)).status).toBe(304);
  await call("DELETE", instance);
  expect((await call("GET", EVENTS, known)).status).toBe(200);
});

test("[B6] an instance is deleted once, and never lives in a deleted series", async () => {
  await insert({ recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  const [one, two] = [`${EVENTS}/visit1_20261124T090000Z`, `${EVENTS}/visit1_20261125T090000Z`];
  expect((await call("DELETE", one)).status).toBe(204);
  expect(await reasonOf(call("DELETE", one))).toEqual([410, "deleted"]);
  await call("DELETE", EVENT);
  expect(await reasonOf(call("DELETE", two))).toEqual([410, "deleted"]);
  expect(await reasonOf(call("PATCH", two, { body: { status: "confirmed" } }))).toEqual([403, "forbidden"]);
});

test("[B6] a revived series has its changed instances back, and those deleted alone stay deleted", async () => {
  await insert({ recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  await call("PATCH", `${EVENTS}/visit1_20261124T090000Z`, { body: { summary: "Changed" } });
  await call("DELETE", `${EVENTS}/visit1_20261125T090000Z`);
  await call("DELETE", EVENT);
  await call("PATCH", EVENT, { body: { status: "confirmed" } });
  const { body } = await call("GET", `${EVENT}/instances`);
  expect(body).toMatchObject({ items: [{ summary: "Visit" }, { summary: "Changed" }] });
});

test("[B7] a series that changes its days keeps the exceptions that still have a place", async () => {
  await insert({ recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  for (const day of ["24", "25"])
    await call("PATCH", `${EVENTS}/visit1_202611${day}T090000Z`, { body: { summary: `On ${day}` } });
  await call("PATCH", EVENT, { body: { recurrence: ["RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3"] } });
  const { body } = await call("GET", `${EVENT}/instances`);
  expect(body).toMatchObject({ items: [{ summary: "Visit" }, { summary: "On 25" }, { summary: "Visit" }] });
});

test("[B3] instances of an event that is no series is refused", async () => {
  await insert();
  expect(await reasonOf(call("GET", `${EVENT}/instances`))).toEqual([400, "invalid"]);
});
