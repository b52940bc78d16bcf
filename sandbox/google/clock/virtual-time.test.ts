import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_EMAIL } from "../accounts.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import { manualTimers } from "../../../tests/support/manual-timers.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";
import { createVirtualTime } from "./virtual-time.ts";

const START = Date.parse("2026-11-21T09:00:00Z");

test("rings timers that fall due while the clock is moved, in order, each at its own moment", () => {
  const time = createVirtualTime({ clock: { now: () => START }, timers: manualTimers() });
  const rung: string[] = [];
  const note = (name: string) => (): void => {
    rung.push(`${name} ${String((time.clock.now() - START) / 1000)}`);
  };
  time.timers.after(60_000, note("minute"));
  time.timers.after(1000, () => {
    note("second")();
    time.timers.after(4000, note("five"));
  });
  time.timers.after(120_000, note("two minutes"));
  time.timers.after(3000, note("cancelled"))();
  time.moveBy(60_000);
  expect(rung).toEqual(["second 1", "five 5", "minute 60"]);
});

test("lets a timer wait out what is left of it by the timers it was given", () => {
  const timers = manualTimers();
  const time = createVirtualTime({ clock: { now: () => START }, timers });
  let rung = 0;
  time.timers.after(60_000, () => (rung += 1));
  time.moveBy(50_000);
  timers.pass(9999);
  expect(rung).toBe(0);
  timers.pass(1);
  expect([rung, timers.pending()]).toEqual([1, 0]);
});

test("keeps a timer's wait when the clock goes back", () => {
  const timers = manualTimers();
  const time = createVirtualTime({ clock: { now: () => START }, timers });
  let rung = 0;
  time.timers.after(1000, () => (rung += 1));
  time.moveBy(-86_400_000);
  timers.pass(1000);
  expect([rung, time.clock.now()]).toEqual([1, START - 86_400_000]);
});

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox({ clock: { now: () => START } });
});
afterEach(async () => {
  await sandbox.close();
});

async function postClock(body: unknown): Promise<unknown> {
  const answer = await fetch(`${sandbox.endpoint}/control/clock`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return await answer.json();
}

test("dates answers by the moved clock, and lets tokens run out by it", async () => {
  const call = aCalendarCaller(sandbox);
  expect(await postClock({ advanceSeconds: 3600 })).toEqual({
    now: "2026-11-21T10:00:00.000Z",
    aheadSeconds: 3600,
  });
  const { status, headers } = await call("GET", "/calendars/primary/events");
  expect([status, headers.get("date")]).toEqual([401, "Sat, 21 Nov 2026 10:00:00 GMT"]);
});

test("goes to a moment, and back to its own time on reset", async () => {
  sandbox.control.moveClock({ to: "2027-01-01T00:00:00+01:00" });
  expect(sandbox.control.readClock().now).toBe("2026-12-31T23:00:00.000Z");
  sandbox.control.reset();
  const answer = await fetch(`${sandbox.endpoint}/control/clock`);
  expect(await answer.json()).toEqual({ now: "2026-11-21T09:00:00.000Z", aheadSeconds: 0 });
});

test.each([
  { to: "9999-12-31T00:00:00Z" },
  { advanceSeconds: 400 * 366 * 86_400 },
  { to: "0001-01-01T00:00:00Z" },
])("goes no further than changes can be counted and kept: %j", async (body) => {
  sandbox.control.moveClock(body);
  sandbox.control.insertEvent(DEFAULT_EMAIL, { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } });
  const other = await aSandbox();
  const exported: unknown = JSON.parse(JSON.stringify(sandbox.control.exportState()));
  other.control.importState(exported);
  expect(other.control.events(DEFAULT_EMAIL)).toEqual(sandbox.control.events(DEFAULT_EMAIL));
  await other.close();
});

test.each([{}, { to: "tomorrow" }, { advanceSeconds: "1" }])(
  "says in a sentence how to move the clock where it cannot read %j",
  async (body) => {
    expect(await postClock(body)).toEqual({
      error:
        "Please correct the request: give advanceSeconds, a number, or to, a moment such as 2026-11-21T09:00:00Z.",
    });
  },
);
