import { z } from "zod";
import { AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { Instant } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { dropConflict, endConflict, saveConflict, Theirs } from "./conflicts.ts";
import { findLink } from "./links.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const isWithoutAny = whetherEmpty("held_change");

/** What Google would change in an appointment, held because it came with too many others (MG8). */
export const HeldChange = z.object({
  appointmentId: AppointmentId,
  calendarId: GoogleCalendarId,
  since: Instant,
  /** null: the event was deleted in Google. */
  theirs: Theirs.nullable(),
  /** The event as it came. */
  raw: z.record(z.string(), z.unknown()),
  etag: z.string().nullable(),
});
export type HeldChange = z.infer<typeof HeldChange>;

const HeldRow = z.object({
  appointmentId: z.string(),
  calendarId: z.string(),
  since: z.string(),
  theirs: z.string().nullable(),
  raw: z.string(),
  etag: z.string().nullable(),
});

const COLUMNS = `appointment_id AS appointmentId, held_change.calendar_id AS calendarId, since, theirs, raw, etag`;

function toHeldChange(row: unknown): HeldChange {
  const { theirs, raw, ...columns } = HeldRow.parse(row);
  return HeldChange.parse({
    ...columns,
    theirs: theirs === null ? null : JSON.parse(theirs),
    raw: JSON.parse(raw),
  });
}

/** What is held about an appointment, undefined where nothing is. */
export function findHeldChange(reader: Reader, appointmentId: AppointmentId): HeldChange | undefined {
  if (isWithoutAny(reader)) return undefined;
  const row = first<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM held_change WHERE appointment_id = @appointmentId`,
    { appointmentId },
  );
  return row === undefined ? undefined : toHeldChange(row);
}

/** Everything that is held, in the order of the appointments' starts. */
export function listHeldChanges(reader: Reader): HeldChange[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM held_change JOIN appointment ON appointment.id = appointment_id
     ORDER BY starts_at, appointment_id`,
  ).map(toHeldChange);
}

/** Holds a change; one that is held already keeps its age and takes on what Google holds now. */
export function saveHeldChange(writer: Writer, held: HeldChange): void {
  const { theirs, raw, ...columns } = held;
  changeOne(
    writer,
    `INSERT INTO held_change (appointment_id, calendar_id, since, theirs, raw, etag)
     VALUES (@appointmentId, @calendarId, @since, @theirs, @raw, @etag)
     ON CONFLICT (appointment_id) DO UPDATE SET calendar_id = excluded.calendar_id, theirs = excluded.theirs,
       raw = excluded.raw, etag = excluded.etag`,
    { ...columns, theirs: theirs === null ? null : JSON.stringify(theirs), raw: JSON.stringify(raw) },
  );
}

/** Holds a change no longer; fine where none is. What is owed waits for nobody any more. */
export function dropHeldChange(writer: Writer, appointmentId: AppointmentId): void {
  const gone = change(writer, "DELETE FROM held_change WHERE appointment_id = @appointmentId", {
    appointmentId,
  });
  if (gone > 0) dropConflict(writer, appointmentId);
}

/**
 * Ends a held change for good because a person wants Google to have the appointment back: what Google holds becomes what both
 * sides last agreed on, so that whatever the appointment says is what Google is owed. The caller owes it.
 */
export function refuseHeldChange(writer: Writer, held: HeldChange): void {
  dropHeldChange(writer, held.appointmentId);
  saveConflict(writer, asConflict(writer, held));
  endConflict(writer, held.appointmentId);
}

/**
 * A person at the desk acts on an appointment of which a change is held. Cancelling is a choice (PU5). Moving it where Google
 * would move it too, and doing anything with one that Google deleted, makes a conflict of it (MG5, MG6). Anything else waits
 * along with what is held (MG3). Part of the caller's transaction, after the appointment was written.
 */
export function meetHeldChange(
  writer: Writer,
  act: { readonly before: Appointment; readonly after: Appointment },
): void {
  const { before, after } = act;
  const held = findHeldChange(writer, after.id);
  if (held === undefined) return;
  if (after.status === "cancelled") return dropHeldChange(writer, after.id);
  if (held.theirs !== null && !isElsewhere(before, after)) return;
  const { theirs, ...conflict } = asConflict(writer, held);
  const isNoteOurs = theirs?.held.note === findLink(writer, after.id)?.agreed?.fields.note;
  const choice = theirs === null ? null : { ...theirs.held, ...(isNoteOurs ? { note: after.note } : {}) };
  dropHeldChange(writer, after.id);
  saveConflict(writer, {
    ...conflict,
    theirs: theirs === null || choice === null ? null : { ...theirs, choice },
  });
}

function asConflict(reader: Reader, held: HeldChange) {
  const { appointmentId, since, theirs, raw, etag } = held;
  const link = findLink(reader, appointmentId);
  // A tombstone carries only an id, so what was seen is kept.
  const seen = theirs === null ? { ...link?.raw, ...raw, status: "cancelled" } : raw;
  return { appointmentId, since, theirs, raw: seen, etag: etag ?? link?.etag ?? null };
}

function isElsewhere(before: Appointment, after: Appointment): boolean {
  return (
    before.practitionerId !== after.practitionerId ||
    before.startsAt !== after.startsAt ||
    before.zone !== after.zone ||
    before.fold !== after.fold ||
    before.durationMinutes !== after.durationMinutes
  );
}
