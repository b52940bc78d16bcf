import { afterEach, beforeEach, expect, test } from "vitest";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "/calendars/primary/events";
const OWNER = "owner@clinic.example";
const TIMES = {
  start: { dateTime: "2026-11-23T09:00:00+01:00" },
  end: { dateTime: "2026-11-23T09:30:00+01:00" },
};

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox({ clock: { now: () => Date.parse("2026-11-21T09:00:00.456Z") } });
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

test("[B3] answers 200 and the whole event", async () => {
  const { status, body } = await call("POST", `${EVENTS}?sendUpdates=none`, {
    body: { id: "visit1", summary: "Visit", ...TIMES, organizer: { email: "ignored@x.example" } },
  });
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      kind: "calendar#event",
      etag: expect.stringMatching(/^"\d+"$/),
      id: "visit1",
      status: "confirmed",
      htmlLink: expect.stringContaining("https://www.google.com/calendar/event?eid="),
      created: "2026-11-21T09:00:00.000Z",
      updated: "2026-11-21T09:00:00.456Z",
      summary: "Visit",
      creator: { email: OWNER, self: true },
      organizer: { email: OWNER, self: true },
      start: { dateTime: "2026-11-23T09:00:00+01:00", timeZone: "Europe/Zurich" },
      end: { dateTime: "2026-11-23T09:30:00+01:00", timeZone: "Europe/Zurich" },
      iCalUID: "visit1@google.com",
      sequence: 0,
      reminders: { useDefault: true },
      eventType: "default",
    },
  });
});

test("[B1] makes an id of 26 base32hex characters where none was given", async () => {
  const { body } = await call("POST", EVENTS, { body: TIMES });
  expect(body).toMatchObject({ id: expect.stringMatching(/^[0-9a-v]{26}$/) });
});

test.each(["abcd", "ABCDE", "abcxyz", "ab-cde", "a".repeat(1025)])("[B1] refuses the id %s", async (id) => {
  const { status, body } = await call("POST", EVENTS, { body: { id, ...TIMES } });
  expect([status, body]).toMatchObject([
    400,
    { error: { errors: [{ domain: "global", reason: "invalid", message: "Invalid resource id value." }] } },
  ]);
});

test("[B1] refuses an id that is taken on this calendar, and takes it on another", async () => {
  const { id: other } = sandbox.control.addCalendar({ summary: "Other" });
  const body = { id: "visit1", ...TIMES };
  const answers = [
    await call("POST", EVENTS, { body }),
    await call("POST", EVENTS, { body }),
    await call("POST", `/calendars/${encodeURIComponent(other)}/events`, { body }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 409, 200]);
});

test.each([
  [{ start: TIMES.start }, "required", "Missing end time."],
  [
    { start: { dateTime: "2026-11-23T09:00:00" }, end: TIMES.end },
    "required",
    "Missing time zone definition for start time.",
  ],
  [{ start: TIMES.end, end: TIMES.start }, "timeRangeEmpty", "The specified time range is empty."],
  [
    { start: { date: "2026-11-23" }, end: { date: "2026-11-23" } },
    "timeRangeEmpty",
    "The specified time range is empty.",
  ],
  [{ start: { date: "2026-11-23" }, end: TIMES.end }, "invalid", "Invalid start time."],
  [
    { start: { ...TIMES.start, timeZone: "Mars/Olympus" }, end: TIMES.end },
    "invalid",
    "Invalid time zone definition for start time.",
  ],
])("[B2] refuses the times %j", async (times, reason, message) => {
  const { status, body } = await call("POST", EVENTS, { body: times });
  expect([status, body]).toMatchObject([400, { error: { errors: [{ reason, message }] } }]);
});

test.each([
  ["2026-07-01T10:00:00.750Z", undefined, "2026-07-01T12:00:00+02:00"],
  ["2026-11-23T09:00:00", "Europe/Zurich", "2026-11-23T09:00:00+01:00"],
  ["2026-11-23T09:00:30", "America/St_Johns", "2026-11-23T13:30:30+01:00"],
])("[B2] answers %s (%s) in the calendar's zone with whole seconds", async (dateTime, timeZone, shown) => {
  const { body } = await call("POST", EVENTS, {
    body: { start: { dateTime, timeZone }, end: { dateTime: "2026-12-31T00:00:00Z" } },
  });
  expect(body).toMatchObject({ start: { dateTime: shown, timeZone: timeZone ?? "Europe/Zurich" } });
});

test("[B2] keeps all-day events as dates", async () => {
  const { body } = await call("POST", EVENTS, {
    body: { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } },
  });
  expect(body).toMatchObject({ start: { date: "2026-11-23" }, end: { date: "2026-11-24" } });
});

test("[B7] cuts extended properties without a word", async () => {
  const { status, body } = await call("POST", EVENTS, {
    body: {
      ...TIMES,
      extendedProperties: { private: { ["k".repeat(45)]: "lost", ["k".repeat(44)]: "v".repeat(1025) } },
    },
  });
  expect([status, body]).toMatchObject([200, {}]);
  expect(Object(body).extendedProperties).toEqual({ private: { ["k".repeat(44)]: "v".repeat(1024) } });
});

test("[B7] a secondary calendar organises its own events, so that its owner invited has not answered", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Keller" });
  const { body } = await call("POST", `/calendars/${encodeURIComponent(id)}/events`, {
    body: { ...TIMES, attendees: [{ email: OWNER }] },
  });
  expect(body).toMatchObject({
    organizer: { email: id, displayName: "Dr. Keller", self: true },
    attendees: [{ email: OWNER, responseStatus: "needsAction" }],
  });
});

test("[B8] answers malformed JSON with parseError in the backend's shape", async () => {
  const { accessToken } = sandbox.control.grantToken();
  const answer = await fetch(`${sandbox.endpoint}/calendar/v3${EVENTS}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
    body: "{",
  });
  expect([answer.status, await answer.json()]).toEqual([
    400,
    {
      error: {
        errors: [{ domain: "global", reason: "parseError", message: "Parse Error" }],
        code: 400,
        message: "Parse Error",
      },
    },
  ]);
});
