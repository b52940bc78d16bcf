import { z } from "zod";
import { type AccountId, AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import { QueueReason } from "../../shared/ipc/queue.ts";
import { Instant } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const isNothingOwed = whetherEmpty("outbox");

/** An entry of the outbox that can go out, and the calendar it goes to. */
export const DueEntry = z.object({
  appointmentId: AppointmentId,
  calendarId: GoogleCalendarId,
  owedVersion: z.int(),
  dueAt: Instant,
  attempts: z.int(),
  reason: QueueReason.nullable(),
  /** When the appointment was last changed. */
  changedAt: Instant,
});
export type DueEntry = z.infer<typeof DueEntry>;

const Read = z.compile(DueEntry);

/*
 * The account that has to be asked next: the one of the practitioner's calendar, and once that holds the appointment as it is,
 * or holds none that was cancelled, the one of the event that was left (PU6).
 */
const TURN_OF = `
  CASE
    WHEN link.leaving IS NOT NULL AND json_array_length(link.base, '$.attempts') = 0
      AND coalesce(json_extract(link.base, '$.agreed.version') >= outbox.owed_version, appointment.status = 'cancelled')
    THEN json_extract(link.leaving, '$.accountId')
    ELSE coalesce(practitioner.account_id, link.account_id)
  END`;

/*
 * An entry can go out when its practitioner's calendar, or the one its event is on, is the account's and stands well, and no
 * person's choice is awaited (MG5, MG8); a cancellation is a choice.
 */
const SENDABLE = `
  FROM outbox
  JOIN appointment ON appointment.id = outbox.appointment_id
  JOIN practitioner ON practitioner.id = appointment.practitioner_id
  LEFT JOIN link ON link.appointment_id = appointment.id
  LEFT JOIN conflict ON conflict.appointment_id = appointment.id
  LEFT JOIN held_change ON held_change.appointment_id = appointment.id
  LEFT JOIN calendar_state ON calendar_state.calendar_id = coalesce(practitioner.calendar_id, link.calendar_id)
  WHERE outbox.state = 'queued' AND ${TURN_OF} = @accountId
    AND (conflict.appointment_id IS NULL OR appointment.status = 'cancelled') AND held_change.appointment_id IS NULL
    AND coalesce(calendar_state.problem, 'none') = 'none'`;

const DUE_COLUMNS = `outbox.appointment_id AS appointmentId, coalesce(practitioner.calendar_id, link.calendar_id) AS calendarId,
  outbox.owed_version AS owedVersion, outbox.due_at AS dueAt, outbox.attempts, outbox.reason,
  appointment.updated_at AS changedAt`;

/** Whose entries, and due at which moment. */
interface Due {
  readonly accountId: AccountId;
  readonly now: Instant;
}

/** Entries of an account that are due at a moment, the longest owed first. */
export function listDue(reader: Reader, due: Due): DueEntry[] {
  const { accountId, now } = due;
  return all<unknown>(
    reader,
    `SELECT ${DUE_COLUMNS} ${SENDABLE} AND outbox.due_at <= @now ORDER BY outbox.since, outbox.appointment_id`,
    { accountId, now },
  ).map((row) => Read.parse(row));
}

/** Those of the due entries whose appointment was changed after a moment, the latest change first, at most `most`. */
export function listDueChangedSince(
  reader: Reader,
  due: Due & { readonly since: Instant; readonly most: number },
): DueEntry[] {
  const { accountId, now, since, most } = due;
  return all<unknown>(
    reader,
    `SELECT ${DUE_COLUMNS} ${SENDABLE} AND outbox.due_at <= @now AND appointment.updated_at > @since
     ORDER BY appointment.updated_at DESC, outbox.appointment_id LIMIT @most`,
    { accountId, now, since, most },
  ).map((row) => Read.parse(row));
}

const NEXT_DUE = `SELECT min(outbox.due_at) AS dueAt ${SENDABLE}`;
const NextRow = z.compile(z.object({ dueAt: Instant.nullable() }));

/** When the next entry of an account may go out, null where none is waiting for its time. */
export function nextDueAt(reader: Reader, accountId: AccountId): Instant | null {
  if (isNothingOwed(reader)) return null;
  const row = first<unknown>(reader, NEXT_DUE, { accountId });
  return NextRow.parse(row).dueAt;
}

const Counts = z.object({ waiting: z.int(), parked: z.int() });

/** How many entries are still to be sent, and how many wait for a person. */
export function countEntries(reader: Reader): z.infer<typeof Counts> {
  return Counts.parse(
    first<unknown>(
      reader,
      `SELECT count(*) FILTER (WHERE state <> 'parked') AS waiting,
         count(*) FILTER (WHERE state = 'parked' AND reason IS NOT 'discarded') AS parked
       FROM outbox`,
    ),
  );
}

/** Notes that a request is about to be made; committed before it is, so that a crash leaves a trace (OB3). */
export function markInFlight(writer: Writer, appointmentId: AppointmentId): void {
  changeOne(writer, "UPDATE outbox SET state = 'inFlight' WHERE appointment_id = @appointmentId", {
    appointmentId,
  });
}

/**
 * At start: entries that were in flight when the program ended are queued again, to be verified at Google first (OB3). Gives
 * how many there were.
 */
export function requeueInFlight(writer: Writer): number {
  return change(writer, "UPDATE outbox SET state = 'queued', verify = 1 WHERE state = 'inFlight'");
}

/** Google has been asked what it holds, so nothing is left to verify; fine where nothing is owed. */
export function clearVerify(writer: Writer, appointmentId: AppointmentId): void {
  change(writer, "UPDATE outbox SET verify = 0 WHERE appointment_id = @appointmentId", { appointmentId });
}

/** Google is to be asked what it holds before anything else is sent of an entry; fine where nothing is owed. */
export function demandVerify(writer: Writer, appointmentId: AppointmentId): void {
  change(writer, "UPDATE outbox SET verify = 1 WHERE appointment_id = @appointmentId", { appointmentId });
}

/** Google holds this version: the entry goes, unless the appointment has changed since; then it is due at once. */
export function settleVersion(
  writer: Writer,
  sent: { readonly appointmentId: AppointmentId; readonly version: number; readonly now: Instant },
): void {
  const { appointmentId, version, now } = sent;
  const gone = change(
    writer,
    "DELETE FROM outbox WHERE appointment_id = @appointmentId AND owed_version <= @version",
    { appointmentId, version },
  );
  if (gone > 0) return;
  change(
    writer,
    `UPDATE outbox SET state = 'queued', verify = 0, due_at = @now, attempts = 0, reason = NULL
     WHERE appointment_id = @appointmentId`,
    { appointmentId, now },
  );
}

/** Puts an entry off: it goes back into the queue with one more failed try, due at a later moment (OB5). */
export function postpone(
  writer: Writer,
  entry: { readonly appointmentId: AppointmentId; readonly dueAt: Instant; readonly reason: QueueReason },
): void {
  changeOne(
    writer,
    `UPDATE outbox SET state = 'queued', due_at = @dueAt, attempts = attempts + 1, reason = @reason
     WHERE appointment_id = @appointmentId`,
    entry,
  );
}

/** Puts an entry back as it was, because the account as a whole cannot send. */
export function putBack(
  writer: Writer,
  entry: { readonly appointmentId: AppointmentId; readonly reason: QueueReason | null },
): void {
  changeOne(
    writer,
    "UPDATE outbox SET state = 'queued', reason = @reason WHERE appointment_id = @appointmentId",
    entry,
  );
}

/** Parks an entry: Google will not take it, a person has to look (OB6). */
export function park(
  writer: Writer,
  entry: { readonly appointmentId: AppointmentId; readonly reason: QueueReason },
): void {
  changeOne(
    writer,
    `UPDATE outbox SET state = 'parked', attempts = attempts + 1, reason = @reason
     WHERE appointment_id = @appointmentId`,
    entry,
  );
}

/** Gives a parked entry up: it stays parked and is not sent, until the appointment changes again (OB6). */
export function discard(writer: Writer, appointmentId: AppointmentId): void {
  changeOne(
    writer,
    "UPDATE outbox SET reason = 'discarded' WHERE appointment_id = @appointmentId AND state = 'parked'",
    { appointmentId },
  );
}

/** Nothing goes out before a moment, and why: Google has asked the account to slow down (OB5). Survives a restart. */
export function holdUntil(
  writer: Writer,
  { until, reason }: { readonly until: Instant; readonly reason: QueueReason },
): void {
  change(
    writer,
    `UPDATE outbox SET due_at = @until, reason = iif(reason IN ('waitingForChoice', 'calendarGone'), reason, @reason)
     WHERE state = 'queued' AND due_at < @until`,
    { until, reason },
  );
}

/** Google has answered again: what waits for the network is due now. */
export function makeOfflineDue(writer: Writer, now: Instant): void {
  change(
    writer,
    "UPDATE outbox SET due_at = @now WHERE state = 'queued' AND due_at > @now AND reason = 'offline'",
    { now },
  );
}

/** What was to go out after a moment is due now: the clock that planned it was ahead. */
export function makeDueIfAfter(
  writer: Writer,
  { moment, now }: { readonly moment: Instant; readonly now: Instant },
): void {
  change(writer, "UPDATE outbox SET due_at = @now WHERE state = 'queued' AND due_at > @moment", {
    moment,
    now,
  });
}
