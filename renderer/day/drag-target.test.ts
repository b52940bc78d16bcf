import fc from "fast-check";
import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { examplePractitioners } from "../../tests/support/page/example-clinic.ts";
import { dragTarget, drawnOver, nudgeTarget } from "./drag-target.ts";

const bounds = { fromMinute: 480, toMinute: 1080, slotPx: 25 };
const visit = aVisit({ number: 1, startMinute: 600, durationMinutes: 45 });
const columnIds = examplePractitioners.map(({ id }) => id);
const standing = { appointment: visit, columnId: visit.practitionerId };
const minute = fc.double({ min: -200, max: 2000, noNaN: true });

test("a dragged visit keeps its length, snaps to the step and stays inside the day", () => {
  fc.assert(
    fc.property(
      minute,
      fc.double({ min: 0, max: 45, noNaN: true }),
      fc.constantFrom(...columnIds),
      (at, grab, columnId) => {
        const drag = { ...standing, mode: "move", grabMinutes: grab } as const;
        const target = dragTarget(drag, { columnId, minute: at }, bounds);
        expect(target.columnId).toBe(columnId);
        expect(target.endMinute - target.startMinute).toBe(45);
        expect(target.startMinute % 15).toBe(0);
        expect(target.startMinute).toBeGreaterThanOrEqual(480);
        expect(target.endMinute).toBeLessThanOrEqual(1080);
      },
    ),
  );
});

test("a resized visit keeps its start and column and lasts at least one slot", () => {
  fc.assert(
    fc.property(minute, fc.constantFrom(...columnIds), (at, columnId) => {
      const drag = { ...standing, mode: "resize", grabMinutes: 45 } as const;
      const target = dragTarget(drag, { columnId, minute: at }, bounds);
      expect([target.columnId, target.startMinute]).toEqual([visit.practitionerId, 600]);
      expect(target.endMinute).toBeGreaterThanOrEqual(615);
      expect(target.endMinute).toBeLessThanOrEqual(1080);
    }),
  );
});

test("a nudge that would leave the grid is none", () => {
  const grid = { ...bounds, columnIds };
  const still = { columns: 0, minutes: 0, lengthMinutes: 0 };
  expect(nudgeTarget(standing, { ...still, columns: -1 }, grid)).toBeUndefined();
  expect(nudgeTarget(standing, { ...still, minutes: -135 }, grid)).toBeUndefined();
  expect(nudgeTarget(standing, { ...still, lengthMinutes: -45 }, grid)).toBeUndefined();
  expect(nudgeTarget(standing, { ...still, columns: 1, minutes: 15 }, grid)).toEqual({
    appointmentId: visit.id,
    columnId: columnIds[1],
    startMinute: 615,
    endMinute: 660,
  });
});

test("free time is drawn over in whole slots, either way, from the slot it began in", () => {
  const from = { columnId: "a", minute: 607 };
  expect([drawnOver(from, { minute: 634 }, bounds), drawnOver(from, { minute: 590 }, bounds)]).toEqual([
    { columnId: "a", startMinute: 600, endMinute: 645 },
    { columnId: "a", startMinute: 585, endMinute: 615 },
  ]);
  expect(drawnOver(from, { minute: 5000 }, bounds)).toEqual({
    columnId: "a",
    startMinute: 600,
    endMinute: 1080,
  });
});
