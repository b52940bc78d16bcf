import { z } from "zod";
import { AppointmentId, DeskId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { findLink, saveLink } from "./links.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";
import { SyncedFields } from "./synced-fields.ts";

const isWithoutAny = whetherEmpty("conflict");

/** What Google holds while a person chooses (MG5, MG8). */
export const Theirs = z.object({
  /** What the appointment becomes when theirs is kept: Google's value where both changed, ours where only we did. */
  choice: SyncedFields,
  /** What the event says. */
  held: SyncedFields,
  /** The desk that made the event what it is; left out: somebody in Google did. */
  deskId: DeskId.optional(),
});

/** Two sides changed the same thing; nothing is sent for that appointment until a person chose (MG5). */
export const Conflict = z.object({
  appointmentId: AppointmentId,
  since: Instant,
  /** null: the event was deleted in Google, or the one that the appointment left for it (`isOverLeft`). */
  theirs: Theirs.nullable(),
  raw: z.record(z.string(), z.unknown()).nullable(),
  etag: z.string().nullable(),
});
export type Conflict = z.infer<typeof Conflict>;

const ConflictRow = z.object({
  appointmentId: z.string(),
  since: z.string(),
  theirs: z.string().nullable(),
  raw: z.string().nullable(),
  etag: z.string().nullable(),
});

const COLUMNS = "appointment_id AS appointmentId, since, theirs, raw, etag";

function toConflict(row: unknown): Conflict {
  const { theirs, raw, ...columns } = ConflictRow.parse(row);
  return Conflict.parse({
    ...columns,
    theirs: theirs === null ? null : JSON.parse(theirs),
    raw: raw === null ? null : JSON.parse(raw),
  });
}

/** What waits for a person's choice about an appointment, undefined where nothing does. */
export function findConflict(reader: Reader, appointmentId: AppointmentId): Conflict | undefined {
  if (isWithoutAny(reader)) return undefined;
  const row = first<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM conflict WHERE appointment_id = @appointmentId`,
    {
      appointmentId,
    },
  );
  return row === undefined ? undefined : toConflict(row);
}

/** Every conflict, the oldest first. */
export function listConflicts(reader: Reader): Conflict[] {
  return all<unknown>(reader, `SELECT ${COLUMNS} FROM conflict ORDER BY since, appointment_id`).map(
    toConflict,
  );
}

/** Notes a conflict; one that waits already keeps its age and takes on what Google holds now. */
export function saveConflict(writer: Writer, conflict: Conflict): void {
  const { appointmentId, since, theirs, raw, etag } = conflict;
  changeOne(
    writer,
    `INSERT INTO conflict (appointment_id, since, theirs, raw, etag) VALUES (@appointmentId, @since, @theirs, @raw, @etag)
     ON CONFLICT (appointment_id) DO UPDATE SET theirs = excluded.theirs, raw = excluded.raw, etag = excluded.etag`,
    {
      appointmentId,
      since,
      theirs: theirs === null ? null : JSON.stringify(theirs),
      raw: raw === null ? null : JSON.stringify(raw),
      etag,
    },
  );
}

/** Takes a conflict away because both sides agree again; fine where there is none. What is owed waits for nobody any more. */
export function dropConflict(writer: Writer, appointmentId: AppointmentId): void {
  change(writer, "DELETE FROM conflict WHERE appointment_id = @appointmentId", { appointmentId });
  change(
    writer,
    "UPDATE outbox SET reason = NULL WHERE appointment_id = @appointmentId AND reason = 'waitingForChoice'",
    { appointmentId },
  );
}

/**
 * Whether what was deleted in Google is the event that the appointment left for another one (PU6): the one it has now is there, and
 * both sides know it.
 */
export function isOverLeft({ theirs, raw }: Conflict): boolean {
  return theirs === null && raw !== null && raw["status"] !== "cancelled";
}

/**
 * Ends a conflict for good because a person chose (MG5): what Google holds becomes what both sides last agreed on, so that
 * whatever the appointment says from now on is simply what Google is owed. Gives the conflict, undefined where there was none.
 * For "theirs" the caller then writes `theirs.choice` into the appointment (null: cancels it), and in both cases owes it.
 */
export function endConflict(writer: Writer, appointmentId: AppointmentId): Conflict | undefined {
  const conflict = findConflict(writer, appointmentId);
  if (conflict === undefined) return undefined;
  dropConflict(writer, appointmentId);
  const link = findLink(writer, appointmentId);
  if (link === undefined || isOverLeft(conflict)) return conflict;
  const { theirs, etag } = conflict;
  const version = link.agreed?.version ?? 0;
  saveLink(writer, {
    ...link,
    etag,
    agreed:
      theirs === null
        ? null
        : { ...link.agreed, fields: theirs.held, rest: link.agreed?.rest ?? "", version },
    attempts: [],
    ...(theirs === null && link.agreed !== null ? { letGo: link.agreed, foundGone: true } : {}),
    raw:
      conflict.raw ??
      (theirs === null && link.raw !== null ? { ...link.raw, status: "cancelled" } : link.raw),
  });
  return conflict;
}
