import { expect, test } from "vitest";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { createSchedule } from "./schedule.ts";

const keller = GoogleCalendarId.parse("keller");
const rossi = GoogleCalendarId.parse("rossi");

function aSchedule() {
  const schedule = createSchedule();
  schedule.keepOnly([keller]);
  return schedule;
}

test("[PL4] a calendar that has just been linked is due at once, one unlinked is forgotten", () => {
  const schedule = aSchedule();
  schedule.begin(keller, 0);
  schedule.succeed(keller, 5000);
  schedule.keepOnly([keller, rossi]);
  const both = schedule.due();
  schedule.keepOnly([rossi]);
  expect([both, schedule.due()]).toEqual([
    [
      { calendarId: keller, at: 5000 },
      { calendarId: rossi, at: 0 },
    ],
    [{ calendarId: rossi, at: 0 }],
  ]);
});

test("[PL4] a burst during a run becomes one follow-up", () => {
  const schedule = aSchedule();
  schedule.begin(keller, 0);
  for (const at of [110, 120, 130]) schedule.ask(keller, at);
  schedule.succeed(keller, 60_000);
  const first = schedule.due();
  schedule.begin(keller, 0);
  schedule.succeed(keller, 60_500);
  expect([first, schedule.due()]).toEqual([
    [{ calendarId: keller, at: 110 }],
    [{ calendarId: keller, at: 60_500 }],
  ]);
});

test("[OB5] waits longer after each failure, whoever asks, and forgets the failures after a success", () => {
  const schedule = aSchedule();
  const dues: unknown[] = [];
  for (const now of [100, 1100, 3100]) {
    schedule.begin(keller, 0);
    schedule.fail(keller, (failures) => now + 1000 * 2 ** failures);
    schedule.ask(keller, now + 1);
    dues.push(schedule.due()[0]?.at);
  }
  schedule.begin(keller, 0);
  schedule.succeed(keller, 60_000);
  schedule.begin(keller, 0);
  schedule.fail(keller, (failures) => 1000 * 2 ** failures);
  expect([...dues, schedule.due()[0]?.at]).toEqual([1100, 3100, 7100, 1000]);
});

test("[PL4] waking up asks for everything, failures or not", () => {
  const schedule = aSchedule();
  schedule.begin(keller, 0);
  schedule.fail(keller, () => 900_000);
  schedule.askAll(500);
  expect(schedule.due()).toEqual([{ calendarId: keller, at: 500 }]);
});

test("[PL4] work that was cut short is due as before", () => {
  const schedule = aSchedule();
  schedule.begin(keller, 0);
  schedule.succeed(keller, 700);
  schedule.begin(keller, 0);
  schedule.putBack(keller);
  expect(schedule.due()).toEqual([{ calendarId: keller, at: 700 }]);
});
