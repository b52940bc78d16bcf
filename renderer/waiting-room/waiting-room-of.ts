import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import type { Minutes } from "../../shared/time.ts";
import { minutesSince } from "../booking/visit-status-words.ts";

/** Whoever waits longer than this is marked, in minutes. */
const LONG_WAIT = 15;
/** How far ahead whoever is expected is listed, in minutes. */
const AHEAD = 60;

/** The parts of the waiting room, in the order they are shown. */
export const WAITING_PARTS = ["waiting", "inRoom", "late", "expected", "done"] as const;
export type WaitingPart = (typeof WAITING_PARTS)[number];

/** One visit of the waiting room. */
export interface WaitingRow {
  readonly visit: DayAppointment;
  /** Waiting or in a room: since how long; late: by how much; expected: in how long. undefined: not known. */
  readonly minutes: Minutes | undefined;
  readonly isLong: boolean;
}

/** The waiting room of a day. */
export type WaitingRoom = Readonly<Record<WaitingPart, readonly WaitingRow[]>> & {
  /** How many more are expected later than those listed. */
  readonly laterCount: number;
};

/**
 * Who waits (longest first), is in a room, is late (longest first), is expected within the hour, and is done (latest first); of one
 * practitioner, or of all where null is given. `day` is today.
 */
export function waitingRoomOf(day: DayView, practitionerId: PractitionerId | null): WaitingRoom {
  const now = day.nowMinute ?? 0;
  const visits = day.appointments.filter(
    (visit) => practitionerId === null || visit.practitionerId === practitionerId,
  );
  const standing = (status: DayAppointment["status"]): WaitingRow[] =>
    visits
      .filter((visit) => visit.status === status)
      .map((visit) => ({ visit, minutes: minutesSince(visit, day.nowMinute), isLong: false }))
      .toSorted((a, b) => (b.minutes ?? -1) - (a.minutes ?? -1));
  const awaited = visits.filter(({ status }) => status === "booked" || status === "confirmed");
  const late = awaited
    .flatMap((visit) =>
      visit.lateMinutes === null ? [] : [{ visit, minutes: visit.lateMinutes, isLong: false }],
    )
    .toSorted((a, b) => b.minutes - a.minutes);
  const coming = awaited.filter(({ lateMinutes }) => lateMinutes === null);
  const soon = coming.filter(({ startMinute }) => startMinute <= now + AHEAD);
  return {
    waiting: standing("arrived").map((row) => ({ ...row, isLong: (row.minutes ?? 0) > LONG_WAIT })),
    inRoom: standing("inRoom"),
    late,
    expected: soon.map((visit) => ({ visit, minutes: visit.startMinute - now, isLong: false })),
    done: standing("done").toReversed(),
    laterCount: coming.length - soon.length,
  };
}
