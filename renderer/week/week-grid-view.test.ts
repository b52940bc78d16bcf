import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { examplePractitioners } from "../../tests/support/page/example-clinic.ts";
import { ZoneId } from "../../shared/time.ts";
import type { WeekView } from "../../shared/ipc/views.ts";
import { SHOW_ALL } from "../day/visit-filter.ts";
import { dayOfWall, shiftDay } from "../ui/civil-day.ts";
import { weekGridView } from "./week-grid-view.ts";

const visit = aVisit({ number: 1, startMinute: 600 });
const monday = dayOfWall(visit.startsAt);
const [practitioner] = examplePractitioners;
if (practitioner === undefined) throw new Error("nobody");
const { id: practitionerId, name, colour } = practitioner;
const column = { practitionerId, name, colour, opening: [], closedBecause: null };
const week: WeekView = {
  from: monday,
  today: shiftDay(monday, 1),
  zone: ZoneId.parse("Europe/Zurich"),
  nowMinute: 600,
  fromMinute: 480,
  toMinute: 1080,
  practitionerId,
  days: [0, 1].map((days) => ({ day: shiftDay(monday, days), column, blocks: [] })),
  appointments: [visit],
};

test("each day is a column that is called by its day, with the visits of that day", () => {
  const view = weekGridView(week, SHOW_ALL, 25);
  expect(view.columns.map(({ id, isToday, practitionerId: whose }) => [id, isToday, whose])).toEqual([
    [monday, false, practitionerId],
    [shiftDay(monday, 1), true, practitionerId],
  ]);
  expect(view.columns[0]?.name).toBe("Monday 23 November");
  expect([...view.inColumn.values()]).toEqual([[visit], []]);
});

test("a day about which nothing changed keeps its column", () => {
  const before = weekGridView(week, SHOW_ALL, 25);
  const later = weekGridView({ ...week, nowMinute: 601 }, SHOW_ALL, 40);
  expect(later.columns.map((one, index) => one === before.columns[index])).toEqual([true, true]);
  const tomorrow = weekGridView({ ...week, today: shiftDay(monday, 2) }, SHOW_ALL, 25);
  expect(tomorrow.columns.map((one, index) => one === before.columns[index])).toEqual([true, false]);
});
