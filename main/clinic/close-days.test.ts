import { afterEach, beforeEach, expect, test } from "vitest";
import { CivilDate } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { bookAppointment } from "./book-appointment.ts";
import { changeClinic } from "./change-clinic.ts";
import { closeDays, reopenDays } from "./close-days.ts";
import { readHours } from "./read-hours.ts";
import { setWorkingHours } from "./set-working-hours.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  under = aDesk({ now: "2026-11-23T08:30:00.000Z" });
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function day(text: string): CivilDate {
  return CivilDate.parse(text);
}

test("closed days answer whom to call, and a visit is no longer booked in them unasked", () => {
  for (const startsAt of ["2026-12-24T09:00", "2026-12-25T09:00", "2026-12-28T09:00"])
    bookAppointment(under.desk, aBooking(clinic, { startsAt }));
  const span = { from: day("2026-12-24"), to: day("2026-12-26"), practitionerId: null };
  const call = { patientName: "Anna Meier", patientPhone: "079 123 45 67", practitionerName: "Dr. Keller" };
  const visits = [
    { ...call, startsAt: "2026-12-24T09:00" },
    { ...call, startsAt: "2026-12-25T09:00" },
  ];
  expect(closeDays(under.desk, { ...span, reason: "  Christmas  " })).toMatchObject({
    kind: "closed",
    days: 3,
    visits,
  });
  expect(readHours(under.desk).closed).toMatchObject([{ ...span, reason: "Christmas", visits }]);
  const wanted = aBooking(clinic, { startsAt: "2026-12-26T10:00" });
  expect(bookAppointment(under.desk, wanted)).toEqual({
    kind: "clashes",
    with: [{ kind: "closed", reason: "Christmas" }],
  });
  reopenDays(under.desk, { ...span, from: day("2026-12-25") });
  expect(readHours(under.desk).closed).toMatchObject([
    { from: "2026-12-24", to: "2026-12-24", visits: visits.slice(0, 1) },
  ]);
});

test("days that are closed again have the new reason, once; another practitioner's are days of their own", () => {
  const span = { from: day("2026-12-24"), to: day("2026-12-26") };
  for (const reason of ["Holiday", "Works in the building"])
    closeDays(under.desk, { ...span, practitionerId: null, reason });
  closeDays(under.desk, { ...span, practitionerId: clinic.keller, reason: "Congress" });
  expect(readHours(under.desk).closed.map(({ practitionerId, reason }) => [practitionerId, reason])).toEqual([
    [null, "Works in the building"],
    [clinic.keller, "Congress"],
  ]);
});

test.each([
  ["endsBeforeItStarts", { to: day("2026-12-23") }],
  ["tooLong", { to: day("2028-01-01") }],
  ["reasonEmpty", { reason: " \n " }],
  ["reasonTooLong", { reason: "x".repeat(201) }],
])("nothing is closed: %s", (problem, changed) => {
  const asked = { from: day("2026-12-24"), to: day("2026-12-24"), practitionerId: null, reason: "Holiday" };
  expect(closeDays(under.desk, { ...asked, ...changed })).toEqual({ kind: "invalid", problem });
  expect(readHours(under.desk).closed).toEqual([]);
});

test("hours are several stretches a day; one that overlaps or ends before it starts is named", () => {
  const practitionerId = clinic.keller;
  const stretch = (weekday: number, fromMinute: number, toMinute: number) => ({
    weekday,
    fromMinute,
    toMinute,
  });
  const set = (...hours: readonly ReturnType<typeof stretch>[]) =>
    setWorkingHours(under.desk, { practitionerId, hours: [...hours] });
  expect([
    set(stretch(1, 480, 720), stretch(1, 780, 1020), stretch(2, 480, 720)),
    set(stretch(1, 480, 720), stretch(2, 480, 720), stretch(1, 719, 1020)),
    set(stretch(1, 480, 480)),
    set(stretch(8, 480, 500)),
  ]).toEqual([
    { kind: "set" },
    { kind: "invalid", problem: "overlaps", at: 2 },
    { kind: "invalid", problem: "endsBeforeItStarts", at: 0 },
    { kind: "invalid", problem: "endsBeforeItStarts", at: 0 },
  ]);
  expect(readHours(under.desk).hours).toEqual([
    { practitionerId, weekday: 1, fromMinute: 480, toMinute: 720 },
    { practitionerId, weekday: 1, fromMinute: 780, toMinute: 1020 },
    { practitionerId, weekday: 2, fromMinute: 480, toMinute: 720 },
  ]);
});

test("[BK5] another zone is refused while visits are to come, and another name is not", () => {
  const asked = { name: "Praxis am Fluss", zone: "Europe/Lisbon", country: "PT" };
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-24T09:00" }));
  expect([
    changeClinic(under.desk, asked),
    changeClinic(under.desk, { ...asked, zone: "Europe/Zurich" }),
    changeClinic(under.desk, { ...asked, zone: "Europe/Zurich" }),
  ]).toEqual([{ kind: "zoneHasVisits", upcoming: 1 }, { kind: "changed" }, { kind: "unchanged" }]);
  under.clock.set(Date.parse("2026-11-25T08:00:00.000Z"));
  expect(changeClinic(under.desk, asked)).toEqual({ kind: "changed" });
});
