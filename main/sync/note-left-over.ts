import type { Appointment } from "../../shared/model/appointment.ts";
import { instantNow } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { findAppointment } from "../store/appointments.ts";
import { saveConflict } from "../store/conflicts.ts";
import { findLink, type Link, saveLink } from "../store/links.ts";
import { owe } from "../store/outbox.ts";
import { findPractitionerByCalendar } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { applyForeignEvent, type ForeignSighting } from "./apply-foreign-event.ts";
import { lastSeenOf, syncedFieldsOf } from "./appointment-parts.ts";
import { decideMerge, type MergeDecision } from "./decide-merge.ts";
import { plainNote } from "./event-text.ts";
import { identityOf } from "./event-id.ts";
import { eventMoment } from "./event-moment.ts";
import { type ToldProperties, toldProperties } from "./event-properties.ts";
import { fromGoogleEvent } from "./read-event.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeFields } from "./take-change.ts";

/**
 * Notes that an event goes which an appointment had before the one it has now, and which is there all the same: its insert had
 * arrived, though it could not be seen for long, or somebody brought it back after the appointment had gone elsewhere (PU2).
 * Only under an id that was made here, and as the plain visit it was; what somebody brings back of a cancelled appointment is
 * theirs. Gives whether it is one. Part of the caller's transaction.
 */
export function noteLeftOver(
  writer: Writer,
  context: Pick<SyncContext, "clock" | "newId" | "deskId">,
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
  if (appointment.status === "cancelled" && isBroughtBack(event, { appointment, link })) return false;
  const { note = plainNote(appointment.note), ...time } = reading.fields;
  const said = { ...time, note };
  const decision = decideLast({ link, appointment, said, told: reading.told });
  // A choice needs what the appointment's own event says. Until then the other one stays, a block, and is judged again when it
  // changes in Google or its calendar is read anew.
  if (decision.kind === "conflict" && link.agreed === null) return false;
  const leaving = { accountId, calendarId, eventId: event.id, etag: event.etag, said };
  saveLink(writer, { ...link, leaving });
  const now = instantNow(context.clock);
  const isTaken = decision.kind === "take";
  if (isTaken) takeFields({ writer, context, appointment, now }, decision);
  const version = isTaken ? appointment.version + 1 : appointment.version;
  owe(writer, { appointmentId: appointment.id, version, now });
  if (decision.kind === "conflict" && link.agreed !== null) {
    const { agreed, raw, etag } = link;
    const theirs = { choice: decision.choice, held: agreed.fields };
    saveConflict(writer, { appointmentId: appointment.id, since: now, theirs, raw, etag });
  }
  // What it blocked as long as it was taken for somebody else's.
  applyForeignEvent(writer, { ...sighting, event: { ...event, status: "cancelled" } });
  return true;
}

/**
 * Whether an event was written after the cancellation, and after whatever is known of the appointment's own: the desk's clock may have
 * been set back since, Google's is not.
 */
function isBroughtBack(
  event: GoogleEvent,
  { appointment, link }: { readonly appointment: Appointment; readonly link: Link },
): boolean {
  const [at, ownAt] = [event, lastSeenOf(link)].map((one) => eventMoment(one, "updated"));
  return at !== undefined && at > appointment.statusAt && (ownAt === undefined || at > ownAt);
}

/**
 * What becomes of the fields that the event says last. Where it still says by its stamp what both sides agreed on when it was let
 * go, that is the measure; otherwise nobody knows whether it was moved there or here, and a person chooses (MG5).
 */
function decideLast(last: {
  readonly link: Link;
  readonly appointment: Appointment;
  readonly said: SyncedFields;
  readonly told: ToldProperties;
}): MergeDecision {
  const { link, appointment, said, told } = last;
  const { letGo } = link;
  const isAsLetGo = told.stamps[0] !== undefined && told.stamps[0] === letGo?.amongDesks?.stamp;
  const { status } = appointment;
  return decideMerge({
    base: letGo !== undefined && isAsLetGo ? { kind: "present", fields: letGo.fields } : { kind: "unknown" },
    local: { fields: syncedFieldsOf(appointment), status, hasStarted: false, owesMore: false },
    remote: { kind: "present", fields: said },
  });
}
