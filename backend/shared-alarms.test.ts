import { expect, test } from "vitest";
import { createHandTimers } from "../tests/relay/hand-timers.ts";
import { createSharedAlarms } from "./shared-alarms.ts";

function someAlarms() {
  let now = 0;
  const timers = createHandTimers();
  const rung: string[] = [];
  const alarms = createSharedAlarms<string>({
    timers,
    clock: { now: () => now },
    afterMs: 8_000,
    togetherMs: 100,
    ring: (item) => rung.push(item),
  });
  return { timers, rung, alarms, setClock: (to: number) => (now = to) };
}

test("those who come within a moment share an alarm, whoever comes later has another", () => {
  const { timers, rung, alarms, setClock } = someAlarms();
  alarms.set("first");
  setClock(99);
  alarms.set("second");
  setClock(100);
  alarms.set("third");
  expect(timers.waiting()).toEqual([8_000, 8_000]);
  timers.fire(8_000);
  expect(rung).toEqual(["first", "second", "third"]);
});

test("an alarm that was called off does not ring, and none waits for nobody", () => {
  const { timers, rung, alarms } = someAlarms();
  alarms.set("first");
  alarms.set("second");
  alarms.clear("first");
  timers.fire(8_000);
  alarms.set("third");
  alarms.clear("third");
  expect({ rung, waiting: timers.waiting() }).toEqual({ rung: ["second"], waiting: [] });
});

test("a clock that was put back begins another alarm", () => {
  const { timers, alarms, setClock } = someAlarms();
  setClock(50);
  alarms.set("first");
  setClock(0);
  alarms.set("second");
  expect(timers.waiting()).toEqual([8_000, 8_000]);
});
