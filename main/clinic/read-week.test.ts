import { afterEach, beforeEach, expect, test } from "vitest";
import { CivilDate } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { insertClosure } from "../store/closures.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { bookAppointment } from "./book-appointment.ts";
import { readAgenda } from "./read-agenda.ts";
import { readDay } from "./read-day.ts";
import { readWeek } from "./read-week.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  // Monday, 10:07 in Zurich.
  under = aDesk({ now: "2026-11-23T09:07:59.000Z" });
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function book(startsAt: string, changed: Parameters<typeof aBooking>[1] = {}): void {
  const outcome = bookAppointment(under.desk, aBooking(clinic, { clash: "accept", startsAt, ...changed }));
  expect(outcome.kind).toBe("booked");
}

const week = (day: string | null, firstWeekday = 1) =>
  readWeek(under.desk, {
    day: day === null ? null : CivilDate.parse(day),
    firstWeekday,
    practitionerId: clinic.keller,
  });

test("a week has its seven days as each of them is, and the visits of one practitioner alone", () => {
  const friday = CivilDate.parse("2026-11-27");
  under.store.write((writer) => {
    replaceWorkingHoursOf(writer, clinic.keller, [{ weekday: 1, fromMinute: 420, toMinute: 720 }]);
    insertClosure(writer, { day: friday, practitionerId: clinic.keller, reason: "Congress" });
  });
  for (const day of ["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30"]) book(`${day}T18:20`);
  book("2026-11-24T09:00", { practitionerId: clinic.brunner });
  const view = week("2026-11-26");
  expect(view).toMatchObject({
    from: "2026-11-23",
    nowMinute: 607,
    fromMinute: 420,
    toMinute: 1140,
    practitionerId: clinic.keller,
  });
  expect(view.appointments.map(({ startsAt }) => startsAt)).toEqual(["2026-11-23T18:20", "2026-11-29T18:20"]);
  expect(view.days.map(({ column }) => column.closedBecause)).toEqual([
    null,
    null,
    null,
    null,
    "Congress",
    null,
    null,
  ]);
  const monday = readDay(under.desk, { day: null });
  expect(view.days[0]?.column).toEqual(monday.columns[0]);
  expect(view.appointments[0]).toEqual(
    monday.appointments.find(({ practitionerId }) => practitionerId === clinic.keller),
  );
});

test("a week begins with the weekday it is asked for, and only this one knows what time it is", () => {
  const starts = [1, 6, 7].map((firstWeekday) => week(null, firstWeekday).from);
  expect(starts).toEqual(["2026-11-23", "2026-11-21", "2026-11-22"]);
  expect(week("2026-11-30").nowMinute).toBeNull();
});

test("the first practitioner's week is shown where none is chosen", () => {
  const view = readWeek(under.desk, { day: null, firstWeekday: 1, practitionerId: null });
  expect(view.practitionerId).toBe(clinic.keller);
});

test("a list of days has everybody's visits in order, and the days that are closed", () => {
  const from = CivilDate.parse("2026-11-24");
  under.store.write((writer) =>
    insertClosure(writer, { day: from, practitionerId: null, reason: "Holiday" }),
  );
  book("2026-11-25T09:00", { practitionerId: clinic.brunner });
  book("2026-11-25T08:00");
  book("2026-11-26T08:00");
  const view = readAgenda(under.desk, { from, days: 2 });
  expect(view.appointments.map(({ startsAt }) => startsAt)).toEqual(["2026-11-25T08:00", "2026-11-25T09:00"]);
  expect(view).toMatchObject({
    from: "2026-11-24",
    today: "2026-11-23",
    nowMinute: 607,
    closures: [{ day: "2026-11-24", reason: "Holiday", practitionerName: null }],
  });
  expect(view.practitioners.map(({ name }) => name)).toEqual(["Dr. Keller", "Dr. Brunner"]);
});
