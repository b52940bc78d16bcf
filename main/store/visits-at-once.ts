import { z } from "zod";
import { AppointmentId } from "../../shared/ids.ts";
import type { WallTime } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

const Pair = z.object({ oneId: AppointmentId, otherId: AppointmentId });

/** Whether a visit takes place in the hours in which clocks are changed: before five, or past midnight. */
const AT_NIGHT = `(time(one.starts_at) < '05:00:00'
  OR date(one.starts_at) <> date(one.starts_at, '+' || one.duration_minutes || ' minutes'))`;

/**
 * Pairs of one practitioner's live visits that may be at the same time, from a wall time on, in order of start. Wall times
 * differ from the stopwatch by an hour where the clocks change, at night, so there are too many rather than too few: the caller
 * compares instants. Visits are compared as if they were stored in one zone. Pairs that a person has accepted are left out.
 */
export function listVisitsAtOnce(reader: Reader, from: WallTime): z.infer<typeof Pair>[] {
  return all<unknown>(
    reader,
    // CROSS JOIN: SQLite then looks each visit's neighbours up by the index, and not the other way round.
    `SELECT one.id AS oneId, other.id AS otherId
     FROM practitioner CROSS JOIN appointment AS one INDEXED BY appointment_by_practitioner ON one.practitioner_id = practitioner.id
       CROSS JOIN appointment AS other INDEXED BY appointment_by_practitioner
       ON other.practitioner_id = one.practitioner_id AND other.starts_at >= one.starts_at
         AND other.starts_at < strftime('%Y-%m-%dT%H:%M', one.starts_at, '+' || (one.duration_minutes + iif(${AT_NIGHT}, 60, 0)) || ' minutes')
         AND (other.starts_at > one.starts_at OR other.id > one.id)
     WHERE one.starts_at >= @from
       AND one.status NOT IN ('cancelled', 'noShow') AND other.status NOT IN ('cancelled', 'noShow')
       AND NOT EXISTS (SELECT 1 FROM accepted_clash
         WHERE appointment_id = max(one.id, other.id) AND with_id = min(one.id, other.id))
     ORDER BY one.starts_at, one.id, other.starts_at, other.id`,
    { from },
  ).map((row) => Pair.parse(row));
}
