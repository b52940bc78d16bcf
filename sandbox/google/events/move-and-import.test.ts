import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const EVENTS = "/calendars/primary/events";
const EVENT = `${EVENTS}/visit1`;
const zone = { timeZone: "Europe/Zurich" };
const VISIT = {
  id: "visit1",
  summary: "Visit",
  start: { dateTime: "2026-11-23T09:00:00", ...zone },
  end: { dateTime: "2026-11-23T09:30:00", ...zone },
};
const IMPORTED = { iCalUID: "abc@elsewhere.example", start: VISIT.start, end: VISIT.end };

let sandbox: SandboxGoogle;
let call: CalendarCaller;
let other: string;
beforeEach(async () => {
  sandbox = await aSandbox({ clock: { now: () => Date.parse("2026-11-21T09:00:00Z") } });
  call = aCalendarCaller(sandbox);
  other = sandbox.control.addCalendar({ summary: "Dr. Keller" }).id;
});
afterEach(async () => {
  await sandbox.close();
});

const eventOn = (calendarId: string): string => `/calendars/${encodeURIComponent(calendarId)}/events/visit1`;
const moveTo = (calendarId: string): string => `${EVENT}/move?destination=${encodeURIComponent(calendarId)}`;

async function reasonOf(answer: ReturnType<CalendarCaller>): Promise<unknown> {
  const { status, body } = await answer;
  const Refusal = z.object({ error: z.object({ errors: z.array(z.object({ reason: z.string() })) }) });
  return [status, Refusal.parse(body).error.errors[0]?.reason];
}

test("[B3] move changes the organizer and leaves a bare cancelled event", async () => {
  sandbox.control.insertEvent(OWNER, { ...VISIT, extendedProperties: { private: { ours: "1" } } });
  const moved = await call("POST", moveTo(other));
  expect([moved.status, moved.body]).toMatchObject([
    200,
    { id: "visit1", iCalUID: "visit1@google.com", organizer: { email: other, self: true } },
  ]);
  expect((await call("GET", EVENT)).body).toEqual({
    kind: "calendar#event",
    etag: expect.any(String),
    id: "visit1",
    status: "cancelled",
  });
  expect(await reasonOf(call("PATCH", EVENT, { body: { status: "confirmed" } }))).toEqual([403, "forbidden"]);
});

test("[B3] an event can be moved back", async () => {
  sandbox.control.insertEvent(OWNER, VISIT);
  await call("POST", moveTo(other));
  expect((await call("POST", `${eventOn(other)}/move?destination=primary`)).status).toBe(200);
  expect((await call("GET", EVENT)).body).toMatchObject({ status: "confirmed", summary: "Visit" });
});

test("[B3] a series takes its exceptions along", async () => {
  sandbox.control.insertEvent(OWNER, { ...VISIT, recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  await call("PATCH", `${EVENTS}/visit1_20261124T080000Z`, { body: { summary: "Other" } });
  await call("POST", moveTo(other));
  const { body } = await call("GET", `${eventOn(other)}/instances`);
  expect(body).toMatchObject({ items: [{ summary: "Visit" }, { summary: "Other" }, { summary: "Visit" }] });
});

test("[B3] an old organizer who is a guest keeps a guest's copy", async () => {
  sandbox.control.insertEvent(OWNER, { ...VISIT, attendees: [{ email: OWNER }] });
  await call("POST", moveTo(other));
  expect((await call("GET", EVENT)).body).toMatchObject({ status: "confirmed", organizer: { email: other } });
});

test("[B3] move refuses what it cannot move", async () => {
  sandbox.control.insertEvent(OWNER, { ...VISIT, recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  sandbox.control.insertEvent(OWNER, { ...VISIT, id: "focus1", eventType: "focusTime" });
  const readable = sandbox.control.addCalendar({ summary: "Read only", role: "reader" }).id;
  const stale = { headers: { "If-Match": '"1"' } };
  const to = encodeURIComponent(other);
  expect([
    await reasonOf(call("POST", `${EVENTS}/visit1_20261124T080000Z/move?destination=${to}`)),
    await reasonOf(call("POST", `${EVENTS}/focus1/move?destination=${to}`)),
    await reasonOf(call("POST", moveTo(readable))),
    await reasonOf(call("POST", moveTo("nowhere"))),
    await reasonOf(call("POST", `${EVENT}/move`)),
    await reasonOf(call("POST", moveTo("primary"))),
    await reasonOf(call("POST", moveTo(other), stale)),
  ]).toEqual([
    [403, "cannotChangeOrganizerOfInstance"],
    [400, "eventTypeRestriction"],
    [403, "requiredAccessLevel"],
    [404, "notFound"],
    [400, "required"],
    [400, "invalid"],
    [412, "conditionNotMet"],
  ]);
});

test("[B3] move refuses an id that is taken on the other calendar", async () => {
  sandbox.control.insertEvent(OWNER, VISIT);
  sandbox.control.insertEvent(other, { ...VISIT, iCalUID: "else@clinic.example" });
  expect(await reasonOf(call("POST", moveTo(other)))).toEqual([409, "duplicate"]);
});

test("[B3] an import again under the same iCalUID changes the event", async () => {
  const organizer = { email: "host@elsewhere.example", displayName: "Host" };
  const first = await call("POST", `${EVENTS}/import`, { body: { ...IMPORTED, organizer, sequence: 2 } });
  const again = await call("POST", `${EVENTS}/import`, {
    body: { ...IMPORTED, organizer, summary: "Again", sequence: 2 },
  });
  const id = z.looseObject({ id: z.string() }).parse(first.body).id;
  expect(again.body).toMatchObject({ id, summary: "Again", organizer, iCalUID: IMPORTED.iCalUID });
  expect(await reasonOf(call("POST", `${EVENTS}/import`, { body: { ...IMPORTED, sequence: 1 } }))).toEqual([
    400,
    "invalid",
  ]);
});

test("[B3] import needs an iCalUID and a default event", async () => {
  const { iCalUID: _uid, ...without } = IMPORTED;
  expect([
    await reasonOf(call("POST", `${EVENTS}/import`, { body: without })),
    await reasonOf(call("POST", `${EVENTS}/import`, { body: { ...IMPORTED, eventType: "focusTime" } })),
  ]).toEqual([
    [400, "required"],
    [400, "eventTypeRestriction"],
  ]);
});

test("[B3] an import goes to no guest", async () => {
  sandbox.control.addAccount({ email: "guest@clinic.example" });
  await call("POST", `${EVENTS}/import`, {
    body: { ...IMPORTED, attendees: [{ email: "guest@clinic.example" }] },
  });
  expect(sandbox.control.events("guest@clinic.example")).toEqual([]);
});

test.each([
  [
    "Visit tomorrow 9-9:30am",
    { dateTime: "2026-11-22T09:00:00+01:00", timeZone: "Europe/Zurich" },
    { dateTime: "2026-11-22T09:30:00+01:00", timeZone: "Europe/Zurich" },
  ],
  ["Holiday on Monday", { date: "2026-11-23" }, { date: "2026-11-24" }],
  [
    "Late shift today 23:00-01:00",
    { dateTime: "2026-11-21T23:00:00+01:00", timeZone: "Europe/Zurich" },
    { dateTime: "2026-11-22T01:00:00+01:00", timeZone: "Europe/Zurich" },
  ],
])("[B3] quickAdd makes an event of %s", async (text, start, end) => {
  const { status, body } = await call("POST", `${EVENTS}/quickAdd?text=${encodeURIComponent(text)}`);
  expect([status, body]).toMatchObject([200, { start, end }]);
});

test("[B3] quickAdd without a text is refused", async () => {
  expect(await reasonOf(call("POST", `${EVENTS}/quickAdd`))).toEqual([400, "required"]);
});
