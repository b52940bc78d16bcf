import { instantFromRfc3339, instantNow } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { saveConflict } from "../store/conflicts.ts";
import { findLink, saveLink } from "../store/links.ts";
import { owe } from "../store/outbox.ts";
import { findPractitionerByCalendar } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import { applyForeignEvent, type ForeignSighting } from "./apply-foreign-event.ts";
import { syncedFieldsOf } from "./appointment-parts.ts";
import { differing } from "./decide-merge.ts";
import { plainNote } from "./event-text.ts";
import { identityOf } from "./event-id.ts";
import { toldProperties } from "./event-properties.ts";
import { fromGoogleEvent } from "./read-event.ts";
import type { SyncContext } from "./sync-context.ts";

/**
 * Notes that an event goes which an appointment had before the one it has now, and which is there all the same: its insert had
 * arrived, though it could not be seen for long, or somebody brought it back after the appointment had gone elsewhere (PU2).
 * Only under an id that was made here, and as the plain visit it was; what somebody brings back of a cancelled appointment is
 * theirs. Gives whether it is one. Part of the caller's transaction.
 */
export function noteLeftOver(
  writer: Writer,
  context: Pick<SyncContext, "clock">,
  sighting: ForeignSighting,
): boolean {
  const { calendarId, event, zone } = sighting;
  const { appointmentId } = toldProperties(event);
  const appointment = appointmentId && findAppointment(writer, appointmentId);
  const link = appointment && findLink(writer, appointment.id);
  const accountId = findPractitionerByCalendar(writer, calendarId)?.accountId ?? null;
  if (appointment === undefined || link?.state !== "linked" || link.leaving !== null || accountId === null)
    return false;
  const [made, own] = [identityOf(event.id), identityOf(link.eventId)];
  const isEarlier =
    made?.appointmentId === appointment.id && own !== undefined && made.generation < own.generation;
  const reading = fromGoogleEvent(event, zone);
  if (!isEarlier || reading.kind !== "present") return false;
  const updated = typeof event["updated"] === "string" ? instantFromRfc3339(event["updated"]) : undefined;
  const isBack = updated !== undefined && updated > appointment.statusAt;
  if (appointment.status === "cancelled" && isBack) return false;
  const { note = plainNote(appointment.note), ...time } = reading.fields;
  const said = { ...time, note };
  const leaving = { accountId, calendarId, eventId: event.id, etag: event.etag, said };
  saveLink(writer, { ...link, leaving });
  owe(writer, {
    appointmentId: appointment.id,
    version: appointment.version,
    now: instantNow(context.clock),
  });
  // Whether somebody moved it there or reception did here is not known by now: a person chooses (MG5).
  const { agreed, raw, etag } = link;
  const isApart = differing(said, syncedFieldsOf(appointment)).length > 0;
  if (isApart && agreed !== null && appointment.status !== "cancelled") {
    const theirs = { choice: said, held: agreed.fields };
    saveConflict(writer, {
      appointmentId: appointment.id,
      since: instantNow(context.clock),
      theirs,
      raw,
      etag,
    });
  }
  // What it blocked as long as it was taken for somebody else's.
  applyForeignEvent(writer, { ...sighting, event: { ...event, status: "cancelled" } });
  return true;
}
