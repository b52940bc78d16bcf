import { expect, test } from "vitest";
import { createFailureBudget, sourceOf } from "./failure-budget.ts";

test("allows a burst, then grows back with time", () => {
  let now = 0;
  const budget = createFailureBudget({ clock: { now: () => now }, burst: 2, perSecond: 1 });
  const first = [budget.spend("a"), budget.spend("a"), budget.spend("a"), budget.spend("b")];
  now = 1000;
  expect({ first, later: [budget.spend("a"), budget.spend("a")] }).toEqual({
    first: [true, true, false, true],
    later: [true, false],
  });
});

test("counts a network, not a machine", () => {
  expect(
    ["192.0.2.77", "::ffff:192.0.2.9", "2001:db8:1:2:3:4:5:6", "2001:db8::7", "::1", undefined].map(
      (address) => sourceOf(address),
    ),
  ).toEqual(["192.0.2", "192.0.2", "2001:db8:1:2", "2001:db8:0:0", "0:0:0:0", ""]);
});
