import type { PractitionerId } from "../../shared/ids.ts";
import type { CivilDate, Minutes, WallTime } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

/** What stands in one practitioner's day. */
export interface DayLoad {
  readonly day: CivilDate;
  readonly practitionerId: PractitionerId;
  /** All that were not cancelled. */
  readonly visits: number;
  /** How long those take that take up time: not who did not come. */
  readonly bookedMinutes: Minutes;
}

/** How much stands in each practitioner's day at or after `from` and before `to`; days without a visit are left out. */
export function listDayLoads(
  reader: Reader,
  span: { readonly from: WallTime; readonly to: WallTime },
): DayLoad[] {
  const { from, to } = span;
  return all<DayLoad>(
    reader,
    `SELECT substr(starts_at, 1, 10) AS day, practitioner_id AS practitionerId, count(*) AS visits,
       sum(iif(status = 'noShow', 0, duration_minutes)) AS bookedMinutes
     FROM appointment
     WHERE practitioner_id IN (SELECT id FROM practitioner) AND starts_at >= @from AND starts_at < @to
       AND status <> 'cancelled'
     GROUP BY day, practitioner_id`,
    { from, to },
  );
}
