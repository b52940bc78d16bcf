import { expect, test } from "vitest";
import { repeatChoices } from "./browser/repeat-rules.ts";
import { repeatInWords } from "./browser/repeat-words.ts";

test.each([
  ["", ""],
  ["RRULE:FREQ=DAILY", "Every day"],
  ["RRULE:FREQ=WEEKLY;BYDAY=MO", "Every week on Monday"],
  [
    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;COUNT=10",
    "Every 2 weeks on Monday, Wednesday and Friday, 10 times",
  ],
  ["RRULE:FREQ=MONTHLY;BYDAY=-1FR", "Every month on the last Friday"],
  ["RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15", "Every month on day 1 and 15"],
  ["RRULE:FREQ=YEARLY;UNTIL=20301231T225959Z", "Every year, until 31 December 2030"],
  ["RRULE:FREQ=DAILY\nEXDATE:20261124T080000Z,20261125T080000Z", "Every day, not on 2 dates"],
  ["RRULE:FREQ=YEARLY;BYWEEKNO=20", "By the rule FREQ=YEARLY;BYWEEKNO=20"],
])("says %j as %j", (lines, words) => {
  expect(repeatInWords(lines)).toBe(words);
});

test("offers what fits the day an event begins on", () => {
  expect(repeatChoices("2026-11-26").map(({ label }) => label)).toEqual([
    "Does not repeat",
    "Daily",
    "Weekly on Thursday",
    "Every weekday (Monday to Friday)",
    "Monthly on day 26",
    "Yearly on 26 November",
    "Custom…",
  ]);
});
