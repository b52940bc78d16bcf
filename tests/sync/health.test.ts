import { expect, test } from "vitest";
import { aLoop, HOUR, type LoopUnderTest } from "../support/sync-loop.ts";

const MINUTE = 60_000;

/** Time passes minute by minute, as it does while the computer is awake. */
async function awake(loop: LoopUnderTest, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) await loop.pass(MINUTE);
}

/** What the pill says, and how old each calendar is. */
function health(loop: LoopUnderTest) {
  const { pill, calendars } = loop.connection();
  return [pill.kind, ...calendars.map(({ age }) => age)];
}

/** Google refuses to list the events of one calendar. */
function refuseLists(loop: LoopUnderTest, calendarId: string): void {
  const match = { method: "GET", path: `${encodeURIComponent(calendarId)}/events` };
  loop.sandbox.control.addFault({ kind: "status", status: 400, times: 10_000, match });
}

test("[AC5] a calendar that is not read for 15 minutes online alarms, and no longer once it is read", async () => {
  const loop = await aLoop();
  refuseLists(loop, loop.keller);
  await awake(loop, 15);
  const before = health(loop);
  loop.announced.length = 0;
  await awake(loop, 3);
  const alarmed = [health(loop), loop.announced.includes("connectionChanged")];
  loop.sandbox.control.clearFaults();
  loop.sync.pullSoon("all");
  await loop.sync.whenIdle();
  expect([before, alarmed, health(loop)]).toEqual([
    ["upToDate", "fresh", "fresh"],
    [["notRead", "stale", "fresh"], true],
    ["upToDate", "fresh", "fresh"],
  ]);
});

test("[AC5] calendars that are read alarm nobody, however long the day", async () => {
  const loop = await aLoop();
  await awake(loop, 45);
  expect(health(loop)).toEqual(["upToDate", "fresh", "fresh"]);
});

test("[AC5] nothing alarms while offline, and 15 minutes are given after that", async () => {
  const loop = await aLoop();
  loop.sandbox.control.addFault({ kind: "offline", times: 10_000 });
  await awake(loop, 40);
  const offline = health(loop);
  loop.sandbox.control.clearFaults();
  refuseLists(loop, loop.keller);
  loop.sync.networkReturned();
  await loop.sync.whenIdle();
  await awake(loop, 10);
  const justBack = health(loop);
  await awake(loop, 10);
  expect([offline, justBack, health(loop)]).toEqual([
    ["offline", "fresh", "fresh"],
    ["upToDate", "fresh", "fresh"],
    ["notRead", "stale", "fresh"],
  ]);
});

test("[AC5] a night asleep alarms nobody, whether the system tells of waking or not", async () => {
  const loop = await aLoop();
  await awake(loop, 2);
  refuseLists(loop, loop.keller);
  loop.clock.advance(9 * HOUR);
  const asleep = health(loop);
  await loop.pass(MINUTE);
  const woken = health(loop);
  loop.clock.advance(9 * HOUR);
  loop.sync.systemWoke();
  await loop.sync.whenIdle();
  await awake(loop, 5);
  expect([asleep, woken, health(loop)]).toEqual([
    ["upToDate", "fresh", "fresh"],
    ["upToDate", "fresh", "fresh"],
    ["upToDate", "fresh", "fresh"],
  ]);
});
