import { expect, test } from "vitest";
import { manualTimers } from "../../tests/support/manual-timers.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { createAccountPace } from "./account-pace.ts";
import { QUOTA_WINDOW_MS } from "./quota-bucket.ts";

/** A pace whose time passes only when the test says so, and how many requests it has let go. */
function aPace() {
  let now = 0;
  const timers = manualTimers();
  const pace = createAccountPace({ monotonic: () => now, timers });
  let gone = 0;
  return {
    pace,
    ask: (times: number, units = 1) => {
      for (let time = 0; time < times; time += 1) void pace.enter(units).then(() => (gone += 1));
    },
    /** Lets time pass; gives how many requests have gone by then. */
    after: async (milliseconds: number): Promise<number> => {
      now += milliseconds;
      timers.pass(milliseconds);
      // What was let go is told in microtasks; a turn of the event loop is after all of them.
      await new Promise((resolve) => setImmediate(resolve));
      return gone;
    },
  };
}

test("[PU9] what would pass the limit waits until the minute is over, whoever asks", async () => {
  const { ask, after } = aPace();
  ask(100, 3);
  ask(301);
  expect([await after(0), await after(QUOTA_WINDOW_MS - 1), await after(1)]).toEqual([400, 400, 401]);
});

test("[PU9] the backlog is told to wait while there is still room for others", async () => {
  const { pace, ask, after } = aPace();
  ask(559);
  await after(1000);
  const before = pace.backlogWaitMs();
  ask(1);
  const reached = [pace.backlogWaitMs(), await after(0)];
  ask(40);
  expect([
    before,
    reached,
    await after(0),
    await after(QUOTA_WINDOW_MS - 1000),
    pace.backlogWaitMs(),
  ]).toEqual([0, [QUOTA_WINDOW_MS - 1000, 560], 600, 600, 0]);
});

test("[OB4] a calendar is busy for five minutes after Google found it so, and no other", async () => {
  const { pace, after } = aPace();
  const [keller, brunner] = ["keller", "brunner"].map((id) => GoogleCalendarId.parse(id));
  if (keller === undefined || brunner === undefined) throw new Error("two calendars");
  pace.noteBusy(keller);
  const atFirst = [pace.isBusy(keller), pace.isBusy(brunner)];
  await after(5 * 60_000);
  expect([atFirst, pace.isBusy(keller)]).toEqual([[true, false], false]);
});
