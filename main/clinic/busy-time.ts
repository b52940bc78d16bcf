import type { PractitionerId } from "../../shared/ids.ts";
import { occupiesSlot, type Appointment } from "../../shared/model/appointment.ts";
import { addMs, instantOf, wallTimeOf, type WallTime, type ZoneId } from "../../shared/time.ts";
import { listAppointmentsAround } from "../store/appointments.ts";
import { listBlocksOn, type Block } from "../store/blocks.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { overlap, type Span } from "./span.ts";

/** Whose time, in which stretch, on which wall clock. */
export interface BusyQuestion extends Span {
  readonly practitionerId: PractitionerId;
  readonly zone: ZoneId;
}

/** What takes up a practitioner's time: one of our visits, or a block on the linked calendar. */
export type Busy =
  | (Span & { readonly kind: "appointment"; readonly appointment: Appointment })
  | (Span & { readonly kind: "block"; readonly block: Block });

/*
 * Visits are stored by wall time and compared as instants, so the query looks further than the stretch. Within one zone the wall
 * clock and the stopwatch differ by at most two hours at each end; a visit stored in another zone reads up to 26 hours off, and
 * what Google sends may have begun the day before.
 */
const NEAR_MS = 5 * 3_600_000;
const WIDE_MS = 52 * 3_600_000;

/** The moments from which and until which an appointment takes up time. */
export function spanOf(appointment: Appointment): Span {
  const from = instantOf(appointment.startsAt, appointment.zone, appointment.fold);
  return { from, to: addMs(from, appointment.durationMinutes * 60_000) };
}

/** Everything that takes up a practitioner's time in a stretch, in order of start. Cancelled visits and no-shows take up none. */
export function listBusyTime(reader: Reader, question: BusyQuestion): Busy[] {
  return [...busyAppointments(reader, question), ...busyBlocks(reader, question)].toSorted((one, other) =>
    one.from < other.from ? -1 : 1,
  );
}

function busyAppointments(reader: Reader, question: BusyQuestion): Busy[] {
  const { practitionerId, zone } = question;
  const near = wallSpan(question, NEAR_MS);
  const wide = wallSpan(question, WIDE_MS);
  return listAppointmentsAround(reader, { practitionerId, zone, near, wide })
    .filter(({ status }) => occupiesSlot(status))
    .map((appointment): Busy => ({ kind: "appointment", appointment, ...spanOf(appointment) }))
    .filter((busy) => overlap(busy, question));
}

/** The stretch on the wall clock, made longer at both ends. */
function wallSpan(
  { from, to, zone }: BusyQuestion,
  extraMs: number,
): { readonly from: WallTime; readonly to: WallTime } {
  return {
    from: wallTimeOf(addMs(from, -extraMs), zone).wall,
    to: wallTimeOf(addMs(to, extraMs), zone).wall,
  };
}

function busyBlocks(reader: Reader, question: BusyQuestion): Busy[] {
  const { from, to, practitionerId } = question;
  const { calendarId } = getPractitioner(reader, practitionerId);
  if (calendarId === null) return [];
  return listBlocksOn(reader, { calendarId, from, to }).map((block) => ({
    kind: "block",
    block,
    from: block.startsAt,
    to: block.endsAt,
  }));
}
