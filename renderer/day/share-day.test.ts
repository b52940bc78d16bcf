import { expect, test } from "vitest";
import { exampleDayView } from "../../tests/support/page/example-day-view.ts";
import { shareDay } from "./share-day.ts";

const day = exampleDayView;

test("what did not change keeps its identity, even when something came before it", () => {
  const before = day();
  const [first, second, ...rest] = day().appointments;
  if (first === undefined || second === undefined) throw new Error("an empty day");
  const changed = { ...second, version: 2 };
  const shared = shareDay(before, { ...day(), appointments: [changed, first, ...rest] });
  expect(shared.appointments[0]).toEqual(changed);
  expect(shared.appointments.slice(1).every((one) => before.appointments.includes(one))).toBe(true);
  expect(shared.columns).toBe(before.columns);
});

test("a first day is taken as it is", () => {
  const now = day();
  expect(shareDay(undefined, now)).toBe(now);
});
