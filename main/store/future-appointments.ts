import { z } from "zod";
import { AppointmentId, type PractitionerId } from "../../shared/ids.ts";
import type { Instant, WallTime } from "../../shared/time.ts";
import { all, first, type Reader } from "./sql.ts";

const IdRow = z.object({ id: AppointmentId });

function toId(row: unknown): AppointmentId {
  return IdRow.parse(row).id;
}

/** A practitioner's live appointments that start after a wall time. */
export function listFutureIds(
  reader: Reader,
  query: { readonly practitionerId: PractitionerId; readonly after: WallTime },
): AppointmentId[] {
  return all<unknown>(
    reader,
    `SELECT id FROM appointment WHERE practitioner_id = @practitionerId AND starts_at > @after
       AND status NOT IN ('cancelled', 'noShow')`,
    query,
  ).map(toId);
}

/**
 * A practitioner's appointments after a wall time that Google has cancelled or moved here since a moment, and nobody has taken
 * back.
 */
export function listTakenSince(
  reader: Reader,
  query: {
    readonly practitionerId: PractitionerId;
    readonly after: WallTime;
    readonly since: Instant;
  },
): AppointmentId[] {
  return all<unknown>(
    reader,
    `SELECT DISTINCT appointment_id AS id FROM feed_change JOIN appointment ON appointment.id = appointment_id
     WHERE at > @since AND undo <> 'done' AND practitioner_id = @practitionerId
       AND json_extract(what, '$.kind') IN ('moved', 'deletedInGoogle') AND json_extract(before, '$.startsAt') > @after`,
    query,
  ).map(toId);
}

/** At most how many appointments of all practitioners are held, or were changed here by Google since a moment; in one query. */
export function countHeldOrTakenSince(reader: Reader, since: Instant): number {
  const row = first<unknown>(
    reader,
    `SELECT (SELECT count(*) FROM feed_change WHERE at > @since) + (SELECT count(*) FROM held_change) AS count`,
    { since },
  );
  return CountRow.parse(row).count;
}

const CountRow = z.object({ count: z.int() });

/** A practitioner's appointments of which a change is held. */
export function listHeldIds(reader: Reader, practitionerId: PractitionerId): AppointmentId[] {
  return all<unknown>(
    reader,
    `SELECT appointment_id AS id FROM held_change JOIN appointment ON appointment.id = appointment_id
     WHERE practitioner_id = @practitionerId ORDER BY starts_at, appointment_id`,
    { practitionerId },
  ).map(toId);
}
