import type { PractitionerId } from "../../shared/ids.ts";
import { occupiesSlot, type Appointment } from "../../shared/model/appointment.ts";
import { addMs, instantOf, wallTimeAfter, type ZoneId } from "../../shared/time.ts";
import { type AppointmentsAround, listAppointmentsAround } from "../store/appointments.ts";
import { listBlocksOn, type Block } from "../store/blocks.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { overlap, type Span } from "./span.ts";
import { type WallStretch, wallStretchOf } from "./wall-stretch.ts";

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
 * Visits are stored by wall time and compared as instants. Where no clocks are changed nearby, the two are the same; else the
 * query looks further than the stretch: within one zone the wall clock and the stopwatch differ by at most two hours at each
 * end. A visit stored in another zone reads up to 26 hours off, and what Google sends may have begun the day before.
 */
const HOUR_MS = 60 * 60_000;
const NEAR_MS = 5 * HOUR_MS;
const WIDE_BEFORE_MS = 52 * HOUR_MS;
const WIDE_AFTER_MS = 28 * HOUR_MS;

/** The moments from which and until which an appointment takes up time. */
export function spanOf(appointment: Appointment): Span {
  const from = instantOf(appointment.startsAt, appointment.zone, appointment.fold);
  return { from, to: addMs(from, appointment.durationMinutes * 60_000) };
}

/** Everything that takes up a practitioner's time in a stretch, in order of start. Cancelled visits and no-shows take up none. */
export function listBusyTime(reader: Reader, question: BusyQuestion): Busy[] {
  return listBusyIn(reader, { question, wall: wallStretchOf(question) });
}

/** The same where the stretch has been read off the wall clock already. */
export function listBusyIn(
  reader: Reader,
  { question, wall }: { readonly question: BusyQuestion; readonly wall: WallStretch },
): Busy[] {
  const { practitionerId, zone } = question;
  const visits = listAppointmentsAround(reader, { practitionerId, zone, ...whereToLook(wall) })
    .filter(({ status }) => occupiesSlot(status))
    .map((appointment): Busy => ({ kind: "appointment", appointment, ...spanOf(appointment) }))
    .filter((busy) => overlap(busy, question));
  return [...visits, ...busyBlocks(reader, question)].toSorted((one, other) =>
    one.from < other.from ? -1 : 1,
  );
}

/** On the wall clock, for visits stored in the same zone and in others. */
function whereToLook(wall: WallStretch): Pick<AppointmentsAround, "near" | "wide"> {
  const wider = (beforeMs: number, afterMs: number): AppointmentsAround["near"] => ({
    from: wallTimeAfter(wall.from, -beforeMs),
    to: wallTimeAfter(wall.to, afterMs),
  });
  return { near: wall.isSteady ? wall : wider(NEAR_MS, NEAR_MS), wide: wider(WIDE_BEFORE_MS, WIDE_AFTER_MS) };
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
