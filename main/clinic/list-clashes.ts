import type { Practitioner } from "../../shared/model/clinic.ts";
import { type Appointment, occupiesSlot } from "../../shared/model/appointment.ts";
import { addMs, type Instant, instantNow, wallTimeOf } from "../../shared/time.ts";
import { isClashAccepted } from "../store/accepted-clashes.ts";
import { getAppointment } from "../store/appointments.ts";
import { type Block, listBlocksOn } from "../store/blocks.ts";
import { getClinic } from "../store/clinic.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { listVisitsAtOnce } from "../store/visits-at-once.ts";
import { listBusyTime, spanOf } from "./busy-time.ts";
import type { Desk } from "./desk.ts";
import { overlap } from "./span.ts";

/** A clash that nobody has accepted. */
export type FoundClash =
  /** `first` was booked earlier; where both were in the same millisecond it has the smaller id. */
  | { readonly kind: "visits"; readonly first: Appointment; readonly second: Appointment }
  | { readonly kind: "event"; readonly visit: Appointment; readonly block: Block };

/** How far ahead events of Google's are looked at, in milliseconds: four weeks. */
const EVENTS_AHEAD_MS = 28 * 24 * 60 * 60_000;
/** A visit is twelve hours at the longest, so one that goes on has begun within the last day. */
const DAY_MS = 24 * 60 * 60_000;

/**
 * Everything of now and later that is at the same time with one practitioner (MD3), visits first, each in order of start: what
 * two desks booked, what Google took, and what somebody moved there. Every desk finds the same ones, and the same one first.
 */
export function listClashes(desk: Pick<Desk, "store" | "clock">): FoundClash[] {
  const { reader } = desk.store;
  const now = instantNow(desk.clock);
  return [...visitsAtOnce(reader, now), ...listPractitioners(reader).flatMap(eventsAtOnce(reader, now))];
}

function visitsAtOnce(reader: Reader, now: Instant): FoundClash[] {
  const { zone } = getClinic(reader);
  const from = wallTimeOf(addMs(now, -DAY_MS), zone).wall;
  return listVisitsAtOnce(reader, from).flatMap(({ oneId, otherId }): FoundClash[] => {
    const [one, other] = [getAppointment(reader, oneId), getAppointment(reader, otherId)];
    const [span, otherSpan] = [spanOf(one), spanOf(other)];
    const isOver = span.to <= now || otherSpan.to <= now;
    if (isOver || !overlap(span, otherSpan)) return [];
    const [first, second] = isBookedBefore(one, other) ? [one, other] : [other, one];
    return [{ kind: "visits", first, second }];
  });
}

function isBookedBefore(one: Appointment, other: Appointment): boolean {
  return one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;
}

function eventsAtOnce(reader: Reader, now: Instant) {
  const { zone } = getClinic(reader);
  return ({ id: practitionerId, calendarId }: Practitioner): FoundClash[] => {
    if (calendarId === null) return [];
    const blocks = listBlocksOn(reader, { calendarId, from: now, to: addMs(now, EVENTS_AHEAD_MS) });
    return blocks.flatMap((block): FoundClash[] =>
      listBusyTime(reader, { practitionerId, zone, from: block.startsAt, to: block.endsAt }).flatMap(
        (busy): FoundClash[] => {
          if (busy.kind !== "appointment" || busy.to <= now || !occupiesSlot(busy.appointment.status))
            return [];
          const { appointment: visit } = busy;
          const pair = { appointmentId: visit.id, withId: block.eventId };
          return isClashAccepted(reader, pair) ? [] : [{ kind: "event", visit, block }];
        },
      ),
    );
  };
}
