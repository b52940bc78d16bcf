import { expect, test } from "vitest";
import { examplePractitioners } from "../../tests/support/page/example-clinic.ts";
import type { DayColumn } from "../../shared/ipc/appointments.ts";
import { closedSpans } from "./closed-spans.ts";

const bounds = { fromMinute: 420, toMinute: 1140 };

function aColumn(given: Partial<DayColumn>): DayColumn {
  const [practitioner] = examplePractitioners;
  if (practitioner === undefined) throw new Error("nobody");
  const { id: practitionerId, name, colour } = practitioner;
  return { practitionerId, name, colour, opening: [], closedBecause: null, ...given };
}

test("everything outside the opening hours is closed", () => {
  const opening = [
    { fromMinute: 780, toMinute: 1080 },
    { fromMinute: 480, toMinute: 720 },
  ];
  expect(closedSpans(aColumn({ opening }), bounds)).toEqual([
    { startMinute: 420, endMinute: 480 },
    { startMinute: 720, endMinute: 780 },
    { startMinute: 1080, endMinute: 1140 },
  ]);
});

test("a closed day is closed from end to end", () => {
  const opening = [{ fromMinute: 480, toMinute: 720 }];
  expect(closedSpans(aColumn({ opening, closedBecause: "Training" }), bounds)).toEqual([
    { startMinute: 420, endMinute: 1140 },
  ]);
});

test("hours longer than what is shown leave nothing closed", () => {
  expect(closedSpans(aColumn({ opening: [{ fromMinute: 0, toMinute: 1440 }] }), bounds)).toEqual([]);
});
