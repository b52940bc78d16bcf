import { expect, test } from "vitest";
import { CivilDate } from "../../../shared/time.ts";
import { readQuickAdd } from "./quick-add-text.ts";

const SATURDAY = CivilDate.parse("2026-11-21");

test.each([
  ["Dinner with Ann tomorrow 7pm-8:30pm", "Dinner with Ann", "2026-11-22", 19 * 60, 20 * 60 + 30],
  ["Meeting on Friday at 10", "Meeting", "2026-11-27", 600, undefined],
  ["2026-11-25 09:00-10:00 Visit", "Visit", "2026-11-25", 540, 600],
  ["Visit at Room 2 on 4 March 2028 9:00-10:00", "Visit at Room 2", "2028-03-04", 540, 600],
  ["Lunch 7-8pm", "Lunch", "2026-11-21", 19 * 60, 20 * 60],
  ["Holiday on 24 December", "Holiday", "2026-12-24", undefined, undefined],
  ["Team of Saturday", "Team of", "2026-11-21", undefined, undefined],
  ["Call the lab", "Call the lab", "2026-11-21", undefined, undefined],
])("reads %s", (text, summary, day, from, to) => {
  expect(readQuickAdd(text, SATURDAY)).toEqual({ summary, day, from, to });
});
