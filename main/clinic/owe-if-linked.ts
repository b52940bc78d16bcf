import type { Appointment } from "../../shared/model/appointment.ts";
import type { Instant } from "../../shared/time.ts";
import { findOwed, owe, settle } from "../store/outbox.ts";
import { first, type Writer } from "../store/sql.ts";

/**
 * Notes in the outbox that Google is owed this appointment's present state, where Google is to know of it at all: its
 * practitioner has a linked calendar, or an event was made for it before. A clinic without Google piles up no queue. What was
 * cancelled, or moved to somebody without a calendar, before anything was sent is owed no longer (OB2). Gives whether the outbox changed. Part of the caller's
 * transaction (BK1).
 */
export function oweIfLinked(
  writer: Writer,
  change: { readonly appointment: Appointment; readonly now: Instant },
): boolean {
  const { appointment, now } = change;
  const hasLink = isThere(writer, "SELECT 1 FROM link WHERE appointment_id = @id", appointment.id);
  const owed = findOwed(writer, appointment.id);
  const hasCalendar = isThere(
    writer,
    "SELECT 1 FROM practitioner WHERE id = @id AND calendar_id IS NOT NULL",
    appointment.practitionerId,
  );
  if (!hasLink && (appointment.status === "cancelled" || !hasCalendar)) {
    if (owed === undefined) return false;
    // In flight, or to be verified: Google may have it already without our knowing, so the change has to go out.
    if (owed.state !== "inFlight" && owed.verify === 0) {
      settle(writer, appointment.id);
      return true;
    }
  }
  owe(writer, { appointmentId: appointment.id, version: appointment.version, now });
  return true;
}

function isThere(writer: Writer, query: string, id: string): boolean {
  return first<unknown>(writer, query, { id }) !== undefined;
}
