import { expect, test } from "vitest";
import { CalendarKey, ClinicId } from "../shared/ids.ts";
import { createHintCoalescer } from "./coalesce-hints.ts";

const clinicId = ClinicId.parse("abcdefghijklmnopqrstuvwxyz");
const anna = CalendarKey.parse("a".repeat(43));
const ben = CalendarKey.parse("b".repeat(43));
const hint = (calendarKey: CalendarKey, number: number) => ({
  clinicId,
  calendarKey,
  number,
  takenAt: 0,
});

function aCoalescer() {
  const delivered: number[] = [];
  const alarms = new Set<() => void>();
  let merged = 0;
  const coalescer = createHintCoalescer({
    timers: {
      after: (_milliseconds, callback) => {
        alarms.add(callback);
        return () => alarms.delete(callback);
      },
    },
    deliver: ({ number }) => delivered.push(number),
    onMerged: () => (merged += 1),
  });
  const passSecond = () => {
    for (const callback of Array.from(alarms)) {
      alarms.delete(callback);
      callback();
    }
  };
  return { coalescer, delivered, alarms, passSecond, merged: () => merged };
}

test("the first hint goes on at once, the last of a burst a second later, those between not at all", () => {
  const { coalescer, delivered, passSecond, merged } = aCoalescer();
  for (let number = 1; number <= 1000; number += 1) coalescer.take(hint(anna, number));
  const atOnce = [...delivered];
  passSecond();
  passSecond();
  expect({ atOnce, delivered, merged: merged() }).toEqual({ atOnce: [1], delivered: [1, 1000], merged: 998 });
});

test("a hint that waited begins another quiet second", () => {
  const { coalescer, delivered, passSecond } = aCoalescer();
  coalescer.take(hint(anna, 1));
  coalescer.take(hint(anna, 2));
  passSecond();
  coalescer.take(hint(anna, 3));
  expect(delivered).toEqual([1, 2]);
  passSecond();
  expect(delivered).toEqual([1, 2, 3]);
});

test("one calendar does not hold up another", () => {
  const { coalescer, delivered } = aCoalescer();
  coalescer.take(hint(anna, 1));
  coalescer.take(hint(ben, 2));
  expect(delivered).toEqual([1, 2]);
});

test("nothing is kept for a calendar that has been quiet for a second", () => {
  const { coalescer, alarms, passSecond } = aCoalescer();
  coalescer.take(hint(anna, 1));
  passSecond();
  expect(alarms.size).toBe(0);
});

test("closing calls every alarm off", () => {
  const { coalescer, delivered, alarms } = aCoalescer();
  coalescer.take(hint(anna, 1));
  coalescer.take(hint(anna, 2));
  coalescer.close();
  expect({ delivered, alarms: alarms.size }).toEqual({ delivered: [1], alarms: 0 });
});
