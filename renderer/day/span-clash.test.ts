import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import type { GridColumn } from "./grid-view.ts";
import { clashOfSpan } from "./span-clash.ts";

const visit = aVisit({ number: 1, startMinute: 600, durationMinutes: 30 });
const away = aVisit({ number: 2, startMinute: 660, status: "noShow" });
const columnId = "a";
const column: GridColumn = {
  id: columnId,
  day: dayOfWall(visit.startsAt),
  practitionerId: visit.practitionerId,
  name: "Dr A",
  shortName: "Dr A",
  colour: "blue",
  isToday: true,
  opening: [
    { fromMinute: 720, toMinute: 1080 },
    { fromMinute: 480, toMinute: 720 },
  ],
  closedBecause: null,
};
const block = {
  id: "b",
  practitionerId: visit.practitionerId,
  startMinute: 900,
  endMinute: 930,
  label: "Meeting",
  letGo: null,
};
const view = {
  columns: [column],
  inColumn: new Map([[columnId, [visit, away]]]),
  blocksIn: new Map([[columnId, [block]]]),
};
const at = (startMinute: number, endMinute: number, except = away.id) =>
  clashOfSpan(view, { columnId, startMinute, endMinute }, except);

test("a stretch meets the visit or the block it has a minute in common with, and no other", () => {
  expect([at(615, 630), at(590, 601), at(885, 915)]).toEqual([
    { kind: "busy", name: visit.patientName },
    { kind: "busy", name: visit.patientName },
    { kind: "busy", name: "Meeting" },
  ]);
  expect([at(630, 645), at(570, 600), at(930, 960), at(660, 675)]).toEqual(Array(4).fill(undefined));
});

test("a visit does not meet itself, and hours that follow each other are one", () => {
  expect([at(610, 640, visit.id), at(705, 735)]).toEqual([undefined, undefined]);
});

test("outside the opening hours and on a closed day it is said so", () => {
  const closed = { ...view, columns: [{ ...column, closedBecause: "Holiday" }] };
  expect([at(470, 490), at(1070, 1090)]).toEqual([{ kind: "outsideHours" }, { kind: "outsideHours" }]);
  expect(clashOfSpan(closed, { columnId, startMinute: 500, endMinute: 515 }, null)).toEqual({
    kind: "closed",
    reason: "Holiday",
  });
});
