import fc from "fast-check";
import { expect, test } from "vitest";
import { clockText, isCivilDate, isWallTime, parseClock, shiftDay, wallTimeAt } from "./civil-day.ts";

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter(isCivilDate);

test("a day that does not exist is no day", () => {
  expect(["2026-02-29", "2026-13-01", "21.11.2026", "2028-02-29"].map(isCivilDate)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(["2026-11-21T24:00", "2026-11-21T09:00"].map(isWallTime)).toEqual([false, true]);
});

test("going some days on and the same days back is the day itself", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
      expect(shiftDay(shiftDay(from, days), -days)).toBe(from);
    }),
  );
});

test("a minute past midnight belongs to the next day", () => {
  const [saturday] = ["2026-11-21"].filter(isCivilDate);
  expect(
    saturday && [wallTimeAt(saturday, 1439), wallTimeAt(saturday, 1440), wallTimeAt(saturday, -1)],
  ).toEqual(["2026-11-21T23:59", "2026-11-22T00:00", "2026-11-20T23:59"]);
});

test("times are read as people type them", () => {
  expect(["9", "930", "9:30", "09.30", " 1745 ", "24:00", "9:75", "", "noon"].map(parseClock)).toEqual([
    540,
    570,
    570,
    570,
    1065,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("every minute of the day reads back from its text", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => parseClock(clockText(minute)) === minute),
  );
});
