import { z } from "zod";
import { AppointmentId, DeskId, PatientId, ServiceId, WaitingId } from "../../shared/ids.ts";
import { WaitingWish } from "../../shared/ipc/waitlist.ts";
import { CivilDate, Instant, Minutes } from "../../shared/time.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** Somebody who waits, or waited, for a time. */
export const Waiting = z.object({
  id: WaitingId,
  patientId: PatientId,
  serviceId: ServiceId,
  durationMinutes: Minutes,
  /** The visit that is to be earlier; null: there is none yet. */
  appointmentId: AppointmentId.nullable(),
  wish: WaitingWish,
  untilDay: CivilDate.nullable(),
  note: z.string(),
  createdAt: Instant,
  deskId: DeskId,
  calledAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  endedHow: z.enum(["booked", "moved", "removed"]).nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

const COLUMNS = `id, patient_id AS patientId, service_id AS serviceId, duration_minutes AS durationMinutes,
  appointment_id AS appointmentId, wish, until_day AS untilDay, note, created_at AS createdAt, desk_id AS deskId,
  called_at AS calledAt, ended_at AS endedAt, ended_how AS endedHow`;

const Row = z.object({ wish: z.string() }).loose();

function toWaiting(row: unknown): Waiting {
  const { wish, ...columns } = Row.parse(row);
  return Waiting.parse({ ...columns, wish: JSON.parse(wish) });
}

/** Who waits or waited under this id, undefined where nobody did. */
export function findWaiting(reader: Reader, id: WaitingId): Waiting | undefined {
  const row = first<unknown>(reader, `SELECT ${COLUMNS} FROM waiting WHERE id = @id`, { id });
  return row === undefined ? undefined : toWaiting(row);
}

/** Who waits for an earlier time of a visit, undefined where nobody does. */
export function findWaitingFor(reader: Reader, appointmentId: AppointmentId): Waiting | undefined {
  const row = first<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM waiting WHERE appointment_id = @appointmentId AND ended_at IS NULL`,
    { appointmentId },
  );
  return row === undefined ? undefined : toWaiting(row);
}

/** Everybody who waits, the longest first. */
export function listWaiting(reader: Reader): Waiting[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM waiting WHERE ended_at IS NULL ORDER BY created_at, id`,
  ).map(toWaiting);
}

/** Those who wait no more, the latest first. */
export function listDoneWaiting(reader: Reader, limit: number): Waiting[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM waiting WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, id LIMIT @limit`,
    { limit },
  ).map(toWaiting);
}

/** Puts somebody onto the list; the id must be new. */
export function insertWaiting(
  writer: Writer,
  waiting: Omit<Waiting, "calledAt" | "endedAt" | "endedHow">,
): void {
  changeOne(
    writer,
    `INSERT INTO waiting (id, patient_id, service_id, duration_minutes, appointment_id, wish, until_day, note, created_at, desk_id)
     VALUES (@id, @patientId, @serviceId, @durationMinutes, @appointmentId, @wish, @untilDay, @note, @createdAt, @deskId)`,
    { ...waiting, wish: JSON.stringify(waiting.wish) },
  );
}

/** Notes when somebody called and nobody answered; null: nobody has called. */
export function saveWaitingCall(
  writer: Writer,
  { id, calledAt }: { readonly id: WaitingId; readonly calledAt: Instant | null },
): void {
  change(writer, "UPDATE waiting SET called_at = @calledAt WHERE id = @id AND ended_at IS NULL", {
    id,
    calledAt,
  });
}

/** How somebody's waiting ended; `filledBy`: the visit that was booked or moved for them. */
export interface WaitingEnded {
  readonly id: WaitingId;
  readonly at: Instant;
  readonly how: "booked" | "moved" | "removed";
  readonly filledBy: AppointmentId | null;
}

/** Ends somebody's waiting; they must wait still. */
export function endWaiting(writer: Writer, ended: WaitingEnded): void {
  const { id, at, how, filledBy } = ended;
  changeOne(
    writer,
    `UPDATE waiting SET ended_at = @at, ended_how = @how, filled_by = @filledBy WHERE id = @id AND ended_at IS NULL`,
    { id, at, how, filledBy },
  );
}

/** Lets somebody wait again who was taken off the list. Gives whether they were off it. */
export function resumeWaiting(writer: Writer, id: WaitingId): boolean {
  return (
    change(
      writer,
      "UPDATE waiting SET ended_at = NULL, ended_how = NULL, filled_by = NULL WHERE id = @id AND ended_how = 'removed'",
      { id },
    ) > 0
  );
}

/** Lets them wait again for whom a visit was booked or moved at or after a moment: that was taken back. */
export function resumeWaitingFilledBy(
  writer: Writer,
  visit: { readonly appointmentId: AppointmentId; readonly since: Instant },
): void {
  change(
    writer,
    `UPDATE waiting SET ended_at = NULL, ended_how = NULL, filled_by = NULL
     WHERE filled_by = @appointmentId AND ended_at >= @since`,
    visit,
  );
}
