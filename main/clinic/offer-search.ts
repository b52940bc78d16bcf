import type { PractitionerId } from "../../shared/ids.ts";
import type { FreeSlot } from "../../shared/ipc/free-slots.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { addDays, type CivilDate, dayBounds, dayOf, type Instant } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listBookedPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { Waiting } from "../store/waiting.ts";
import { type Busy, listBusyTime, spanOf } from "./busy-time.ts";
import { type FoundSlot, listFreeSlots } from "./list-free-slots.ts";

/** How far ahead a time is looked for, in days. */
const DAYS_AHEAD = 28;

/** Looks for what suits those who wait, at one moment; each practitioner's time is read once for all of them. */
export interface OfferSearch {
  readonly now: Instant;
  readonly today: CivilDate;
  /** The next free time that suits, before `visit` where there is one; undefined where there is none within four weeks. */
  readonly offerFor: (waiting: Waiting, visit: Appointment | undefined) => FreeSlot | undefined;
}

/** Begins to look at a moment. Throws where the clinic has not been set up. */
export function createOfferSearch(reader: Reader, now: Instant): OfferSearch {
  const { zone } = getClinic(reader);
  const today = dayOf(now, zone);
  const practitioners = listBookedPractitioners(reader);
  const furthest = addDays(today, DAYS_AHEAD);
  const known = new Map<PractitionerId, readonly Busy[]>();

  function busyOf(practitionerId: PractitionerId): readonly Busy[] {
    const before = known.get(practitionerId);
    if (before !== undefined) return before;
    const { to } = dayBounds(addDays(furthest, 1), zone);
    const busy = listBusyTime(reader, { practitionerId, zone, from: now, to });
    known.set(practitionerId, busy);
    return busy;
  }

  function firstOf(
    practitionerId: PractitionerId,
    { waiting, visit }: { readonly waiting: Waiting; readonly visit: Appointment | undefined },
  ): FoundSlot | undefined {
    const { wish, untilDay } = waiting;
    const lastDay = untilDay !== null && untilDay < furthest ? untilDay : furthest;
    // A visit that is moved makes way for itself.
    const busy = busyOf(practitionerId).filter(
      (one) => one.kind !== "appointment" || one.appointment.id !== visit?.id,
    );
    const durationMinutes = visit?.durationMinutes ?? waiting.durationMinutes;
    const same = { practitionerId, zone, wish, durationMinutes, busy };
    // Most find a time within a week.
    for (let firstDay = today; firstDay <= lastDay; firstDay = addDays(firstDay, 7)) {
      const endOfWeek = addDays(firstDay, 6);
      const start = dayBounds(firstDay, zone).from;
      const [found] = listFreeSlots(reader, {
        ...same,
        firstDay,
        lastDay: endOfWeek < lastDay ? endOfWeek : lastDay,
        earliest: start > now ? start : now,
      });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    now,
    today,
    offerFor: (waiting, visit) => {
      const { practitionerIds } = waiting.wish;
      const before = visit === undefined ? undefined : spanOf(visit).from;
      const found = practitioners
        .filter(({ id }) => practitionerIds.length === 0 || practitionerIds.includes(id))
        .flatMap(({ id }) => firstOf(id, { waiting, visit }) ?? [])
        .filter(({ start }) => before === undefined || start < before);
      const [first, ...others] = found;
      if (first === undefined) return undefined;
      return others.reduce((best, other) => (other.start < best.start ? other : best), first).slot;
    },
  };
}
