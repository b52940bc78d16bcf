import { z } from "zod";
import { AppointmentId, ChangeId } from "../../shared/ids.ts";
import { FeedChange } from "../../shared/ipc/changes.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { Instant } from "../../shared/time.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";
import { SyncedFields } from "./synced-fields.ts";

/** An appointment as it was before Google changed it: what undo brings back. */
export const FeedBefore = SyncedFields.extend({ status: AppointmentStatus });
export type FeedBefore = z.infer<typeof FeedBefore>;

/** A line of the change feed as it is kept; names are looked up when it is shown. */
export const KeptChange = z.object({
  id: ChangeId,
  at: Instant,
  appointmentId: AppointmentId,
  what: FeedChange.shape.what,
  /** null: cannot be undone. */
  before: FeedBefore.nullable(),
  undo: FeedChange.shape.undo,
});
export type KeptChange = z.infer<typeof KeptChange>;

const ChangeRow = z.object({
  id: z.string(),
  at: z.string(),
  appointmentId: z.string(),
  what: z.string(),
  before: z.string().nullable(),
  undo: z.string(),
});

const ReadRow = z.compile(ChangeRow);
const ReadChange = z.compile(KeptChange);

const COLUMNS = "id, at, appointment_id AS appointmentId, what, before, undo";

function toChange(row: unknown): KeptChange {
  const { what, before, ...columns } = ReadRow.parse(row);
  return ReadChange.parse({
    ...columns,
    what: JSON.parse(what),
    before: before === null ? null : JSON.parse(before),
  });
}

/** A line of the feed, undefined where there is none with this id. */
export function findFeedChange(reader: Reader, id: ChangeId): KeptChange | undefined {
  const row = first<unknown>(reader, `SELECT ${COLUMNS} FROM feed_change WHERE id = @id`, { id });
  return row === undefined ? undefined : toChange(row);
}

/** The latest lines of the feed, the newest first. */
export function listFeedChanges(reader: Reader, limit: number): KeptChange[] {
  return all<unknown>(reader, `SELECT ${COLUMNS} FROM feed_change ORDER BY at DESC, id DESC LIMIT @limit`, {
    limit,
  }).map(toChange);
}

/** Lines of the feed before one of them, the newest first; none where there is no such line. */
export function listFeedChangesBefore(
  reader: Reader,
  { before, limit }: { readonly before: ChangeId; readonly limit: number },
): KeptChange[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM feed_change
     WHERE (at, id) < (SELECT at, id FROM feed_change WHERE id = @before) ORDER BY at DESC, id DESC LIMIT @limit`,
    { before, limit },
  ).map(toChange);
}

/** Adds a line to the feed. */
export function insertFeedChange(writer: Writer, line: KeptChange): void {
  const { id, at, appointmentId, what, before, undo } = line;
  changeOne(
    writer,
    `INSERT INTO feed_change (id, at, appointment_id, what, before, undo)
     VALUES (@id, @at, @appointmentId, @what, @before, @undo)`,
    {
      id,
      at,
      appointmentId,
      what: JSON.stringify(what),
      before: before === null ? null : JSON.stringify(before),
      undo,
    },
  );
}

/** Notes that a line was undone. Throws where it could not be any more. */
export function markUndone(writer: Writer, id: ChangeId): void {
  changeOne(writer, "UPDATE feed_change SET undo = 'done' WHERE id = @id AND undo = 'possible'", { id });
}

/** Older lines of an appointment can no longer be undone, because a later change stands on them. Gives how many there were. */
export function closeUndo(writer: Writer, appointmentId: AppointmentId): number {
  return change(
    writer,
    "UPDATE feed_change SET undo = 'notPossible' WHERE appointment_id = @appointmentId AND undo = 'possible'",
    { appointmentId },
  );
}
