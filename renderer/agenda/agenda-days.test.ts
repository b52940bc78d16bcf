import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { SHOW_ALL } from "../day/visit-filter.ts";
import { dayOfWall, shiftDay } from "../ui/civil-day.ts";
import { agendaDays, maskedPhone } from "./agenda-days.ts";

const visit = aVisit({ number: 1, startMinute: 600 });
const gone = aVisit({ number: 2, startMinute: 660, status: "cancelled" });
const elsewhere = aVisit({ number: 3, startMinute: 720, practitioner: 1 });
const from = dayOfWall(visit.startsAt);
const agenda = {
  from,
  days: 2,
  today: from,
  nowMinute: 0,
  practitioners: [],
  closures: [{ day: shiftDay(from, 1), reason: "Holiday", practitionerName: null }],
  appointments: [visit, gone, elsewhere],
};

test("every day of the list is there, with its visits, or why it is closed", () => {
  expect(agendaDays(agenda, SHOW_ALL)).toEqual([
    { day: from, visits: [visit, gone, elsewhere], closures: [] },
    { day: shiftDay(from, 1), visits: [], closures: agenda.closures },
  ]);
});

test("what is hidden is not listed", () => {
  const filter = { ...SHOW_ALL, practitioners: [elsewhere.practitionerId], statuses: ["cancelled"] };
  expect(agendaDays(agenda, filter).map(({ visits }) => visits)).toEqual([[visit], []]);
});

test("a masked phone number keeps its form and its last two digits", () => {
  expect([maskedPhone("+41 79 123 45 67"), maskedPhone("7")]).toEqual(["+•• •• ••• •• 67", "7"]);
});
