import { expect, test } from "vitest";
import { CivilDate, instantFromMs } from "../../../shared/time.ts";
import type { EventMoment } from "../events/stored-event.ts";
import { GoogleRefusal } from "../http/google-refusal.ts";
import { checkRecurrence } from "./check-recurrence.ts";

const TIMED: EventMoment = {
  kind: "timed",
  instant: instantFromMs(1_792_396_800_000),
  timeZone: "Europe/Zurich",
};
const ALL_DAY: EventMoment = { kind: "allDay", date: CivilDate.parse("2026-10-19"), timeZone: undefined };

function refusal(lines: string[], start: EventMoment = TIMED): unknown {
  try {
    checkRecurrence(lines, start);
  } catch (fault) {
    return fault instanceof GoogleRefusal ? fault.body : fault;
  }
  return undefined;
}

test.each([
  "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SU;UNTIL=20271231T225959Z",
  "RRULE:FREQ=MONTHLY;BYDAY=+1MO,-1FR;BYSETPOS=-1,+2;COUNT=10",
  "RRULE:FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=-31,+1;BYHOUR=0,23;BYMINUTE=59;BYSECOND=60",
  "RRULE:FREQ=YEARLY;BYYEARDAY=-366,1;UNTIL=20271231",
  "RRULE:FREQ=YEARLY;BYWEEKNO=-53,1;BYDAY=MO;UNTIL=20271231T090000",
  "EXRULE:FREQ=DAILY;INTERVAL=3",
  "EXDATE;TZID=Europe/Zurich:20261026T090000,20261027T090000",
  "RDATE;VALUE=DATE:20261026",
  "RDATE;VALUE=DATE-TIME;TZID=America/New_York:20261026T090000",
])("takes %s", (line) => {
  expect(refusal([line])).toBeUndefined();
});

test.each([
  "",
  "DTSTART:20261019T090000Z",
  "DTEND;TZID=Europe/Zurich:20261019T090000",
  "rrule:FREQ=DAILY",
  "RULE:FREQ=DAILY",
  "RRULE:",
  "RRULE:COUNT=3",
  "RRULE:FREQ=SOMETIMES",
  "RRULE:FREQ=DAILY;FREQ=WEEKLY",
  "RRULE:FREQ=DAILY;",
  "RRULE:FREQ=DAILY;INTERVAL=0",
  "RRULE:FREQ=DAILY;COUNT=0",
  "RRULE:FREQ=DAILY;COUNT=3;UNTIL=20261231",
  "RRULE:FREQ=DAILY;UNTIL=20261331",
  "RRULE:FREQ=DAILY;UNTIL=tomorrow",
  "RRULE:FREQ=DAILY;BYSETPOS=1",
  "RRULE:FREQ=DAILY;BYHOUR=24",
  "RRULE:FREQ=DAILY;BYMONTH=13",
  "RRULE:FREQ=WEEKLY;BYDAY=MI",
  "RRULE:FREQ=WEEKLY;BYDAY=1MO",
  "RRULE:FREQ=WEEKLY;BYMONTHDAY=3",
  "RRULE:FREQ=MONTHLY;BYMONTHDAY=32",
  "RRULE:FREQ=MONTHLY;BYYEARDAY=3",
  "RRULE:FREQ=MONTHLY;BYWEEKNO=3",
  "RRULE:FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO",
  "RRULE:FREQ=DAILY;CALENDAR=MAYA",
  "EXDATE:",
  "EXDATE:20261301T090000Z",
  "EXDATE:20261026T090000Z,",
  "EXDATE;TZID=Europe/Atlantis:20261026T090000",
  "EXDATE;VALUE=DATE:20261026T090000",
  "RDATE;VALUE=DATE-TIME:20261026",
  "RDATE;VALUE=PERIOD:20261026T090000Z/PT1H",
])("refuses %j", (line) => {
  const error = { domain: "global", reason: "invalid", message: "Invalid recurrence rule." };
  expect(refusal(["RRULE:FREQ=DAILY", line])).toMatchObject({ error: { code: 400, errors: [error] } });
});

test("refuses hours on a series of days", () => {
  expect(refusal(["RRULE:FREQ=HOURLY"], ALL_DAY)).toMatchObject({
    error: { errors: [{ reason: "invalid" }] },
  });
});

test("[B2] a timed series needs a zone, days and single events need none", () => {
  const zoneless: EventMoment = { ...TIMED, timeZone: undefined };
  const message = "Missing time zone definition for start time.";
  expect([
    refusal(["RRULE:FREQ=DAILY"], zoneless),
    refusal(["RRULE:FREQ=DAILY"], ALL_DAY),
    refusal([], zoneless),
  ]).toMatchObject([{ error: { errors: [{ reason: "required", message }] } }, undefined, undefined]);
});
