import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "/calendars/primary/events";
const EVENT = `${EVENTS}/visit1`;
const Written = z.looseObject({ etag: z.string(), id: z.string(), sequence: z.number() });

const VISIT = {
  id: "visit1",
  summary: "Visit",
  start: { dateTime: "2026-11-23T09:00:00+01:00" },
  end: { dateTime: "2026-11-23T09:30:00+01:00" },
};

let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  call = aCalendarCaller(sandbox);
});
afterEach(async () => {
  await sandbox.close();
});

async function insertVisit(more: object = {}): Promise<z.infer<typeof Written>> {
  return Written.parse((await call("POST", EVENTS, { body: { ...VISIT, ...more } })).body);
}

test("[B3] PUT replaces the whole event", async () => {
  await insertVisit({
    description: "first",
    location: "Room 1",
    extendedProperties: { private: { a: "1" } },
  });
  const { start, end } = VISIT;
  const { status, body } = await call("PUT", EVENT, { body: { summary: "Other", start, end } });
  expect(status).toBe(200);
  expect(body).toMatchObject({ summary: "Other" });
  for (const field of ["description", "location", "extendedProperties"])
    expect(body).not.toHaveProperty(field);
});

test("[B3] PUT wants start and end again", async () => {
  await insertVisit();
  const { status, body } = await call("PUT", EVENT, { body: { summary: "Other" } });
  expect([status, body]).toMatchObject([400, { error: { errors: [{ reason: "required" }] } }]);
});

test("[B3] PATCH merges, replaces arrays and takes away what is null", async () => {
  await insertVisit({
    description: "first",
    attendees: [{ email: "a@x.example" }, { email: "b@x.example" }],
    extendedProperties: { private: { a: "1", b: "2" } },
  });
  const { body } = await call("PATCH", EVENT, {
    body: {
      description: null,
      attendees: [{ email: "c@x.example" }],
      extendedProperties: { private: { a: null, c: "3" } },
    },
  });
  expect(body).toMatchObject({
    summary: "Visit",
    attendees: [{ email: "c@x.example", responseStatus: "needsAction" }],
    extendedProperties: { private: { b: "2", c: "3" } },
  });
  expect(body).not.toHaveProperty("description");
  expect(body).not.toHaveProperty("extendedProperties.private.a");
});

test("[B4] every change brings a new etag, twice `updated` in microseconds", async () => {
  const before = await insertVisit();
  const { body } = await call("PATCH", EVENT, { body: { summary: "Moved" } });
  const after = z.looseObject({ etag: z.string(), updated: z.string() }).parse(body);
  expect(after.etag).not.toBe(before.etag);
  const micros = Number(after.etag.replaceAll('"', "")) / 2;
  expect(Math.floor(micros / 1000)).toBe(Date.parse(after.updated));
});

test.each([
  ["PUT", { ...VISIT, summary: "Stale" }],
  ["PATCH", { summary: "Stale" }],
  ["DELETE", undefined],
])("[B4] %s with a stale If-Match is refused with 412", async (method, body) => {
  const { etag } = await insertVisit();
  await call("PATCH", EVENT, { body: { summary: "Newer" } });
  const answer = await call(method, EVENT, { body, headers: { "If-Match": etag } });
  expect([answer.status, answer.body]).toEqual([
    412,
    {
      error: {
        errors: [
          {
            domain: "global",
            reason: "conditionNotMet",
            message: "Precondition Failed",
            locationType: "header",
            location: "If-Match",
          },
        ],
        code: 412,
        message: "Precondition Failed",
      },
    },
  ]);
});

test("[B4] passes a matching If-Match and an asterisk", async () => {
  const { etag } = await insertVisit();
  const matching = await call("PATCH", EVENT, { body: { summary: "A" }, headers: { "If-Match": etag } });
  const asterisk = await call("PATCH", EVENT, { body: { summary: "B" }, headers: { "If-Match": "*" } });
  expect([matching.status, asterisk.status]).toEqual([200, 200]);
});

test("[B4] answers 304 to a matching If-None-Match", async () => {
  const { etag } = await insertVisit();
  const same = await call("GET", EVENT, { headers: { "If-None-Match": etag } });
  const other = await call("GET", EVENT, { headers: { "If-None-Match": '"1"' } });
  expect([same.status, other.status]).toEqual([304, 200]);
});

test("[B5] sequence rises with the time and refuses a lower one", async () => {
  const { sequence } = await insertVisit();
  const moved = Written.parse(
    (await call("PATCH", EVENT, { body: { end: { dateTime: "2026-11-23T10:00:00+01:00" } } })).body,
  );
  const renamed = Written.parse((await call("PATCH", EVENT, { body: { summary: "R" } })).body);
  expect([sequence, moved.sequence, renamed.sequence]).toEqual([0, 1, 1]);
  const { status, body } = await call("PUT", EVENT, { body: { ...VISIT, sequence: 0 } });
  expect([status, body]).toMatchObject([
    400,
    { error: { message: expect.stringMatching(/^Invalid sequence value\./) } },
  ]);
});

test("[B3] deletes with 204 and no body, the second time 410 deleted", async () => {
  await insertVisit();
  const [first, second] = [await call("DELETE", EVENT), await call("DELETE", EVENT)];
  expect([first.status, first.body]).toEqual([204, ""]);
  expect([second.status, second.body]).toMatchObject([
    410,
    { error: { errors: [{ domain: "global", reason: "deleted", message: "Resource has been deleted" }] } },
  ]);
});

test("[B6] still gets a deleted event, cancelled and with its details", async () => {
  await insertVisit();
  await call("DELETE", EVENT);
  const { status, body } = await call("GET", EVENT);
  expect([status, body]).toMatchObject([200, { id: "visit1", status: "cancelled", summary: "Visit" }]);
});

test("[B6] a deleted id stays taken", async () => {
  await insertVisit();
  await call("DELETE", EVENT);
  const { status, body } = await call("POST", EVENTS, { body: VISIT });
  expect([status, body]).toMatchObject([409, { error: { errors: [{ reason: "duplicate" }] } }]);
});

test.each(["PATCH", "PUT"])("[B6] %s with status confirmed brings a deleted event back", async (method) => {
  await insertVisit();
  await call("DELETE", EVENT);
  const body = method === "PATCH" ? { status: "confirmed" } : { ...VISIT, status: "confirmed" };
  const answer = await call(method, EVENT, { body });
  expect([answer.status, answer.body]).toMatchObject([200, { status: "confirmed", summary: "Visit" }]);
});

test("[B6] a patch that does not speak of status leaves a deleted event deleted", async () => {
  await insertVisit();
  await call("DELETE", EVENT);
  expect((await call("PATCH", EVENT, { body: { summary: "X" } })).body).toMatchObject({
    status: "cancelled",
  });
});

test("[B6] a purged event cannot be brought back, and keeps its id", async () => {
  await insertVisit();
  await call("DELETE", EVENT);
  sandbox.control.purgeEvent({ calendarId: "owner@clinic.example", eventId: "visit1" });
  const revived = await call("PATCH", EVENT, { body: { status: "confirmed" } });
  const inserted = await call("POST", EVENTS, { body: VISIT });
  expect([revived.status, inserted.status]).toEqual([403, 409]);
  expect(revived.body).toMatchObject({ error: { errors: [{ reason: "forbidden" }] } });
});

test("[B6] setting the status to cancelled deletes", async () => {
  await insertVisit();
  await call("PATCH", EVENT, { body: { status: "cancelled" } });
  expect((await call("DELETE", EVENT)).status).toBe(410);
});

test("[B8] answers 404 for an event that never was", async () => {
  const answers = [
    await call("GET", EVENT),
    await call("PATCH", EVENT, { body: {} }),
    await call("DELETE", EVENT),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});
