import type { Appointment } from "../../shared/model/appointment.ts";
import type { Instant } from "../../shared/time.ts";
import { owe, readTies, settle } from "../store/outbox.ts";
import { findPracticePatientId } from "../store/practice.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";

/**
 * Notes in the outbox that Google is owed this appointment's present state, where Google is to know of it at all: its
 * practitioner has a linked calendar, or an event was made for it before. A clinic without Google piles up no queue, and what is booked to practise is never owed. What was
 * cancelled, or moved to somebody without a calendar, before anything was sent is owed no longer (OB2). Gives whether the outbox changed. Part of the caller's
 * transaction (BK1).
 */
export function oweIfLinked(
  writer: Writer,
  change: { readonly appointment: Appointment; readonly now: Instant },
): boolean {
  const { appointment, now } = change;
  if (findPracticePatientId(writer) === appointment.patientId) return false;
  const { hasLink, owed } = readTies(writer, appointment.id);
  const { calendarId } = getPractitioner(writer, appointment.practitionerId);
  if (hasLink === 0 && (appointment.status === "cancelled" || calendarId === null)) {
    if (owed === "nothing") return false;
    if (owed === "unsent") {
      settle(writer, appointment.id);
      return true;
    }
  }
  owe(writer, { appointmentId: appointment.id, version: appointment.version, now });
  return true;
}
