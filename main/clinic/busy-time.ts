import type { PractitionerId } from "../../shared/ids.ts";
import { occupiesSlot, type Appointment } from "../../shared/model/appointment.ts";
import { addDays, addMs, dayOf, instantOf, wallTimeAt, type ZoneId } from "../../shared/time.ts";
import { listAppointmentsOf } from "../store/appointments.ts";
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
 * Visits are stored by wall time and compared as instants, so the query looks further than the stretch: a visit may have begun
 * half a day before, and one stored in another zone reads up to 26 hours off.
 */
const LOOK_AROUND_DAYS = 2;

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
  const { practitionerId, zone, from, to } = question;
  const around = {
    from: wallTimeAt(addDays(dayOf(from, zone), -LOOK_AROUND_DAYS), 0),
    to: wallTimeAt(addDays(dayOf(to, zone), LOOK_AROUND_DAYS), 0),
  };
  return listAppointmentsOf(reader, { practitionerId, ...around })
    .filter(({ status }) => occupiesSlot(status))
    .map((appointment): Busy => ({ kind: "appointment", appointment, ...spanOf(appointment) }))
    .filter((busy) => overlap(busy, question));
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
