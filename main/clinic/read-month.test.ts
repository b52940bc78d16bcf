import { afterEach, beforeEach, expect, test } from "vitest";
import { CivilDate } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { insertClosure } from "../store/closures.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { bookAppointment } from "./book-appointment.ts";
import { cancelAppointment } from "./cancel-appointment.ts";
import { readMonth } from "./read-month.ts";
import { setStatus } from "./set-status.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk({ now: "2026-11-23T09:07:59.000Z" });
  clinic = aClinic(under.desk);
  under.store.write((writer) =>
    replaceWorkingHoursOf(writer, clinic.keller, [{ weekday: 1, fromMinute: 480, toMinute: 720 }]),
  );
});
afterEach(() => under.close());

function book(startsAt: string, changed: Parameters<typeof aBooking>[1] = {}) {
  const outcome = bookAppointment(under.desk, aBooking(clinic, { clash: "accept", startsAt, ...changed }));
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  return outcome.appointmentId;
}

function month(
  day: string | null,
  given: { readonly firstWeekday?: number; readonly hidden?: boolean } = {},
) {
  return readMonth(under.desk, {
    day: day === null ? null : CivilDate.parse(day),
    firstWeekday: given.firstWeekday ?? 1,
    hidden: given.hidden === true ? [clinic.keller] : [],
  });
}

const onThe23rd = (view: ReturnType<typeof month>) => view.days.find(({ day }) => day === "2026-11-23");

test("a month is drawn in whole weeks, from the weekday that weeks begin with", () => {
  const ends = (view: ReturnType<typeof month>) => [
    view.month,
    view.days.length,
    view.days[0]?.day,
    view.days.at(-1)?.day,
  ];
  expect([
    ends(month(null)),
    ends(month("2026-02-14")),
    ends(month("2026-11-01", { firstWeekday: 6 })),
  ]).toEqual([
    ["2026-11-01", 42, "2026-10-26", "2026-12-06"],
    ["2026-02-01", 35, "2026-01-26", "2026-03-01"],
    ["2026-11-01", 35, "2026-10-31", "2026-12-04"],
  ]);
});

test("a day counts who is expected or was there, and what of the opening time is booked", () => {
  book("2026-11-23T08:00");
  setStatus(under.desk, { appointmentId: book("2026-11-23T08:30"), status: "noShow" });
  cancelAppointment(under.desk, { appointmentId: book("2026-11-23T10:00") });
  // Always open: counted, but no share of anything.
  book("2026-11-23T09:00", { practitionerId: clinic.brunner });
  expect(onThe23rd(month(null))).toEqual({
    day: "2026-11-23",
    visits: 3,
    bookedMinutes: 30,
    openMinutes: 240,
    closures: [],
  });
  expect(onThe23rd(month(null, { hidden: true }))).toMatchObject({
    visits: 1,
    bookedMinutes: 0,
    openMinutes: 0,
  });
});

test("a closed day names who is closed and why, and has no opening time", () => {
  const day = CivilDate.parse("2026-11-23");
  under.store.write((writer) => {
    insertClosure(writer, { day, practitionerId: null, reason: "Holiday" });
    insertClosure(writer, { day, practitionerId: clinic.keller, reason: "Away" });
  });
  expect(onThe23rd(month(null))).toMatchObject({
    openMinutes: 0,
    closures: [
      { reason: "Holiday", practitionerName: null },
      { reason: "Away", practitionerName: "Dr. Keller" },
    ],
  });
  expect(onThe23rd(month(null, { hidden: true }))?.closures).toEqual([
    { reason: "Holiday", practitionerName: null },
  ]);
});
