import type { Appointment } from "../../shared/model/appointment.ts";
import type { Instant } from "../../shared/time.ts";
import { owe } from "../store/outbox.ts";
import { first, type Writer } from "../store/sql.ts";

/**
 * Notes in the outbox that Google is owed this appointment's present state, where Google is to know of it at all: its
 * practitioner has a linked calendar, or an event was made for it before. A clinic without Google piles up no queue.
 * Gives whether anything is owed. Part of the caller's transaction (BK1).
 */
export function oweIfLinked(
  writer: Writer,
  change: { readonly appointment: Appointment; readonly now: Instant },
): boolean {
  const { appointment, now } = change;
  const linked = first<unknown>(
    writer,
    `SELECT 1 FROM practitioner WHERE id = @practitionerId AND calendar_id IS NOT NULL
     UNION ALL SELECT 1 FROM link WHERE appointment_id = @id`,
    { practitionerId: appointment.practitionerId, id: appointment.id },
  );
  if (linked === undefined) return false;
  owe(writer, { appointmentId: appointment.id, version: appointment.version, now });
  return true;
}
