import fc from "fast-check";
import { expect, test } from "vitest";
import { packLanes } from "./pack-lanes.ts";

const spans = fc.array(
  fc
    .record({ startMinute: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 1, max: 180 }) })
    .map((span) => ({
      startMinute: span.startMinute,
      endMinute: span.startMinute + span.length,
    })),
  { maxLength: 60 },
);

const overlap = (
  a: { startMinute: number; endMinute: number },
  b: { startMinute: number; endMinute: number },
): boolean => a.startMinute < b.endMinute && b.startMinute < a.endMinute;

test("nothing is lost and nothing is drawn twice", () => {
  fc.assert(
    fc.property(spans, (items) => {
      expect(new Set(packLanes(items).map(({ item }) => item))).toEqual(new Set(items));
      expect(packLanes(items)).toHaveLength(items.length);
    }),
  );
});

test("no two overlapping spans share a lane, and overlapping ones divide the width alike", () => {
  fc.assert(
    fc.property(spans, (items) => {
      const packed = packLanes(items);
      for (const [index, one] of packed.entries())
        for (const other of packed.slice(index + 1))
          if (overlap(one.item, other.item)) {
            expect(one.lane).not.toBe(other.lane);
            expect(one.lanes).toBe(other.lanes);
          }
    }),
  );
});

test("a lane is one of its lanes, and there are no more lanes than spans at one moment", () => {
  fc.assert(
    fc.property(spans, (items) => {
      for (const { lane, lanes } of packLanes(items)) expect(lane).toBeLessThan(lanes);
      const busiest = Math.max(
        0,
        ...items.map(
          (span) =>
            items.filter((other) => overlap({ ...span, endMinute: span.startMinute + 1 }, other)).length,
        ),
      );
      expect(Math.max(0, ...packLanes(items).map(({ lanes }) => lanes))).toBe(busiest);
    }),
  );
});

test("visits that only touch keep the whole width", () => {
  const one = { startMinute: 540, endMinute: 570 };
  const two = { startMinute: 570, endMinute: 600 };
  expect(packLanes([two, one])).toEqual([
    { item: one, lane: 0, lanes: 1 },
    { item: two, lane: 0, lanes: 1 },
  ]);
});
