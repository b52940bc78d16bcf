import type { PractitionerId } from "../../shared/ids.ts";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import {
  addDays,
  clocksStandStill,
  dayBounds,
  dayOf,
  wallTimeAt,
  type CivilDate,
  type Instant,
  type ZoneId,
} from "../../shared/time.ts";
import { listDayCards, listWaitingForPerson } from "../store/day-cards.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { asDayAppointment } from "./as-day-appointment.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Some days, both included, and when and where they are looked at. */
export interface DaysAsked {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly zone: ZoneId;
  readonly now: Instant;
  /** Whose visits are wanted; null: everybody's. */
  readonly practitionerId: PractitionerId | null;
}

/** The visits of some days as the page shows them at this moment, cancelled ones too, in order of start. */
export function readVisits(reader: Reader, asked: DaysAsked): DayAppointment[] {
  const { first, last, zone, now, practitionerId } = asked;
  const withCalendar = new Set(
    listPractitioners(reader)
      .filter(({ calendarId }) => calendarId !== null)
      .map(({ id }) => id),
  );
  const waiting = listWaitingForPerson(reader);
  const stretch = { from: dayBounds(first, zone).from, to: dayBounds(last, zone).to, marginMs: DAY_MS };
  const around = {
    now,
    today: dayOf(now, zone),
    steadyZone: clocksStandStill(zone, stretch) ? zone : undefined,
  };
  const span = { from: wallTimeAt(first, 0), to: wallTimeAt(addDays(last, 1), 0), practitionerId };
  return listDayCards(reader, span).map((card) =>
    asDayAppointment(card, {
      around,
      standing: { waiting, hasCalendar: withCalendar.has(card.practitionerId) },
    }),
  );
}
