import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const GUEST = "guest@clinic.example";
const EVENTS = "/calendars/primary/events";
const EVENT = `${EVENTS}/visit1`;
const zone = { timeZone: "Europe/Zurich" };
const VISIT = {
  id: "visit1",
  summary: "Visit",
  start: { dateTime: "2026-11-23T09:00:00", ...zone },
  end: { dateTime: "2026-11-23T09:30:00", ...zone },
  attendees: [{ email: GUEST }],
};
const FORBIDDEN = [403, { error: { errors: [{ domain: "calendar", reason: "forbiddenForNonOrganizer" }] } }];
const Event = z.looseObject({
  id: z.string(),
  etag: z.string(),
  status: z.string(),
  attendees: z.array(z.looseObject({ email: z.string(), responseStatus: z.string() })).optional(),
});

let sandbox: SandboxGoogle;
let owner: CalendarCaller;
let guest: CalendarCaller;
beforeEach(async () => {
  sandbox = await aSandbox();
  sandbox.control.addAccount({ email: GUEST });
  owner = aCalendarCaller(sandbox);
  guest = aCalendarCaller(sandbox, { email: GUEST });
});
afterEach(async () => {
  await sandbox.close();
});

async function invite(more: object = {}): Promise<void> {
  expect((await owner("POST", EVENTS, { body: { ...VISIT, ...more } })).status).toBe(200);
}

async function seenBy(caller: CalendarCaller, path = EVENT): Promise<z.infer<typeof Event>> {
  return Event.parse((await caller("GET", path)).body);
}

async function answersOf(caller: CalendarCaller, path = EVENT): Promise<unknown> {
  return (await seenBy(caller, path)).attendees?.map(({ email, responseStatus }) => [email, responseStatus]);
}

test("[B7] self and organizer are relative to the calendar a copy is on", async () => {
  await invite({ attendees: [{ email: GUEST }, { email: OWNER, responseStatus: "accepted" }] });
  expect([await seenBy(owner), await seenBy(guest)]).toMatchObject([
    {
      organizer: { email: OWNER, self: true },
      attendees: [{ email: GUEST }, { email: OWNER, self: true, organizer: true }],
    },
    {
      organizer: { email: OWNER },
      attendees: [
        { email: GUEST, self: true },
        { email: OWNER, organizer: true },
      ],
    },
  ]);
});

test("[B7] what the organizer changes reaches the copies, what is a guest's own stays", async () => {
  await invite();
  const reminders = { useDefault: false, overrides: [{ method: "popup", minutes: 5 }] };
  await guest("PATCH", EVENT, { body: { reminders, colorId: "3" } });
  await owner("PATCH", EVENT, { body: { summary: "Moved", location: "Room 2" } });
  expect(await seenBy(guest)).toMatchObject({
    summary: "Moved",
    location: "Room 2",
    reminders,
    colorId: "3",
  });
  expect(await seenBy(owner)).toMatchObject({ reminders: { useDefault: true } });
});

test("[B6] what the organizer deletes is bare for the guest, and back when it is revived", async () => {
  await invite();
  await owner("DELETE", EVENT);
  expect(await seenBy(guest)).toEqual({
    kind: "calendar#event",
    etag: expect.any(String),
    id: "visit1",
    status: "cancelled",
  });
  await owner("PATCH", EVENT, { body: { status: "confirmed" } });
  expect(await seenBy(guest)).toMatchObject({ status: "confirmed", summary: "Visit" });
});

test("[B7] whoever is no longer invited loses the event", async () => {
  await invite();
  await owner("PATCH", EVENT, { body: { attendees: [] } });
  expect((await seenBy(guest)).status).toBe("cancelled");
});

test("[B7] a guest's answer changes both copies", async () => {
  await invite();
  const before = await seenBy(owner);
  await guest("PATCH", EVENT, { body: { attendees: [{ email: GUEST, responseStatus: "tentative" }] } });
  expect([await answersOf(owner), await answersOf(guest)]).toEqual([
    [[GUEST, "tentative"]],
    [[GUEST, "tentative"]],
  ]);
  expect((await seenBy(owner)).etag).not.toBe(before.etag);
});

test("[B7] a guest who deletes the copy declines, and does not get it back by a change", async () => {
  await invite();
  expect((await guest("DELETE", EVENT)).status).toBe(204);
  await owner("PATCH", EVENT, { body: { summary: "Changed" } });
  expect(await answersOf(owner)).toEqual([[GUEST, "declined"]]);
  expect((await seenBy(guest)).status).toBe("cancelled");
});

test("[B8] a guest may not change what is shared, and the event stays as it was", async () => {
  await invite();
  const before = await seenBy(owner);
  const changed = { dateTime: "2026-11-23T09:10:00", ...zone };
  for (const body of [{ summary: "Mine" }, { start: changed }, { guestsCanModify: true }]) {
    const answer = await guest("PATCH", EVENT, { body });
    expect([answer.status, answer.body]).toMatchObject(FORBIDDEN);
  }
  expect(await seenBy(owner)).toEqual(before);
});

test("[B7] a guest who may modify changes the event for everybody", async () => {
  await invite({ guestsCanModify: true });
  expect((await guest("PATCH", EVENT, { body: { summary: "Ours" } })).status).toBe(200);
  expect([await seenBy(owner), await seenBy(guest)]).toMatchObject([
    { summary: "Ours" },
    { summary: "Ours" },
  ]);
});

test("[B8] PUT without guestsCanModify tries to take it back", async () => {
  await invite({ guestsCanModify: true });
  const { start, end, summary, attendees } = VISIT;
  const answer = await guest("PUT", EVENT, { body: { start, end, summary, attendees } });
  expect([answer.status, answer.body]).toMatchObject(FORBIDDEN);
});

test("[B7] a guest invites others only where guests may", async () => {
  await invite({ guestsCanInviteOthers: false });
  const attendees = [{ email: GUEST }, { email: "new@clinic.example" }];
  const answer = await guest("PATCH", EVENT, { body: { attendees } });
  expect([answer.status, answer.body]).toMatchObject(FORBIDDEN);
  await owner("PATCH", EVENT, { body: { guestsCanInviteOthers: null } });
  await guest("PATCH", EVENT, { body: { attendees } });
  expect(await answersOf(owner)).toEqual([
    [GUEST, "needsAction"],
    ["new@clinic.example", "needsAction"],
  ]);
});

test("[B7] the owner invited from a secondary calendar has a copy that is not answered", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Keller" });
  await owner("POST", `/calendars/${encodeURIComponent(id)}/events`, {
    body: { ...VISIT, attendees: [{ email: OWNER }] },
  });
  expect(await seenBy(owner)).toMatchObject({
    organizer: { email: id, displayName: "Dr. Keller" },
    attendees: [{ email: OWNER, responseStatus: "needsAction", self: true }],
  });
});

test("[B7] a guest declines one instance of a series, and the organizer sees it there alone", async () => {
  await invite({ recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  const instance = `${EVENTS}/visit1_20261124T080000Z`;
  expect((await guest("DELETE", instance)).status).toBe(204);
  expect(await answersOf(owner, instance)).toEqual([[GUEST, "declined"]]);
  expect(await answersOf(owner)).toEqual([[GUEST, "needsAction"]]);
  const { body } = await guest("GET", `${EVENT}/instances`);
  expect(body).toMatchObject({
    items: [{ id: "visit1_20261123T080000Z" }, { id: "visit1_20261125T080000Z" }],
  });
});

test("[B7] the guest list is hidden from guests who may not see it", async () => {
  await invite({ guestsCanSeeOtherGuests: false, attendees: [{ email: GUEST }, { email: "b@x.example" }] });
  expect(await seenBy(guest)).toMatchObject({
    attendees: [{ email: GUEST, self: true }],
    attendeesOmitted: true,
  });
});
