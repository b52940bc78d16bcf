import { expect, test } from "vitest";
import { anExampleAppointment } from "../../tests/support/page/example-day.ts";
import { EXAMPLE_TODAY } from "../../tests/support/page/example-clinic.ts";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { visitStatusWords } from "./visit-status-words.ts";

const visit = anExampleAppointment({
  number: 1,
  patient: 1,
  practitioner: 0,
  service: 0,
  day: EXAMPLE_TODAY,
  startMinute: 9 * 60,
  durationMinutes: 30,
  status: "booked",
  sync: "sent",
});

function words(changed: Partial<DayAppointment>): string {
  return visitStatusWords({ ...visit, ...changed }, { nowMinute: 9 * 60 + 30, declinedBy: undefined });
}

test("a status says since when it is, how long somebody waits, how late they are, and why it was cancelled", () => {
  expect([
    words({ lateMinutes: 30 }),
    words({ status: "arrived", statusMinute: 9 * 60 + 12 }),
    words({ status: "inRoom", statusMinute: 9 * 60 + 12 }),
    words({ status: "cancelled" }),
    words({ status: "cancelled", cancelCause: "patient" }),
    words({ status: "cancelled", cancelCause: "other", cancelWords: "Snow <b>" }),
  ]).toEqual([
    "Booked, late 30 min",
    "Arrived, since 09:12, waits 18 min",
    "In room, since 09:12",
    "Cancelled",
    "Cancelled, by the patient",
    "Cancelled, Snow <b>",
  ]);
});
