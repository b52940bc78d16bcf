import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { calendarClient } from "../../../tests/support/google-clients.ts";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const COLLEAGUE = "colleague@clinic.example";
const SCOPES = ["https://www.googleapis.com/auth/calendar.freebusy"];
const DAY = { timeMin: "2026-11-23T00:00:00Z", timeMax: "2026-11-24T00:00:00Z" };
const Answer = z.looseObject({
  calendars: z.record(
    z.string(),
    z.object({
      busy: z.array(z.object({ start: z.string(), end: z.string() })),
      errors: z.array(z.object({ domain: z.string(), reason: z.string() })).optional(),
    }),
  ),
});

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  call = aCalendarCaller(sandbox, { scopes: SCOPES });
});
afterEach(async () => {
  await sandbox.close();
});

/** An event on the owner's calendar on 23 November 2026, between hours of UTC. */
function busy(from: string, to: string, more: Readonly<Record<string, unknown>> = {}): void {
  const moment = (time: string): Record<string, string> => ({ dateTime: `2026-11-23T${time}:00Z` });
  sandbox.control.insertEvent(OWNER, { start: moment(from), end: moment(to), ...more });
}

async function query(
  more: Readonly<Record<string, unknown>> = {},
): Promise<z.infer<typeof Answer>["calendars"]> {
  const body = { ...DAY, items: [{ id: "primary" }], ...more };
  const { status, body: answer } = await call("POST", "/freeBusy", { body });
  expect(status).toBe(200);
  return Answer.parse(answer).calendars;
}

async function periods(more: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const { primary } = await query(more);
  return (primary?.busy ?? []).map(({ start, end }) => `${start} ${end}`);
}

test("[F] answers busy times in UTC without milliseconds, and the bounds with them", async () => {
  busy("09:00", "10:00");
  const { status, body } = await call("POST", "/freeBusy", { body: { ...DAY, items: [{ id: OWNER }] } });
  expect([status, body]).toEqual([
    200,
    {
      kind: "calendar#freeBusy",
      timeMin: "2026-11-23T00:00:00.000Z",
      timeMax: "2026-11-24T00:00:00.000Z",
      calendars: { [OWNER]: { busy: [{ start: "2026-11-23T09:00:00Z", end: "2026-11-23T10:00:00Z" }] } },
    },
  ]);
});

test("[F] answers in the zone it is asked in", async () => {
  busy("09:00", "10:00");
  expect(await periods({ timeZone: "Europe/Zurich" })).toEqual([
    "2026-11-23T10:00:00+01:00 2026-11-23T11:00:00+01:00",
  ]);
});

test("[F] names each calendar as it was asked for, once", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. B" });
  const calendars = await query({ items: [{ id: "primary" }, { id }, { id }, { id: OWNER }] });
  expect(Object.keys(calendars)).toEqual(["primary", id, OWNER]);
  expect(await query({ items: [] })).toEqual({});
});

test("[F] puts overlapping events together and leaves others apart, earliest first", async () => {
  busy("13:00", "14:00");
  busy("09:00", "10:00");
  busy("09:30", "11:00");
  busy("09:45", "10:15");
  expect(await periods()).toEqual([
    "2026-11-23T09:00:00Z 2026-11-23T11:00:00Z",
    "2026-11-23T13:00:00Z 2026-11-23T14:00:00Z",
  ]);
});

test("[F] takes no notice of what is free, cancelled, of no length, or declined by the calendar's own person", async () => {
  const declined = (email: string): Record<string, unknown> => ({
    attendees: [{ email, responseStatus: "declined" }],
  });
  busy("09:00", "10:00", { transparency: "transparent" });
  busy("10:00", "11:00", { id: "aaaaa" });
  sandbox.control.deleteEvent({ calendarId: OWNER, eventId: "aaaaa" });
  busy("11:00", "12:00", declined(OWNER));
  busy("12:00", "12:00");
  busy("13:00", "14:00", declined("patient@example.com"));
  busy("14:30", "15:00", { status: "tentative" });
  expect(await periods()).toEqual([
    "2026-11-23T13:00:00Z 2026-11-23T14:00:00Z",
    "2026-11-23T14:30:00Z 2026-11-23T15:00:00Z",
  ]);
});

test("[F] expands series, with their exceptions", async () => {
  busy("09:00", "10:00", {
    id: "serie",
    start: { dateTime: "2026-11-20T09:00:00Z", timeZone: "UTC" },
    end: { dateTime: "2026-11-20T10:00:00Z", timeZone: "UTC" },
    recurrence: ["RRULE:FREQ=DAILY"],
  });
  const moved = { start: { dateTime: "2026-11-24T15:00:00Z" }, end: { dateTime: "2026-11-24T16:00:00Z" } };
  const instance = (day: string): { calendarId: string; eventId: string } => ({
    calendarId: OWNER,
    eventId: `serie_202611${day}T090000Z`,
  });
  sandbox.control.changeEvent(instance("24"), moved);
  sandbox.control.deleteEvent(instance("25"));
  expect(await periods({ timeMax: "2026-11-27T00:00:00Z" })).toEqual([
    "2026-11-23T09:00:00Z 2026-11-23T10:00:00Z",
    "2026-11-24T15:00:00Z 2026-11-24T16:00:00Z",
    "2026-11-26T09:00:00Z 2026-11-26T10:00:00Z",
  ]);
});

test("[F] counts days of the calendar's zone, cut to what was asked", async () => {
  busy("00:00", "00:00", { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } });
  expect(await periods({ timeMin: "2026-11-22T00:00:00Z", timeMax: "2026-11-23T12:00:00Z" })).toEqual([
    "2026-11-22T23:00:00Z 2026-11-23T12:00:00Z",
  ]);
});

test("[F] bounds exclude what ends at the first and starts at the second", async () => {
  busy("08:00", "09:00");
  busy("10:00", "11:00");
  const bounds = { timeMin: "2026-11-23T09:00:00Z", timeMax: "2026-11-23T10:00:00Z" };
  expect(await periods(bounds)).toEqual([]);
});

test("[F] says of each calendar by itself that it is not there or not to be seen", async () => {
  sandbox.control.addAccount({ email: COLLEAGUE });
  busy("09:00", "10:00");
  const notFound = { errors: [{ domain: "global", reason: "notFound" }], busy: [] };
  expect(await query({ items: [{ id: "nowhere" }, { id: COLLEAGUE }, { id: "primary" }] })).toEqual({
    nowhere: notFound,
    [COLLEAGUE]: notFound,
    primary: { busy: [{ start: "2026-11-23T09:00:00Z", end: "2026-11-23T10:00:00Z" }] },
  });
});

test("[F] answers of a calendar shared for that alone", async () => {
  sandbox.control.addAccount({ email: COLLEAGUE });
  busy("09:00", "10:00");
  const owner = aCalendarCaller(sandbox, { scopes: ["https://www.googleapis.com/auth/calendar"] });
  const body = { role: "freeBusyReader", scope: { type: "user", value: COLLEAGUE } };
  await owner("POST", "/calendars/primary/acl", { body });
  call = aCalendarCaller(sandbox, { email: COLLEAGUE, scopes: SCOPES });
  expect(await query({ items: [{ id: OWNER }] })).toEqual({
    [OWNER]: { busy: [{ start: "2026-11-23T09:00:00Z", end: "2026-11-23T10:00:00Z" }] },
  });
});

test("[F] answers of no more calendars than calendarExpansionMax, 50 at most", async () => {
  const items = Array.from({ length: 51 }, (_none, index) => ({ id: `c${String(index)}` }));
  const few = await query({ items: [{ id: "primary" }, { id: OWNER }], calendarExpansionMax: 1 });
  const many = await query({ items });
  const tooMany = { errors: [{ domain: "global", reason: "tooManyCalendarsRequested" }], busy: [] };
  expect(few).toEqual({ primary: { busy: [] }, [OWNER]: tooMany });
  expect([many["c49"]?.errors?.[0]?.reason, many["c50"]]).toEqual(["notFound", tooMany]);
});

test.each([
  [{ timeMin: undefined }, "400 global/required Required"],
  [{ timeMax: undefined }, "400 global/required Required"],
  [{ timeMin: "2026-11-23T00:00:00" }, "400 global/invalid Invalid Value (parameter timeMin)"],
  [{ timeZone: "Europe/Nowhere" }, "400 global/invalid Invalid Value (parameter timeZone)"],
  [{ calendarExpansionMax: 51 }, "400 global/invalid Invalid Value (parameter calendarExpansionMax)"],
  [{ groupExpansionMax: 101 }, "400 global/invalid Invalid Value (parameter groupExpansionMax)"],
  [
    { timeMax: DAY.timeMin },
    "400 calendar/timeRangeEmpty The specified time range is empty. (parameter timeMax)",
  ],
  [
    { timeMax: "2027-02-21T00:00:01Z" },
    "400 calendar/timeRangeTooLong The requested time range is too long.",
  ],
])("[B8] refuses %j", async (more, refusal) => {
  const body = { ...DAY, items: [], ...more };
  expect(refusalOf(await call("POST", "/freeBusy", { body }))).toBe(refusal);
});

test("[B8] takes a range of 90 days", async () => {
  expect(await periods({ timeMax: "2027-02-21T00:00:00Z" })).toEqual([]);
});

test("[A10] needs another scope than that for events, and a capital B in its path", async () => {
  const events = aCalendarCaller(sandbox, { scopes: ["https://www.googleapis.com/auth/calendar.events"] });
  const answers = [
    await events("POST", "/freeBusy", { body: DAY }),
    await call("POST", "/freebusy", { body: DAY }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 404]);
});

test("[F] serves Google's own client", async () => {
  busy("09:00", "10:00");
  const { accessToken } = sandbox.control.grantToken({ scopes: SCOPES });
  const client = calendarClient({ rootUrl: sandbox.endpoint, accessToken });
  const { data } = await client.freebusy.query({ requestBody: { ...DAY, items: [{ id: OWNER }] } });
  expect(data.calendars?.[OWNER]?.busy).toHaveLength(1);
});
