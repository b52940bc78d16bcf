import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import type { InsightsView, ReadInsightsInput, VisitFigures } from "../../shared/ipc/insights.ts";
import { CANCEL_CAUSES } from "../../shared/model/cancel-reasons.ts";
import { CivilDate, Instant, instantFromMs, msOf, WallTime, ZoneId } from "../../shared/time.ts";
import { aClinic, linkACalendar, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { insertAppointment } from "../store/appointments.ts";
import { saveCancelReason } from "../store/cancellations.ts";
import { insertClosure } from "../store/closures.ts";
import { change } from "../store/sql.ts";
import { noteStaleness } from "../store/staleness.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { readInsights } from "./read-insights.ts";

const ZONE = "Europe/Zurich";
const WHO = ["keller", "brunner"] as const;
const STATUSES = ["booked", "arrived", "done", "noShow", "cancelled"] as const;

let under: DeskUnderTest;
let clinic: TestClinic;

beforeEach(() => {
  // A Wednesday; in UTC still the day before.
  under = aDesk({ now: "2026-11-24T23:30:00.000Z" });
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

interface Visit {
  readonly who: (typeof WHO)[number];
  readonly day: string;
  readonly status: (typeof STATUSES)[number];
  readonly durationMinutes: number;
  readonly bookedAt: Instant;
  readonly cause: (typeof CANCEL_CAUSES)[number] | null;
}

function insert(visits: readonly Partial<Visit>[]): void {
  under.store.write((writer) => {
    for (const visit of visits) {
      const {
        who = "keller",
        day = "2026-11-24",
        status = "done",
        durationMinutes = 30,
        cause = null,
      } = visit;
      const id = AppointmentId.parse(under.desk.newId());
      const at = visit.bookedAt ?? Instant.parse("2026-11-20T08:00:00.000Z");
      insertAppointment(writer, {
        id,
        patientId: clinic.anna,
        practitionerId: clinic[who],
        serviceId: clinic.checkUp,
        startsAt: WallTime.parse(`${day}T09:00`),
        zone: ZoneId.parse(ZONE),
        fold: 0,
        durationMinutes,
        status,
        statusAt: at,
        note: "",
        version: 1,
        deskId: under.desk.deskId,
        createdAt: at,
        updatedAt: at,
      });
      if (cause !== null) saveCancelReason(writer, { appointmentId: id, reason: { cause, words: "" } });
    }
  });
}

function insights(input: Partial<ReadInsightsInput> = {}): InsightsView {
  return readInsights(under.desk, { weeks: 4, firstWeekday: 1, practitionerId: null, ...input });
}

const NONE: VisitFigures = {
  booked: 0,
  cancelled: 0,
  noShows: 0,
  bookedMinutes: 0,
  openMinutes: null,
  lead: null,
};

test("the weeks end with the one that today is in by the clinic's clock, and begin with the weekday asked for", () => {
  expect([insights().today, insights().weeks, insights({ firstWeekday: 6 }).weeks.at(-1)]).toEqual([
    "2026-11-25",
    ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"],
    "2026-11-21",
  ]);
});

test("a visit counts in the week it stands in: as a booking always, and as how it went", () => {
  insert([
    { day: "2026-11-22" },
    { day: "2026-11-23", status: "noShow" },
    { day: "2026-11-29", status: "cancelled" },
    { day: "2026-11-30" },
  ]);
  const { weeks, total } = insights().together;
  expect([weeks.map(({ booked }) => booked), total]).toEqual([
    [0, 0, 1, 2],
    {
      booked: 3,
      cancelled: 1,
      noShows: 1,
      bookedMinutes: 60,
      openMinutes: null,
      lead: { low: 2, median: 2, high: 3 },
    },
  ]);
});

test("the time before a visit is counted in days of the clinic's calendar, summer and winter; written down afterwards it is none", () => {
  insert([
    // The 13th at half past midnight in the clinic, in summer the 14th.
    { day: "2026-11-16", bookedAt: Instant.parse("2026-11-12T23:30:00.000Z") },
    { day: "2026-11-09", bookedAt: Instant.parse("2026-08-13T22:30:00.000Z") },
    { day: "2026-11-02", bookedAt: Instant.parse("2026-11-03T10:00:00.000Z") },
  ]);
  expect(insights().together.weeks.map(({ lead }) => lead?.median)).toEqual([0, 87, 3, undefined]);
});

test("open time follows working hours and closures, and is not known of somebody who has no hours", () => {
  under.store.write((writer) => {
    replaceWorkingHoursOf(writer, clinic.keller, [
      { weekday: 1, fromMinute: 480, toMinute: 720 },
      { weekday: 2, fromMinute: 480, toMinute: 600 },
    ]);
    insertClosure(writer, { day: CivilDate.parse("2026-11-09"), practitionerId: null, reason: "Move" });
  });
  const { byPractitioner, together } = insights();
  expect([
    byPractitioner.map(({ weeks }) => weeks.map(({ openMinutes }) => openMinutes)),
    together.total.openMinutes,
  ]).toEqual([
    [
      [360, 120, 360, 360],
      [null, null, null, null],
    ],
    null,
  ]);
});

test("who is booked no longer is counted as long as somebody came to them", () => {
  under.store.write((writer) =>
    change(writer, "UPDATE practitioner SET retired_at = @at WHERE id = @id", {
      at: "2026-11-16T08:00:00.000Z",
      id: clinic.brunner,
    }),
  );
  const names = (view: InsightsView) => view.practitioners.map(({ name }) => name);
  const before = names(insights());
  insert([{ who: "brunner", day: "2026-11-12" }]);
  expect([before, names(insights())]).toEqual([["Dr. Keller"], ["Dr. Keller", "Dr. Brunner"]]);
});

test("the oldest proof is told by week and ever, of the calendars of those asked about", () => {
  const { calendarId } = linkACalendar(under.desk, clinic.keller);
  under.store.write((writer) => {
    for (const [day, longestMs] of [
      ["2025-03-01", 7_000_000],
      ["2026-11-10", 60_000],
      ["2026-11-12", 90_000],
    ] as const)
      noteStaleness(writer, { day: CivilDate.parse(day), calendarId, longestMs });
    noteStaleness(writer, {
      day: CivilDate.parse("2026-11-10"),
      calendarId: GoogleCalendarId.parse("linked-no-longer"),
      longestMs: 9_000_000,
    });
  });
  expect([insights().staleness, insights({ practitionerId: clinic.brunner }).staleness]).toEqual([
    {
      weeks: [null, 90_000, null, null],
      ever: { day: "2025-03-01", longestMs: 7_000_000, practitionerId: clinic.keller },
    },
    { weeks: [null, null, null, null], ever: null },
  ]);
});

const dayInZurich = new Intl.DateTimeFormat("sv", { timeZone: ZONE });

/** The same by looking at every visit for every number. */
function slowFigures(visits: readonly Visit[]): VisitFigures {
  const kept = visits.filter(({ status }) => status !== "cancelled");
  const leads = kept
    .map(({ day, bookedAt }) =>
      Math.max(0, (Date.parse(day) - Date.parse(dayInZurich.format(new Date(bookedAt)))) / 86_400_000),
    )
    .toSorted((one, other) => one - other);
  const at = (part: number) => leads[Math.ceil(part * leads.length) - 1] ?? NaN;
  return {
    ...NONE,
    booked: visits.length,
    cancelled: visits.length - kept.length,
    noShows: kept.filter(({ status }) => status === "noShow").length,
    bookedMinutes: kept.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
    lead: leads.length === 0 ? null : { low: at(0.25), median: at(0.5), high: at(0.75) },
  };
}

const aVisit: fc.Arbitrary<Visit> = fc
  .record({
    who: fc.constantFrom(...WHO),
    day: fc
      .integer({ min: -60, max: 9 })
      .map((days) => new Date(Date.parse("2026-11-25") + days * 86_400_000).toISOString().slice(0, 10)),
    status: fc.constantFrom(...STATUSES),
    durationMinutes: fc.constantFrom(15, 30, 45),
    bookedBeforeHours: fc.integer({ min: -30, max: 4000 }),
    cause: fc.constantFrom(...CANCEL_CAUSES, null),
  })
  .map(({ bookedBeforeHours, ...visit }) => ({
    ...visit,
    bookedAt: instantFromMs(
      msOf(Instant.parse(`${visit.day}T08:00:00.000Z`)) - bookedBeforeHours * 3_600_000,
    ),
  }));

test("every number is what looking at each visit gives", () => {
  fc.assert(
    fc.property(
      fc.array(aVisit, { maxLength: 40 }),
      fc.constantFrom(4, 12 as const),
      fc.constantFrom(1, 6, 7),
      (visits, weeks, firstWeekday) => {
        under.store.write((writer) => {
          change(writer, "DELETE FROM cancellation");
          change(writer, "DELETE FROM appointment");
        });
        insert(visits);
        const view = insights({ weeks, firstWeekday });
        const inWeek = (first: string, who?: string) =>
          visits.filter(
            (visit) =>
              visit.day >= first &&
              Date.parse(visit.day) < Date.parse(first) + 7 * 86_400_000 &&
              (who === undefined || visit.who === who),
          );
        const slow = (who?: string) => ({
          weeks: view.weeks.map((first) => slowFigures(inWeek(first, who))),
          total: slowFigures(view.weeks.flatMap((first) => inWeek(first, who))),
        });
        expect({ together: view.together, byPractitioner: view.byPractitioner }).toEqual({
          together: slow(),
          byPractitioner: WHO.map((who) => ({ practitionerId: clinic[who], ...slow(who) })),
        });
        const causes = view.weeks
          .flatMap((first) => inWeek(first))
          .flatMap(({ status, cause }) => (status === "cancelled" && cause !== null ? [cause] : []));
        expect(Object.fromEntries(view.causes.map(({ cause, count }) => [cause, count]))).toEqual(
          Object.fromEntries(
            [...new Set(causes)].map((cause) => [cause, causes.filter((one) => one === cause).length]),
          ),
        );
      },
    ),
    { numRuns: 40 },
  );
});
