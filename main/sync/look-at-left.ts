import { instantNow } from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { saveConflict } from "../store/conflicts.ts";
import { findLink, type Leaving, type Link, saveLink } from "../store/links.ts";
import { owe } from "../store/outbox.ts";
import type { Writer } from "../store/sql.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { readParts, syncedFieldsOf } from "./appointment-parts.ts";
import { decideMerge } from "./decide-merge.ts";
import { announceEffects } from "./effects.ts";
import { fromGoogleEvent } from "./read-event.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeFields, tellLost } from "./take-change.ts";

/**
 * The event that an appointment left has been changed before it was deleted (PU6): takes in what somebody wrote there, and
 * notes what it is now, so that it can be deleted. A cancellation wins, and the feed says what was lost (PU5). Rejects with the
 * GoogleError of whatever went wrong beside an event that is gone.
 */
export async function lookAtLeft(context: SyncContext, link: Link): Promise<void> {
  const { leaving } = link;
  if (leaving === null) return;
  const event = await ask(context, leaving);
  context.store.write((writer) => {
    const known = findLink(writer, link.appointmentId);
    if (known?.leaving?.eventId === leaving.eventId)
      takeLast(writer, context, { link: known, leaving, event });
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
  const { appointment } = readParts(writer, link.appointmentId);
  const reading = event && fromGoogleEvent(event, appointment.zone);
  const { said } = leaving;
  if (reading?.kind !== "present" || said === undefined)
    return saveLink(writer, { ...link, leaving: { ...leaving, etag: event?.etag } });
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
