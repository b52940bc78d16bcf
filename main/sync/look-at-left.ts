import { instantNow, instantOf } from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { findConflict, saveConflict } from "../store/conflicts.ts";
import { findLink, type Leaving, type Link, saveLink } from "../store/links.ts";
import { owe } from "../store/outbox.ts";
import type { Writer } from "../store/sql.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { applyForeignEvent, type ForeignSighting } from "./apply-foreign-event.ts";
import { readParts, syncedFieldsOf } from "./appointment-parts.ts";
import { AT_THE_CLINIC, decideMerge } from "./decide-merge.ts";
import { announceEffects } from "./effects.ts";
import { eventMoment } from "./event-moment.ts";
import { findElsewhere, isBare } from "./find-elsewhere.ts";
import { fromGoogleEvent } from "./read-event.ts";
import { refreshSeries } from "./refresh-series.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeFields, tellLost } from "./take-change.ts";

/**
 * The event that an appointment left has been changed before it was deleted (PU6): takes in what somebody wrote there, and
 * notes what it is now, so that it can be deleted, where it is by now: another desk may have given it away, too. A cancellation
 * wins, and the feed says what was lost (PU5). Where somebody deleted it before the other one was made, a person chooses (MG6).
 * Rejects with the GoogleError of whatever went wrong beside an event that is gone.
 */
export async function lookAtLeft(context: SyncContext, link: Link): Promise<void> {
  const { leaving, appointmentId } = link;
  if (leaving === null) return;
  const event = await ask(context, leaving);
  // Taken to another calendar, it leaves no more than that it is not where it was.
  const elsewhere =
    event !== undefined && isBare(event)
      ? await findElsewhere(context, { ...leaving, appointmentId })
      : undefined;
  const seen = {
    leaving: elsewhere === undefined ? leaving : { ...leaving, calendarId: elsewhere.calendarId },
    event: elsewhere?.event ?? event,
  };
  context.store.write((writer) => {
    const known = findLink(writer, appointmentId);
    if (known?.leaving?.eventId === leaving.eventId) takeLast(writer, context, { link: known, ...seen });
  });
  announceEffects(context, { day: true, queue: true, changes: true });
}

async function ask({ client }: SyncContext, at: Leaving): Promise<GoogleEvent | undefined> {
  try {
    const { calendarId, eventId } = at;
    return await client.getEvent({ calendarId, eventId });
  } catch (error) {
    const isGone = error instanceof GoogleError && (error.code === "deleted" || error.code === "notFound");
    if (!isGone) throw error;
    return undefined;
  }
}

interface LastSight {
  readonly link: Link;
  readonly leaving: Leaving;
  readonly event: GoogleEvent | undefined;
}

function takeLast(writer: Writer, context: SyncContext, { link, leaving, event }: LastSight): void {
  const { appointment, clinic } = readParts(writer, link.appointmentId);
  const reading = event && fromGoogleEvent(event, appointment.zone);
  const { said } = leaving;
  if (event !== undefined && reading?.kind === "unrepresentable") {
    const { calendarId } = leaving;
    return leaveToGoogle(writer, context, { link, sighting: { calendarId, event, zone: clinic.zone } });
  }
  if (reading?.kind !== "present" || said === undefined) {
    saveLink(writer, { ...link, leaving: { ...leaving, etag: event?.etag } });
    return event && takeLastDeletion(writer, context, { link, event });
  }
  const { note = said.note, ...time } = reading.fields;
  const held: SyncedFields = { ...time, note };
  saveLink(writer, { ...link, leaving: { ...leaving, etag: event?.etag, said: held } });
  const now = instantNow(context.clock);
  const taking = { writer, context, appointment, now };
  const fields = syncedFieldsOf(appointment);
  const local = { fields, status: appointment.status, hasStarted: false, owesMore: false };
  const decision = decideMerge({
    base: { kind: "present", fields: said },
    local,
    remote: { kind: "present", fields: held },
  });
  switch (decision.kind) {
    case "delete":
      return decision.lost.length > 0 ? tellLost(taking) : undefined;
    case "take":
      takeFields(taking, decision);
      return owe(writer, { appointmentId: appointment.id, version: appointment.version + 1, now });
    case "conflict": {
      // The choice is told to the event the appointment has now, which says what was agreed on.
      const { raw, etag, agreed } = link;
      const theirs = { choice: decision.choice, held: agreed?.fields ?? fields };
      saveConflict(writer, { appointmentId: appointment.id, since: now, theirs, raw, etag });
      takeFields(taking, decision);
      const version = decision.changed.length > 0 ? appointment.version + 1 : appointment.version;
      return owe(writer, { appointmentId: appointment.id, version, now });
    }
    default:
      return undefined;
  }
}

/** What it was deleted for is not known: the visit had been given away here, and Google did not know that (MG6). */
function takeLastDeletion(
  writer: Writer,
  context: SyncContext,
  { link, event }: { readonly link: Link; readonly event: GoogleEvent },
): void {
  const { appointment } = readParts(writer, link.appointmentId);
  const { id, status, startsAt, zone, fold } = appointment;
  const now = instantNow(context.clock);
  const hasStarted = instantOf(startsAt, zone, fold) <= now;
  const stays = status === "cancelled" || AT_THE_CLINIC.includes(status) || hasStarted;
  if (stays || !wasDeletedBefore(event, link) || findConflict(writer, id) !== undefined) return;
  const { raw, etag } = link;
  saveConflict(writer, { appointmentId: id, since: now, theirs: null, raw, etag });
}

/**
 * Whether an event was deleted before the one that took its place was made: only a person did that. Afterwards the desks do, and
 * who deletes it in Google then leaves the visit its other one.
 */
function wasDeletedBefore(event: GoogleEvent, { raw }: Link): boolean {
  const [deletedAt, madeAt] = [eventMoment(event, "updated"), eventMoment(raw, "created")];
  return (
    event.status === "cancelled" && deletedAt !== undefined && madeAt !== undefined && deletedAt < madeAt
  );
}

/** It has become what an appointment cannot be: it is somebody else's from now on, and blocks its time (MG7). */
function leaveToGoogle(
  writer: Writer,
  { clock }: SyncContext,
  { link, sighting }: { readonly link: Link; readonly sighting: ForeignSighting },
): void {
  const { calendarId, event, zone } = sighting;
  saveLink(writer, { ...link, leaving: null });
  applyForeignEvent(writer, sighting);
  if (event.recurrence !== undefined)
    refreshSeries(writer, { calendarId, seriesId: event.id, zone }, instantNow(clock));
}
