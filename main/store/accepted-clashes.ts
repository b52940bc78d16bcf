import { z } from "zod";
import { AppointmentId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { all, change, first, type Reader, type Writer } from "./sql.ts";

const isWithoutAny = whetherEmpty("accepted_clash");

/** A visit, and another visit's id or a Google event's. */
export interface ClashPair {
  readonly appointmentId: AppointmentId;
  readonly withId: string;
}

/**
 * Two visits are one pair, whichever is named first: the one with the later id carries it, which is the one that was booked
 * later and so is to be told to Google anyway. An event of Google's is carried by the visit.
 */
export function inOrder({ appointmentId, withId }: ClashPair): ClashPair {
  const other = AppointmentId.safeParse(withId);
  if (!other.success || other.data < appointmentId) return { appointmentId, withId };
  return { appointmentId: other.data, withId: appointmentId };
}

/** Notes that two may be at the same time because a person said so. Gives whether that was news. */
export function acceptClash(writer: Writer, pair: ClashPair & { readonly at: Instant }): boolean {
  return (
    change(
      writer,
      `INSERT INTO accepted_clash (appointment_id, with_id, at) VALUES (@appointmentId, @withId, @at)
       ON CONFLICT (appointment_id, with_id) DO NOTHING`,
      { ...inOrder(pair), at: pair.at },
    ) > 0
  );
}

/** Whether a person said that two may be at the same time. */
export function isClashAccepted(reader: Reader, pair: ClashPair): boolean {
  const row = first<unknown>(
    reader,
    "SELECT 1 FROM accepted_clash WHERE appointment_id = @appointmentId AND with_id = @withId",
    { ...inOrder(pair) },
  );
  return row !== undefined;
}

const With = z.object({ withId: z.string() });

/** The visits that a visit carries as accepted, the last ones at the end: what its event tells the other desks (MD3). */
export function listAcceptedWith(reader: Reader, appointmentId: AppointmentId): AppointmentId[] {
  if (isWithoutAny(reader)) return [];
  return all<unknown>(
    reader,
    `SELECT with_id AS withId FROM accepted_clash WHERE appointment_id = @appointmentId ORDER BY at, with_id`,
    { appointmentId },
  ).flatMap((row) => {
    const id = AppointmentId.safeParse(With.parse(row).withId);
    return id.success ? [id.data] : [];
  });
}
