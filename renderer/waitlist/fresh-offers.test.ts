import { expect, test } from "vitest";
import { PatientId, PractitionerId, ServiceId, WaitingId } from "../../shared/ids.ts";
import type { WaitingView } from "../../shared/ipc/waitlist.ts";
import { Instant, WallTime } from "../../shared/time.ts";
import { freshOffers, offersOf } from "./fresh-offers.ts";

function waits(number: number, startsAt: string | null): WaitingView {
  const id = `019ab000-0000-7000-8000-00000000000${String(number)}`;
  const practitionerId = PractitionerId.parse(id);
  return {
    id: WaitingId.parse(id),
    patient: { id: PatientId.parse(id), name: "Anna Meier", phone: null, birthDate: null },
    serviceId: ServiceId.parse(id),
    serviceName: "Check-up",
    durationMinutes: 30,
    wish: { practitionerIds: [], weekdays: [], fromMinute: 0, toMinute: 1440 },
    untilDay: null,
    note: "",
    visit: null,
    since: Instant.parse("2026-11-21T08:00:00.000Z"),
    calledAt: null,
    offer:
      startsAt === null
        ? null
        : {
            practitionerId,
            startsAt: WallTime.parse(startsAt),
            fold: 0,
            endsAt: WallTime.parse(startsAt),
          },
    ended: null,
  };
}

const NINE = "2026-11-23T09:00";
const TEN = "2026-11-23T10:00";

test("tells of those who have a time now, or an earlier one, and of nobody who has just come", () => {
  const before = offersOf([waits(1, null), waits(2, TEN), waits(3, NINE), waits(4, NINE)]);
  const now = [waits(1, TEN), waits(2, NINE), waits(3, NINE), waits(4, null), waits(5, NINE)];
  expect(freshOffers(before, now)).toEqual([now[0], now[1]]);
});
