import { expect, test } from "vitest";
import type { ClashingVisit, ClashView } from "../../shared/ipc/clashes.ts";
import { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import { Instant, WallTime } from "../../shared/time.ts";
import { groupClashes } from "./group-clashes.ts";

const practitionerId = PractitionerId.parse("01939f00-0001-7000-8000-000000000001");

function aVisit(number: number): ClashingVisit {
  return {
    appointmentId: AppointmentId.parse(`01939f00-0004-7000-8000-00000000000${String(number)}`),
    patientName: `Patient ${String(number)}`,
    phone: null,
    serviceName: "Consultation",
    startsAt: WallTime.parse("2026-11-23T10:00"),
    durationMinutes: 30,
    bookedAt: Instant.parse("2026-11-20T08:00:00.000Z"),
    freeAt: [],
    call: null,
  };
}

function underEvent(number: number, eventId: string): ClashView {
  return {
    kind: "event",
    practitionerId,
    practitionerName: "Dr Patel",
    visit: aVisit(number),
    eventId,
    title: "Holiday",
    eventStartsAt: WallTime.parse("2026-11-23T08:00"),
    eventEndsAt: WallTime.parse("2026-11-23T18:00"),
  };
}

test("[MD3] everybody who is booked under one event of Google's is one list of calls, in the order of their times", () => {
  const visits: ClashView = {
    kind: "visits",
    practitionerId,
    practitionerName: "Dr Patel",
    first: aVisit(1),
    second: aVisit(2),
  };
  const groups = groupClashes([visits, underEvent(3, "one"), underEvent(4, "other"), underEvent(5, "one")]);
  expect(
    groups.map((group) =>
      group.kind === "visits"
        ? "two visits"
        : [group.event.title, ...group.clashes.map(({ visit }) => visit.patientName)],
    ),
  ).toEqual(["two visits", ["Holiday", "Patient 3", "Patient 5"], ["Holiday", "Patient 4"]]);
});
