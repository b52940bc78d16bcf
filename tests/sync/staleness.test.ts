import { expect, onTestFinished, test } from "vitest";
import { listStaleness } from "../../main/store/staleness.ts";
import { watchStaleness } from "../../main/sync/watch-staleness.ts";
import { addDays, dayOf, instantNow } from "../../shared/time.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { aLoop, HOUR, ZURICH } from "../support/sync-loop.ts";

const MINUTE = 60_000;

test("[AC5] the longest age of each calendar's proof on a day is kept, offline too, but not a night's sleep", async () => {
  const loop = await aLoop();
  const { store, clock, sync, keller, brunner } = loop;
  const timers = manualTimers();
  onTestFinished(watchStaleness({ store, clock, timers, sync }));
  const minutes = async (count: number): Promise<void> => {
    for (let minute = 0; minute < count; minute += 1) {
      await loop.pass(MINUTE);
      timers.pass(MINUTE);
    }
  };
  const day = dayOf(instantNow(clock), ZURICH);
  /** The longest age of each of the two calendars in whole minutes, also where midnight came between. */
  const longest = () =>
    [keller, brunner].map((calendarId) => {
      const ages = listStaleness(store.reader, { from: day, to: addDays(day, 2) })
        .filter((staleness) => staleness.calendarId === calendarId)
        .map(({ longestMs }) => longestMs);
      return Math.floor(Math.max(-MINUTE, ...ages) / MINUTE);
    });
  await minutes(5);
  const online = longest().map((age) => age >= 0 && age <= 2);
  loop.sandbox.control.addFault({ kind: "offline", times: 10_000 });
  await minutes(10);
  const offline = longest().map((age) => age >= 10 && age <= 12);
  clock.advance(8 * HOUR);
  timers.pass(MINUTE);
  const slept = longest().map((age) => age <= 12);
  expect([online, offline, slept]).toEqual([
    [true, true],
    [true, true],
    [true, true],
  ]);
});
