import fc from "fast-check";
import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { examplePractitioners } from "../../tests/support/page/example-clinic.ts";
import { dragTarget, nudgeTarget } from "./drag-target.ts";

const bounds = { fromMinute: 480, toMinute: 1080 };
const visit = aVisit({ number: 1, startMinute: 600, durationMinutes: 45 });
const practitionerIds = examplePractitioners.map(({ id }) => id);
const minute = fc.double({ min: -200, max: 2000, noNaN: true });

test("a dragged visit keeps its length, snaps to the step and stays inside the day", () => {
  fc.assert(
    fc.property(
      minute,
      fc.double({ min: 0, max: 45, noNaN: true }),
      fc.constantFrom(...practitionerIds),
      (at, grab, practitionerId) => {
        const drag = { appointment: visit, mode: "move", grabMinutes: grab } as const;
        const target = dragTarget(drag, { practitionerId, minute: at }, bounds);
        expect(target.practitionerId).toBe(practitionerId);
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
    fc.property(minute, fc.constantFrom(...practitionerIds), (at, practitionerId) => {
      const drag = { appointment: visit, mode: "resize", grabMinutes: 45 } as const;
      const target = dragTarget(drag, { practitionerId, minute: at }, bounds);
      expect([target.practitionerId, target.startMinute]).toEqual([visit.practitionerId, 600]);
      expect(target.endMinute).toBeGreaterThanOrEqual(615);
      expect(target.endMinute).toBeLessThanOrEqual(1080);
    }),
  );
});

test("a nudge that would leave the grid is none", () => {
  const grid = { ...bounds, practitionerIds };
  const still = { columns: 0, minutes: 0, lengthMinutes: 0 };
  expect(nudgeTarget(visit, { ...still, columns: -1 }, grid)).toBeUndefined();
  expect(nudgeTarget(visit, { ...still, minutes: -135 }, grid)).toBeUndefined();
  expect(nudgeTarget(visit, { ...still, lengthMinutes: -45 }, grid)).toBeUndefined();
  expect(nudgeTarget(visit, { ...still, columns: 1, minutes: 15 }, grid)).toEqual({
    appointmentId: visit.id,
    practitionerId: practitionerIds[1],
    startMinute: 615,
    endMinute: 660,
  });
});
