import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PractitionerId } from "../../shared/ids.ts";
import type { FindFreeSlotsInput, FreeSlot } from "../../shared/ipc/free-slots.ts";
import {
  addMs,
  CivilDate,
  dayBounds,
  instantFromMs,
  instantOf,
  msOf,
  wallTimeAt,
  wallTimeOf,
  ZoneId,
} from "../../shared/time.ts";
import { aBooking, aClinic, type TestClinic } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { insertClosure } from "../store/closures.ts";
import { change } from "../store/sql.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { bookAppointment } from "./book-appointment.ts";
import { findClashes } from "./find-clashes.ts";
import { findFreeSlots } from "./find-free-slots.ts";
import { ANY_DAY } from "./open-time.ts";

let under: DeskUnderTest;
let clinic: TestClinic;
const zone = ZoneId.parse("Europe/Zurich");

beforeEach(() => {
  // Saturday, 09:00 in Zurich.
  under = aDesk();
  clinic = aClinic(under.desk);
});
afterEach(() => under.close());

function wanted(changed: Partial<FindFreeSlotsInput> = {}): FindFreeSlotsInput {
  return {
    practitionerIds: [],
    durationMinutes: 30,
    wish: { ...ANY_DAY, weekdays: [] },
    from: null,
    ...changed,
  };
}

function work(
  practitionerId: PractitionerId,
  hours: readonly (readonly [weekday: number, from: number, to: number])[],
): void {
  under.store.write((writer) =>
    replaceWorkingHoursOf(
      writer,
      practitionerId,
      hours.map(([weekday, from, to]) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 })),
    ),
  );
}

function seen(slots: readonly FreeSlot[]): string[] {
  return slots.map(
    ({ practitionerId, startsAt, endsAt }) =>
      `${startsAt}-${endsAt.slice(11)} ${practitionerId === clinic.keller ? "Keller" : "Brunner"}`,
  );
}

test("lists the free times of everybody in order, around what is booked and closed", () => {
  work(clinic.keller, [[1, 8, 10]]);
  work(clinic.brunner, [
    [1, 9, 10],
    [2, 9, 10],
  ]);
  bookAppointment(under.desk, aBooking(clinic, { startsAt: "2026-11-23T08:20" }));
  under.store.write((writer) =>
    insertClosure(writer, { day: CivilDate.parse("2026-11-30"), practitionerId: null, reason: "Retreat" }),
  );
  const { slots, searchedTo, nextFrom } = findFreeSlots(under.desk, wanted());
  expect(seen(slots).slice(0, 9)).toEqual([
    "2026-11-23T08:50-09:20 Keller",
    "2026-11-23T09:00-09:30 Brunner",
    "2026-11-23T09:20-09:50 Keller",
    "2026-11-23T09:30-10:00 Brunner",
    "2026-11-24T09:00-09:30 Brunner",
    "2026-11-24T09:30-10:00 Brunner",
    "2026-12-01T09:00-09:30 Brunner",
    "2026-12-01T09:30-10:00 Brunner",
    "2026-12-07T08:00-08:30 Keller",
  ]);
  expect([searchedTo, nextFrom]).toEqual(["2026-12-18", "2026-12-19"]);
});

test("keeps to the wanted practitioner, weekdays and part of the day", () => {
  const { slots } = findFreeSlots(
    under.desk,
    wanted({
      practitionerIds: [clinic.brunner],
      durationMinutes: 60,
      wish: { weekdays: [3], fromMinute: 17 * 60, toMinute: 19 * 60 },
      from: CivilDate.parse("2026-11-24"),
    }),
  );
  expect(seen(slots).slice(0, 3)).toEqual([
    "2026-11-25T17:00-18:00 Brunner",
    "2026-11-25T18:00-19:00 Brunner",
    "2026-12-02T17:00-18:00 Brunner",
  ]);
});

test("a page is of whole days, the next one goes on the day after, and a year on it ends", () => {
  const days = new Set<string>();
  let from: CivilDate | null = null;
  let pages = 0;
  do {
    const page = findFreeSlots(under.desk, wanted({ from }));
    const seenDays = new Set(page.slots.map(({ startsAt }) => startsAt.slice(0, 10)));
    expect([...seenDays].filter((day) => days.has(day))).toEqual([]);
    for (const day of seenDays) days.add(day);
    from = page.nextFrom;
    pages += 1;
  } while (from !== null);
  expect([days.size, pages > 100]).toEqual([367, true]);
});

test("where nobody is free it says how far it has looked", () => {
  work(clinic.keller, [[1, 8, 10]]);
  const page = findFreeSlots(
    under.desk,
    wanted({ practitionerIds: [clinic.keller], wish: { weekdays: [2], fromMinute: 0, toMinute: 1440 } }),
  );
  expect(page).toEqual({ slots: [], searchedTo: "2026-12-18", nextFrom: "2026-12-19" });
});

const aDay = fc
  .constantFrom("2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27")
  .map((day) => CivilDate.parse(day));
const hoursOfAWeek = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 13, max: 24 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((stretches) => [...new Map(stretches.map((one) => [one[0], one])).values()]);
const aVisit = fc.record({
  day: aDay,
  minute: fc.integer({ min: 0, max: 1439 }),
  durationMinutes: fc.integer({ min: 5, max: 240 }),
});

interface Filled {
  readonly hours: readonly (readonly [weekday: number, from: number, to: number])[];
  readonly visits: readonly {
    readonly day: CivilDate;
    readonly minute: number;
    readonly durationMinutes: number;
  }[];
  readonly closed: CivilDate;
}

function fill({ hours, visits, closed }: Filled): void {
  under.store.write((writer) => {
    change(writer, "DELETE FROM accepted_clash");
    change(writer, "DELETE FROM act");
    change(writer, "DELETE FROM appointment");
    change(writer, "DELETE FROM closure");
    insertClosure(writer, { day: closed, practitionerId: null, reason: "Retreat" });
  });
  work(clinic.keller, hours);
  for (const { day, minute, durationMinutes } of visits)
    bookAppointment(
      under.desk,
      aBooking(clinic, { startsAt: wallTimeAt(day, minute), durationMinutes, fold: 0, clash: "accept" }),
    );
}

test("every time that is offered can be booked without a clash, and every time that can be booked is offered or taken up by one that is", () => {
  // The clocks go back on the 25th, at three.
  under.clock.set(Date.parse("2026-10-23T22:00:00.000Z"));
  fc.assert(
    fc.property(
      fc.record({
        hours: hoursOfAWeek,
        visits: fc.array(aVisit, { maxLength: 8 }),
        closed: aDay,
        durationMinutes: fc.constantFrom(15, 20, 45, 90),
      }),
      ({ durationMinutes, ...filled }) => {
        fill(filled);
        const lengthMs = durationMinutes * 60_000;
        const isFree = (start: number): boolean => {
          const from = instantFromMs(start);
          const span = { from, to: addMs(from, lengthMs) };
          return (
            findClashes(under.store.reader, { practitionerId: clinic.keller, zone, ...span }).length === 0
          );
        };
        const input = wanted({ practitionerIds: [clinic.keller], durationMinutes });
        const { slots, searchedTo } = findFreeSlots(under.desk, input);
        const starts = slots.map(({ startsAt, fold }) => msOf(instantOf(startsAt, zone, fold)));
        expect(starts.filter((start) => !isFree(start))).toEqual([]);
        const end = Math.min(
          msOf(dayBounds(searchedTo, zone).to),
          msOf(dayBounds(CivilDate.parse("2026-10-28"), zone).from),
        );
        const missed: string[] = [];
        for (let start = under.clock.now(); start < end; start += 5 * 60_000)
          if (!starts.some((offered) => offered <= start && start < offered + lengthMs) && isFree(start))
            missed.push(wallTimeOf(instantFromMs(start), zone).wall);
        expect(missed).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
