import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { examplePractitioners } from "../../tests/support/page/example-clinic.ts";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import { cursorAt, settleCursor, stepCursor } from "./grid-cursor.ts";
import type { GridModel } from "./grid-view.ts";

function column(index: number): PractitionerId {
  const practitioner = examplePractitioners[index];
  if (practitioner === undefined) throw new Error("nobody");
  return practitioner.id;
}

function modelOf(visits: readonly DayAppointment[]): GridModel {
  const columnIds = [column(0), column(1)];
  return {
    fromMinute: 480,
    toMinute: 1080,
    slotPx: 25,
    columnIds,
    inColumn: new Map(columnIds.map((id) => [id, visits.filter((one) => one.practitionerId === id)])),
  };
}

const visit = aVisit({ number: 1, startMinute: 600, durationMinutes: 45 });
const beside = aVisit({ number: 2, startMinute: 600, durationMinutes: 15 });
const gone = aVisit({ number: 3, startMinute: 600, status: "cancelled" });
const elsewhere = aVisit({ number: 4, startMinute: 615, practitioner: 1 });
const model = modelOf([visit, beside, gone, elsewhere]);
const onVisit = { columnId: column(0), minute: 600, appointmentId: visit.id };

test("down leaves a visit at its end, up at the slot before its start", () => {
  expect(stepCursor(model, onVisit, "down")).toEqual({
    columnId: column(0),
    minute: 645,
    appointmentId: null,
  });
  expect(stepCursor(model, onVisit, "up")).toEqual({
    columnId: column(0),
    minute: 585,
    appointmentId: null,
  });
});

test("sideways goes through what stands beside, then the cancelled ones, then to the next column", () => {
  const second = stepCursor(model, onVisit, "after");
  const third = stepCursor(model, second, "after");
  const fourth = stepCursor(model, third, "after");
  expect([second.appointmentId, third.appointmentId, fourth.columnId]).toEqual([
    beside.id,
    gone.id,
    column(1),
  ]);
});

test("the cursor stays on the grid at its edges", () => {
  const first = cursorAt(model, { columnId: column(0), minute: 480 });
  const last = cursorAt(model, { columnId: column(1), minute: 1065 });
  const steps = ["up", "before", "pageUp"] as const;
  expect(steps.map((step) => stepCursor(model, first, step))).toEqual([first, first, first]);
  expect(stepCursor(model, last, "after")).toEqual(last);
  expect(stepCursor(model, last, "pageDown")).toEqual(last);
});

test("the cursor goes along with a visit that was moved elsewhere", () => {
  const moved = aVisit({ number: 1, startMinute: 720, durationMinutes: 45, practitioner: 1 });
  expect(settleCursor(modelOf([moved]), onVisit)).toEqual({
    columnId: column(1),
    minute: 720,
    appointmentId: visit.id,
  });
});

test("the cursor falls on the empty slot where its visit is gone", () => {
  expect(settleCursor(modelOf([]), onVisit)).toEqual({
    columnId: column(0),
    minute: 600,
    appointmentId: null,
  });
});
