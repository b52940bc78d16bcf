import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CivilDate, WallTime } from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { insertClosure } from "../store/closures.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { bookAppointment } from "./book-appointment.ts";
import { suggestSlot } from "./suggest-slot.ts";

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  // Saturday, 09:00 in Zurich.
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function suggest(notBefore: string, durationMinutes = 30): string {
  const outcome = suggestSlot(under.desk, {
    practitionerId: clinic.keller,
    durationMinutes,
    notBefore: WallTime.parse(notBefore),
  });
  return outcome.kind === "free" ? outcome.startsAt : outcome.kind;
}

function workOnMondays(): void {
  under.store.write((writer) =>
    replaceWorkingHoursOf(writer, clinic.keller, [{ weekday: 1, fromMinute: 480, toMinute: 600 }]),
  );
}

test.each([
  ["a free moment", "2026-11-23T09:00", "2026-11-23T09:00"],
  ["the next multiple of five minutes", "2026-11-23T09:01", "2026-11-23T09:05"],
  ["never the past", "2026-11-20T09:00", "2026-11-21T09:00"],
  ["the next morning, where nobody set hours", "2026-11-23T17:45", "2026-11-24T08:00"],
])("offers %s", (_, notBefore, startsAt) => {
  expect(suggest(notBefore)).toBe(startsAt);
});

test("offers the first gap that is long enough, within working hours and on open days", () => {
  workOnMondays();
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T08:00" }));
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T08:50", durationMinutes: 37 }));
  under.store.write((writer) =>
    insertClosure(writer, {
      day: CivilDate.parse("2026-11-30"),
      practitionerId: null,
      reason: "St Andrew's",
    }),
  );
  expect([20, 25, 30, 35].map((minutes) => suggest("2026-11-21T00:00", minutes))).toEqual([
    "2026-11-23T08:30",
    "2026-11-23T09:30",
    "2026-11-23T09:30",
    "2026-12-07T08:00",
  ]);
});

test("says so where four weeks have nothing", () => {
  workOnMondays();
  expect(suggest("2026-11-23T08:00", 121)).toBe("noneWithinFourWeeks");
});

test("[BK2] what is offered can be booked", () => {
  workOnMondays();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 40 }), (steps, day) => {
      const notBefore = `2026-${day < 10 ? "11" : "12"}-${String((day % 10) + 20)}T08:40`;
      const durationMinutes = steps * 10;
      const startsAt = suggest(notBefore, durationMinutes);
      if (startsAt === "noneWithinFourWeeks") return;
      const outcome = bookAppointment(under.desk, aBooking(clinic, { startsAt, durationMinutes }));
      expect({ startsAt, kind: outcome.kind }).toEqual({ startsAt, kind: "booked" });
    }),
    { numRuns: 30 },
  );
});
