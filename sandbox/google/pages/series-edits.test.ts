import { afterEach, beforeEach, expect, test } from "vitest";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const SECOND = "round1_20261124T080000Z";
const THIRD = "round1_20261125T080000Z";

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox();
  sandbox.control.insertEvent(OWNER, {
    id: "round1",
    summary: "Round",
    start: { dateTime: "2026-11-23T09:00:00", timeZone: "Europe/Zurich" },
    end: { dateTime: "2026-11-23T09:30:00", timeZone: "Europe/Zurich" },
    recurrence: ["RRULE:FREQ=DAILY;COUNT=5"],
  });
});
afterEach(async () => {
  await sandbox.close();
});

async function send(method: string, path: string, body: object): Promise<number> {
  const answer = await fetch(`${sandbox.endpoint}/calendar/events/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ account: OWNER, calendarId: OWNER, ...body }),
  });
  return answer.status;
}

/** The days and times the week's page shows, in order. */
async function shown(): Promise<string[]> {
  const page = await (await fetch(`${sandbox.endpoint}/calendar/board?view=week&day=2026-11-23`)).text();
  return [...page.matchAll(/aria-label="([^"]*) to [\d:]*, (\w+) /g)].map(
    ([, title = "", day = ""]) => `${day} ${title}`,
  );
}

test("all: every instance moves as the one did, by days and to its time", async () => {
  const times = { start: "2026-11-25T10:00", end: "2026-11-25T10:45" };
  expect(await send("PATCH", SECOND, { scope: "all", title: "Late round", ...times })).toBe(200);
  expect(await shown()).toEqual([
    "Tuesday Late round, 10:00",
    "Wednesday Late round, 10:00",
    "Thursday Late round, 10:00",
    "Friday Late round, 10:00",
    "Saturday Late round, 10:00",
  ]);
});

test("[B1] this and following: the old series ends, a new one has the rest under `_R` and the local time", async () => {
  const times = { start: "2026-11-25T11:00", end: "2026-11-25T11:30" };
  expect(await send("PATCH", THIRD, { scope: "following", ...times })).toBe(200);
  expect(await shown()).toEqual([
    "Monday Round, 09:00",
    "Tuesday Round, 09:00",
    "Wednesday Round, 11:00",
    "Thursday Round, 11:00",
    "Friday Round, 11:00",
  ]);
  expect(sandbox.control.events(OWNER)).toMatchObject([
    { id: "round1", recurrence: ["RRULE:FREQ=DAILY;UNTIL=20261125T075959Z"] },
    {
      id: "round1_R20261125T090000",
      iCalUID: "round1_R20261125T090000@google.com",
      recurrence: ["RRULE:FREQ=DAILY;COUNT=3"],
    },
  ]);
});

test("following the first is all of them", async () => {
  const times = { start: "2026-11-23T08:00", end: "2026-11-23T08:30" };
  expect(await send("PATCH", "round1_20261123T080000Z", { scope: "following", ...times })).toBe(200);
  expect(sandbox.control.events(OWNER).map(({ id }) => id)).toEqual(["round1"]);
  expect((await shown()).length).toBe(5);
});

test("a rule that changes from one instance on leaves those before as they were", async () => {
  const same = { start: "2026-11-25T09:00", end: "2026-11-25T09:30" };
  const repeat = "FREQ=DAILY;INTERVAL=2;COUNT=2";
  expect(await send("PATCH", THIRD, { scope: "following", repeat, ...same })).toBe(200);
  expect(await shown()).toEqual([
    "Monday Round, 09:00",
    "Tuesday Round, 09:00",
    "Wednesday Round, 09:00",
    "Friday Round, 09:00",
  ]);
});

test("deleting this and following ends the series, with the exceptions there were", async () => {
  const moved = { start: "2026-11-25T15:00", end: "2026-11-25T15:30" };
  expect(await send("PATCH", THIRD, { scope: "one", ...moved })).toBe(200);
  expect(await send("DELETE", SECOND, { scope: "following" })).toBe(204);
  expect(await shown()).toEqual(["Monday Round, 09:00"]);
});

test("[B6] a restored series brings back the exceptions that went with it", async () => {
  const moved = { start: "2026-11-25T15:00", end: "2026-11-25T15:30" };
  expect(await send("PATCH", THIRD, { scope: "one", ...moved })).toBe(200);
  const before = await shown();
  expect(await send("DELETE", SECOND, { scope: "all" })).toBe(204);
  expect(await shown()).toEqual([]);
  expect(await send("POST", `${SECOND}/restore`, { scope: "all" })).toBe(204);
  expect(await shown()).toEqual(before);
});

test("an event that stops repeating is an event by itself", async () => {
  const same = { start: "2026-11-23T09:00", end: "2026-11-23T09:30" };
  expect(await send("PATCH", "round1_20261123T080000Z", { scope: "all", repeat: "", ...same })).toBe(200);
  expect(await shown()).toEqual(["Monday Round, 09:00"]);
});
