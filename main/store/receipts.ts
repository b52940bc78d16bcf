import { z } from "zod";
import type { AppointmentId, GoogleCalendarId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const hasGatheredNothing = whetherEmpty("gathered_event");

/** How far an appointment has got at Google; null: not yet, or from before this was noted. */
export const Receipt = z.object({
  sentAt: Instant.nullable(),
  /** The version that was sent last. */
  sentVersion: z.int().nullable(),
  acceptedAt: Instant.nullable(),
  /** When a pull last brought the event. */
  seenAt: Instant.nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

const NONE: Receipt = { sentAt: null, sentVersion: null, acceptedAt: null, seenAt: null };

/** What is known of an appointment's way to Google. */
export function readReceiptRow(reader: Reader, appointmentId: AppointmentId): Receipt {
  const row = first<unknown>(
    reader,
    `SELECT sent_at AS sentAt, sent_version AS sentVersion, accepted_at AS acceptedAt, seen_at AS seenAt
     FROM receipt WHERE appointment_id = @appointmentId`,
    { appointmentId },
  );
  return row === undefined ? NONE : Receipt.parse(row);
}

/** A request that writes to Google is about to be made. */
export function noteSent(
  writer: Writer,
  sent: { readonly appointmentId: AppointmentId; readonly version: number; readonly now: Instant },
): void {
  const { appointmentId, version, now } = sent;
  changeOne(
    writer,
    `INSERT INTO receipt (appointment_id, sent_at, sent_version) VALUES (@appointmentId, @now, @version)
     ON CONFLICT (appointment_id) DO UPDATE SET sent_at = excluded.sent_at, sent_version = excluded.sent_version`,
    { appointmentId, version, now },
  );
}

interface Moment {
  readonly appointmentId: AppointmentId;
  readonly now: Instant;
}

/** Google has confirmed what was sent. */
export function noteAccepted(writer: Writer, { appointmentId, now }: Moment): void {
  changeOne(
    writer,
    `INSERT INTO receipt (appointment_id, accepted_at) VALUES (@appointmentId, @now)
     ON CONFLICT (appointment_id) DO UPDATE SET accepted_at = excluded.accepted_at`,
    { appointmentId, now },
  );
}

/** A pull has brought the event. */
export function noteSeenBack(writer: Writer, { appointmentId, now }: Moment): void {
  changeOne(
    writer,
    `INSERT INTO receipt (appointment_id, seen_at) VALUES (@appointmentId, @now)
     ON CONFLICT (appointment_id) DO UPDATE SET seen_at = excluded.seen_at`,
    { appointmentId, now },
  );
}

/** A pull of a whole calendar has come to its end: what it gathered has been brought, also where that was no news. */
export function noteGatheredSeen(
  writer: Writer,
  pull: { readonly calendarId: GoogleCalendarId; readonly now: Instant },
): void {
  if (hasGatheredNothing(writer)) return;
  const { calendarId, now } = pull;
  // From the links, which are few beside what a calendar holds (https://www.sqlite.org/optoverview.html#crossjoin).
  change(
    writer,
    `UPDATE receipt SET seen_at = @now WHERE appointment_id IN (
       SELECT appointment_id FROM link CROSS JOIN gathered_event USING (calendar_id, event_id) WHERE calendar_id = @calendarId)`,
    { calendarId, now },
  );
}
