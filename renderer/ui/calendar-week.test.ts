import { afterEach, expect, test } from "vitest";
import { CivilDate } from "../../shared/time.ts";
import { loadCatalogue } from "../words/load-catalogue.ts";
import { speak } from "../words/spoken-words.ts";
import { firstWeekday, neighbouringMonth, weekStart } from "./calendar-week.ts";

afterEach(() => speak("en", {}));

test("a week begins where the language's people begin it", async () => {
  const monday = CivilDate.parse("2026-11-23");
  expect([firstWeekday(), weekStart(monday), weekStart(CivilDate.parse("2026-11-29"))]).toEqual([
    1,
    "2026-11-23",
    "2026-11-23",
  ]);
  await speak("ar", await loadCatalogue("ar"));
  expect([firstWeekday(), weekStart(monday)]).toEqual([6, "2026-11-21"]);
});

test("the month before and the month after begin with their first day, whatever their length", () => {
  const march = CivilDate.parse("2027-03-31");
  expect([neighbouringMonth(march, -1), neighbouringMonth(march, 1)]).toEqual(["2027-02-01", "2027-04-01"]);
  expect(neighbouringMonth(CivilDate.parse("2026-12-31"), 1)).toBe("2027-01-01");
});
