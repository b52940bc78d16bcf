import { expect, test } from "vitest";
import { PractitionerId, ServiceId } from "../../shared/ids.ts";
import { CivilDate } from "../../shared/time.ts";
import { ANY_TIME } from "../finder/typed-wish.ts";
import { fieldsFrom, readWaiting, textsOf } from "./read-waiting.ts";
import type { WaitingFields } from "./read-waiting.ts";

const keller = PractitionerId.parse("019ab000-0000-7000-8000-000000000001");
const checkUp = ServiceId.parse("019ab000-0000-7000-8000-000000000002");
const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null, retiredAt: null };
const clinic = {
  practitioners: [{ id: keller, name: "Dr. Keller", colour: "blue" as const, ...noCalendar }],
  services: [{ id: checkUp, name: "Check-up", durationMinutes: 30, retiredAt: null }],
  today: CivilDate.parse("2026-11-23"),
};

function typed(changed: Partial<WaitingFields> = {}): WaitingFields {
  return {
    ...ANY_TIME,
    practitionerIds: [keller],
    serviceId: checkUp,
    length: "30",
    until: "",
    note: "",
    ...changed,
  };
}

test("reads what somebody waits for, an empty last day as any", () => {
  expect(readWaiting(typed({ part: "morning", note: "rings twice" }), clinic)).toEqual({
    kind: "read",
    wanted: {
      serviceId: checkUp,
      durationMinutes: 30,
      wish: { practitionerIds: [keller], weekdays: [], fromMinute: 0, toMinute: 720 },
      untilDay: null,
      note: "rings twice",
    },
  });
});

test.each([
  ["service", { serviceId: "gone" }],
  ["length", { length: "4" }],
  ["length", { length: "an hour" }],
  ["until", { until: "2026-11-22" }],
  ["order", { part: "fromTo", fromTime: "10", toTime: "9" }],
] as const)("names the field that cannot be read: %s", (problem, changed) => {
  expect(readWaiting(typed(changed), clinic)).toEqual({ kind: "unreadable", problem });
});

test("what was kept as texts comes back as it was typed", () => {
  const fields = typed({
    part: "fromTo",
    fromTime: "half past",
    weekdays: [1, 5],
    until: "2026-12-24",
    note: "a, b",
  });
  expect(fieldsFrom(textsOf(fields), typed())).toEqual(fields);
  expect(fieldsFrom(textsOf(typed({ practitionerIds: [] })), typed()).practitionerIds).toEqual([]);
});
