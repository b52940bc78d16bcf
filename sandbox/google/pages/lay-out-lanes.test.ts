import fc from "fast-check";
import { expect, test } from "vitest";
import { layOutLanes } from "./lay-out-lanes.ts";

test("gives a lonely span the whole width and overlapping ones a share", () => {
  const spans = [
    { fromMinute: 540, toMinute: 570 },
    { fromMinute: 555, toMinute: 600 },
    { fromMinute: 570, toMinute: 590 },
    { fromMinute: 600, toMinute: 615 },
  ];
  expect(layOutLanes(spans).map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
});

test("never puts overlapping spans in one lane", () => {
  const span = fc
    .tuple(fc.nat(1400), fc.integer({ min: 1, max: 120 }))
    .map(([fromMinute, length]) => ({ fromMinute, toMinute: fromMinute + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
      const placed = layOutLanes(spans.toSorted((a, b) => a.fromMinute - b.fromMinute));
      for (const [index, one] of placed.entries())
        for (const other of placed.slice(index + 1)) {
          const isOverlap = one.fromMinute < other.toMinute && other.fromMinute < one.toMinute;
          expect(isOverlap && one.lane === other.lane).toBe(false);
          expect(one.lane).toBeLessThan(one.lanes);
        }
    }),
  );
});
