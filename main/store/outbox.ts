import { z } from "zod";
import { AppointmentId } from "../../shared/ids.ts";
import { QueueReason } from "../../shared/ipc/queue.ts";
import { Instant } from "../../shared/time.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** "Google is owed this appointment's present state" (OB1). The request is derived when it is sent. */
export const OutboxEntry = z.object({
  appointmentId: AppointmentId,
  owedVersion: z.int(),
  state: z.enum(["queued", "inFlight", "parked"]),
  verify: z.union([z.literal(0), z.literal(1)]),
  since: Instant,
  dueAt: Instant,
  attempts: z.int(),
  reason: QueueReason.nullable(),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

const Read = z.compile(OutboxEntry);

const COLUMNS = `appointment_id AS appointmentId, owed_version AS owedVersion, state, verify, since, due_at AS dueAt,
  attempts, reason`;

/** What is owed for an appointment, undefined where nothing is. */
export function findOwed(reader: Reader, appointmentId: AppointmentId): OutboxEntry | undefined {
  const row = first<unknown>(reader, `SELECT ${COLUMNS} FROM outbox WHERE appointment_id = @appointmentId`, {
    appointmentId,
  });
  return row === undefined ? undefined : Read.parse(row);
}

/** What ties an appointment to Google. */
export interface GoogleTies {
  /** 1: an event was made for it. */
  readonly hasLink: 0 | 1;
  /** `perhapsSent`: in flight, or to be verified, so that Google may have it already without our knowing. */
  readonly owed: "nothing" | "unsent" | "perhapsSent";
}

/** Reads what ties an appointment to Google, in one look. */
export function readTies(reader: Reader, appointmentId: AppointmentId): GoogleTies {
  const ties = first<GoogleTies>(
    reader,
    `SELECT EXISTS (SELECT 1 FROM link WHERE appointment_id = @appointmentId) AS hasLink,
       coalesce((SELECT iif(state = 'inFlight' OR verify = 1, 'perhapsSent', 'unsent') FROM outbox
         WHERE appointment_id = @appointmentId), 'nothing') AS owed`,
    { appointmentId },
  );
  if (ties === undefined) throw new Error("SQLite answered no row where there is always one");
  return ties;
}

/** Everything owed, the oldest first. */
export function listOwed(reader: Reader): OutboxEntry[] {
  return all<unknown>(reader, `SELECT ${COLUMNS} FROM outbox ORDER BY since, appointment_id`).map((row) =>
    OutboxEntry.parse(row),
  );
}

/**
 * Notes that Google is owed this version. A row that is there already is only raised to it (OB1); a parked or waiting one
 * becomes due now, because what was refused may be right after the change. An inFlight one stays in flight.
 */
export function owe(
  writer: Writer,
  owed: { readonly appointmentId: AppointmentId; readonly version: number; readonly now: Instant },
): void {
  changeOne(
    writer,
    `INSERT INTO outbox (appointment_id, owed_version, state, verify, since, due_at, attempts, reason)
     VALUES (@appointmentId, @version, 'queued', 0, @now, @now, 0, NULL)
     ON CONFLICT (appointment_id) DO UPDATE SET
       owed_version = max(owed_version, @version),
       due_at = iif(state = 'inFlight', due_at, @now),
       attempts = iif(state = 'parked', 0, attempts),
       reason = iif(state = 'parked', NULL, reason),
       state = iif(state = 'parked', 'queued', state)`,
    owed,
  );
}

/** Takes an entry out: what it owed has arrived, or is owed no longer. */
export function settle(writer: Writer, appointmentId: AppointmentId): void {
  change(writer, "DELETE FROM outbox WHERE appointment_id = @appointmentId", { appointmentId });
}
